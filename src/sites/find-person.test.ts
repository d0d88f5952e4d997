/** Somebody planted in every personal column of every table is found in all of them, and nobody else with them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SITE_NAMES, tableAndColumn, type DataMap, type SiteName } from '#database'
import { findPerson, unsearchedPlaces, type Finding, type SoughtPerson } from '#privacy-office'
import { declarationsOf } from '#rooms'
import { siteDatabase, type TestDatabase } from '#testing'
import { askAsAdmin } from '../../testing/ask-as-admin.ts'
import {
  personalColumns,
  plantEverywhere,
  planter,
  tablesOfPeople,
  type CanaryPerson,
  type Planter,
} from '../../testing/planted-people.ts'
import { SITES } from './sites.ts'

const dataMaps = (site: SiteName) => declarationsOf(SITES[site]).dataMaps

const OPERATOR = { kind: 'operator', id: 'tester', role: 'operator' } as const
const AT = new Date('2026-11-21T09:30:00+13:00')
const CANARY: CanaryPerson = {
  mark: 'Quixelmark',
  sought: {
    family_name: 'Quixelbaum',
    given_names: 'Zōrblatten Ann',
    date_of_birth: '1931-07-19',
    email: 'zorblatten@example.test',
    document_number: 'LQ907351',
    reference: 'QX-7391',
  },
}
const BYSTANDER: CanaryPerson = {
  mark: 'Standermark',
  sought: {
    family_name: 'Quixelbaum',
    given_names: 'Benedict',
    date_of_birth: '1931-07-19',
    email: 'benedict@example.test',
    document_number: 'LQ907352',
    reference: 'QX-7392',
  },
}
/** As the person writes it on a form: another order, no macron, a space in the number. */
const AS_WRITTEN: SoughtPerson = {
  family_name: 'QUIXELBAUM',
  given_names: 'ann zorblatten',
  date_of_birth: '1931-07-19',
  email: ' Zorblatten@Example.test',
  document_number: 'lq 907-351',
  reference: 'qx-7391 ',
}

describe.each(SITE_NAMES)('somebody who is everywhere at %s', (site) => {
  const maps: readonly DataMap[] = dataMaps(site)
  let database: TestDatabase
  let planting: Planter
  let planted: ReadonlyMap<string, number>
  let found: readonly Finding[]

  const find = (person: SoughtPerson) =>
    database.as(`${site}_privacy_office`, (tx) => findPerson(tx, { maps, person, actor: OPERATOR, at: AT }))

  beforeAll(async () => {
    database = await siteDatabase(site)
    planting = await planter(database, maps)
    planted = await plantEverywhere(planting, maps, CANARY)
    found = await find(AS_WRITTEN)
  })
  afterAll(async () => {
    await planting.close()
    await database.dispose()
  })

  it('stands in every personal column', async () => {
    const bare: string[] = []
    for (const [table, declaration] of tablesOfPeople(maps)) {
      const counts = personalColumns(declaration).map((column) => `count(${column})::integer as ${column}`)
      const [filled] = await askAsAdmin<Readonly<Record<string, number>>>(
        database,
        `select ${['count(*)::integer as "rows"', ...counts].join(', ')} from ${table}`,
      )
      bare.push(
        ...Object.entries(filled ?? { rows: 0 })
          .filter(([, count]) => count === 0)
          .map(([column]) => `${table}.${column}`),
      )
    }
    expect(bare).toEqual([])
  })

  it('is found in every table, by every key and at the end of every way', () => {
    const missed = tablesOfPeople(maps).flatMap(([table, { whose }]) =>
      (typeof whose === 'object' ? whose : []).flatMap(({ kind, keys = [], through = [] }) => {
        const finding = found.find((one) => one.table === table && one.kind === kind)
        const ways = through.map((steps) => tableAndColumn(steps.at(-1)?.to ?? '')[0])
        return [
          ...(keys.length > 0 && !finding?.matchedBy.some((by) => !by.includes(' in '))
            ? [`${table}: ${kind} by key`]
            : []),
          ...ways
            .filter((end) => !finding?.matchedBy.some((by) => by.endsWith(` in ${end}`)))
            .map((end) => `${table}: ${kind} through ${end}`),
        ]
      }),
    )
    expect(missed).toEqual([])
  })

  it('is found in every row that is theirs', () => {
    const records = (table: string) =>
      found.filter((one) => one.table === table).reduce((sum, one) => sum + one.records, 0)
    const short = [...planted].filter(([table, rows]) => records(table) < rows)
    expect(short).toEqual([])
  })

  it('is told apart from a namesake born on the same day', async () => {
    await plantEverywhere(planting, maps, BYSTANDER)
    const counts = (findings: readonly Finding[]) =>
      findings.map(({ table, kind, records, matchedBy }) => ({ table, kind, records, matchedBy }))
    const again = await find(AS_WRITTEN)
    // The log itself grows by each look, but not by one of theirs.
    expect(counts(again)).toEqual(counts(found))
    const nobody = { ...AS_WRITTEN, given_names: 'Nobody', document_number: 'X', email: 'x', reference: 'x' }
    expect(await find(nobody)).toEqual([])
  })

  it('leaves an entry in the log that counts and names nobody', async () => {
    const [entry] = await askAsAdmin<{ actor: string; details: unknown; row: string }>(
      database,
      `select actor_id as actor, details, r::text as row from activity.records r
       where event = 'person-looked-up' order by number limit 1`,
    )
    expect(entry).toMatchObject({ actor: 'tester' })
    expect(entry?.details).toEqual({
      tables: found.length,
      records: found.reduce((sum, { records }) => sum + records, 0),
    })
    expect(entry?.row).not.toMatch(/quixel|zorblatten|907351|7391|1931/i)
  })
})

describe('what cannot be counted', () => {
  const SEALED = [
    'silent.alerts',
    'silent.repeats',
    'alert_list.silent_half',
    'alert_list.withdrawals',
    'activity_silent.records',
  ]

  it('is told at Customs in the same words whatever the silent compartment holds, without a query', () => {
    const sealed = unsearchedPlaces(dataMaps('customs')).filter(({ answer }) =>
      answer.startsWith('The silent compartment'),
    )
    expect(sealed.map(({ what }) => what)).toEqual(expect.arrayContaining(SEALED))
    expect(new Set(sealed.map(({ answer }) => answer)).size).toBe(1)
  })

  it('may not be read or ended by the roles of the privacy office', async () => {
    const database = await siteDatabase('customs')
    try {
      const open = await askAsAdmin(
        database,
        `select t.name as table, r.name as role
         from unnest('{${SEALED.join(',')}}'::text[]) t (name),
           unnest('{customs_privacy_office,customs_disposal}'::text[]) r (name)
         where has_any_column_privilege(r.name, t.name, 'select') or has_table_privilege(r.name, t.name, 'delete')`,
      )
      expect(open).toEqual([])
    } finally {
      await database.dispose()
    }
  })
})
