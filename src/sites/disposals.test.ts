/** Each operation that a data map names disposes of one record wholly, and of nothing else. */
import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startChainer, verifySiteActivity, type Dispose } from '#activity'
import { SITE_NAMES, type DataMap, type Disposal, type JoinStep, type SiteName } from '#database'
import { civilDate } from '#kernel'
import { retentionDue, type RetentionClass } from '#statute'
import { declarationsOf } from '#rooms'
import { fixedClock, siteDatabase, type TestDatabase } from '#testing'
import { planter, type CanaryPerson, type Planter } from '../../testing/planted-people.ts'
import { DISPOSALS, disposing, GOES_ALONG } from './disposals.ts'
import { SITES } from './sites.ts'

const dataMaps = (site: SiteName) => declarationsOf(SITES[site]).dataMaps

const OPERATOR = { kind: 'operator', id: 'tester', role: 'operator' } as const
const clock = fixedClock('2026-11-21T09:30:00+13:00')
const keys = generateKeyPairSync('ed25519')

const marked = (mark: string): CanaryPerson => ({
  mark,
  sought: {
    family_name: '',
    given_names: '',
    date_of_birth: '',
    email: '',
    document_number: '',
    reference: '',
  },
})

type Ends = readonly (readonly [table: string, disposal: Disposal, retention: RetentionClass])[]

function endsOf(maps: readonly DataMap[]): Ends {
  return maps
    .flatMap(({ tables }) => Object.entries(tables))
    .flatMap(([table, { disposal, retention }]) =>
      disposal === undefined ? [] : [[table, disposal, retention] as const],
    )
}

/** The tables whose rows go with a record of this one. */
function goingWith(ends: Ends, table: string): readonly (readonly [string, JoinStep])[] {
  return ends.flatMap(([other, disposal]) =>
    'with' in disposal && disposal.with.to.startsWith(`${table}.`) ? [[other, disposal.with] as const] : [],
  )
}

function operationOf(name: string): Dispose {
  const operation = DISPOSALS[name]
  if (operation === undefined) throw new RangeError(`${name} stands in no table of disposals`)
  return operation
}

describe.each(SITE_NAMES)('disposal at %s', (site: SiteName) => {
  const ends = endsOf(dataMaps(site))
  const disposed = ends.flatMap(([table, disposal, retention]) =>
    'record' in disposal ? [{ table, disposal, retention }] : [],
  )
  let database: TestDatabase
  let planting: Planter

  beforeAll(async () => {
    database = await siteDatabase(site)
    planting = await planter(database, dataMaps(site))
  })
  afterAll(async () => {
    await planting.close()
    await database.dispose()
  })

  /** A record with a row in every table that goes along with it. */
  async function plantWhole(table: string, record: string, person: CanaryPerson): Promise<string> {
    const planted = await planting.row(table, person)
    for (const [other, { column, to }] of goingWith(ends, table))
      await planting.row(other, person, { [column]: planted[to.slice(table.length + 1)] })
    return String(planted[record])
  }

  async function rowsWith(mark: string): Promise<readonly string[]> {
    return [...(await planting.dump())].flatMap(([table, rows]) =>
      rows.filter((row) => row.includes(mark)).map(() => table),
    )
  }

  it.each(disposed)(
    '$disposal.by ends one record of $table wholly',
    async ({ table, disposal: { by, record } }) => {
      const [canary, bystander] = ['Quixelbaum', 'Bystander'].map(
        (name) => `${name}of${table.replace('.', '')}`,
      )
      const id = await plantWhole(table, record, marked(canary!))
      await plantWhole(table, record, marked(bystander!))
      const before = await rowsWith(bystander!)
      expect(await rowsWith(canary!)).toEqual(before)

      const dispose = operationOf(by)
      const act = (which: string) =>
        database.as(`${site}_disposal`, (tx) => dispose(tx, disposing(site, clock.now(), OPERATOR), which))
      expect(await act(id)).toBe(true)
      expect(await rowsWith(canary!)).toEqual([])
      expect(await rowsWith(bystander!)).toEqual(before)
      expect(await act(id)).toBe(false)
    },
  )

  it.each(disposed)(
    'a record of $table is due by its trigger and its class',
    async ({ table, disposal, retention }) => {
      const planted = await planting.row(table, marked('Due'))
      const { earliest = '', latest = '' } = retentionDue(retention, planted[disposal.trigger] as Date)
      expect(earliest).toMatch(/^20\d{2}-\d{2}-\d{2}$/)
      expect(latest >= earliest && latest < civilDate(clock.now())).toBe(true)
    },
  )

  it('leaves a log that still verifies and leads to nobody', async () => {
    const chainer = startChainer({ database, clock, signingKey: keys.privateKey })
    await chainer.stop()
    const proof = await verifySiteActivity({ database, trustedKeys: [keys.publicKey], keptCheckpoints: [] })
    expect(proof).toMatchObject({ intact: true, linked: disposed.length })
    const records = (await planting.dump()).get('activity.records') ?? []
    expect(records.filter((row) => row.includes('record-disposed'))).toHaveLength(disposed.length)
    expect(records.filter((row) => row.includes('Quixelbaum'))).toEqual([])
  })

  it('takes along in other rooms exactly what the data maps name', async () => {
    const named: Record<string, unknown[]> = {}
    for (const [, disposal] of ends)
      if ('with' in disposal && 'by' in disposal) {
        const table = disposal.with.to.slice(0, disposal.with.to.lastIndexOf('.'))
        const [door = '', operation = ''] = disposal.by.split(' ')
        const room = (await import(door)) as Readonly<Record<string, unknown>>
        named[table] = [...(named[table] ?? []), room[operation]]
      }
    expect(named).toEqual(GOES_ALONG[site])
  })
})

it('every disposal that a data map names is in the table, and the table holds no other', () => {
  const named = SITE_NAMES.flatMap((site) =>
    endsOf(dataMaps(site)).flatMap(([, disposal]) => ('record' in disposal ? [disposal.by] : [])),
  )
  expect([...new Set(named)].sort()).toEqual(Object.keys(DISPOSALS).sort())
})
