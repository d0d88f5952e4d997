/** A canary in every place of every site that a person's copy should show is found in their copy, and nothing else is. */
import { buffer } from 'node:stream/consumers'
import type Type from 'typebox'
import Value from 'typebox/value'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordActivity } from '#activity'
import { declaredColumns, SITE_NAMES, type SiteName } from '#database'
import { AGENCIES } from '#rooms'
import { htmlFaults } from '../../../testing/pages/html-faults.ts'
import { askAsAdmin } from '../../../testing/ask-as-admin.ts'
import { holdingsSite, type HoldingsSite } from '../../../testing/holdings-site.ts'
import { tablesOfPeople, type CanaryPerson } from '../../../testing/planted-people.ts'
import { unzipped, type Unzipped } from '../../../testing/unzipped.ts'
import { copySchema } from './copy-data.ts'
import { verifyExport, writeExport, type Withheld } from './index.ts'
import { searchHoldings, type HeldRecord } from '#privacy-office'
import type { ExportOptions } from './write-export.ts'

const OPERATOR = { kind: 'operator', id: 'tester', role: 'operator' } as const
const CANARY: CanaryPerson = {
  mark: 'Quixelmark',
  sought: {
    ...{ family_name: 'Quixelbaum', given_names: 'Zōrblatten Ann', date_of_birth: '1931-07-19' },
    ...{ email: 'zorblatten@example.test', document_number: 'LQ907351', reference: 'QX-7391' },
  },
}
const BYSTANDER: CanaryPerson = {
  mark: 'Standermark',
  sought: {
    ...{ family_name: 'Quixelbaum', given_names: 'Benedict', date_of_birth: '1931-07-19' },
    ...{ email: 'benedict@example.test', document_number: 'LQ907352', reference: 'QX-7392' },
  },
}

describe.each(SITE_NAMES)('the copy of somebody who is everywhere at %s', (site: SiteName) => {
  let at: HoldingsSite
  let found: readonly HeldRecord[]
  let whole: Unzipped
  let bytes: Buffer

  const options = (withheld: readonly Withheld[] = []): ExportOptions => ({
    ...{ site, agency: AGENCIES[site].agency, reference: 'AR-1', at: at.clock.now(), maps: at.maps },
    ...{ openers: at.open.holdings, events: at.open.declared.activityEvents, email: CANARY.sought.email },
    records: found.map((one) => ({ ...one, confirmed: true })),
    as: (work) => at.database.as(`${site}_holdings`, work),
    ...{ withheld, signingKey: at.keys.activity.signingKey },
  })

  beforeAll(async () => {
    at = await holdingsSite(site)
    await at.plant(CANARY)
    await at.plant(BYSTANDER)
    found = await at.database.as(`${site}_privacy_office`, (tx) =>
      searchHoldings(tx, { maps: at.maps, person: CANARY.sought, actor: OPERATOR, at: at.clock.now() }),
    )
    await lookAt(found.find(({ kind }) => kind !== 'staff-member')?.record ?? '')
    await lookAt(BYSTANDER.sought.reference)
    bytes = await buffer(writeExport(options()))
    whole = await unzipped(bytes)
  })
  afterAll(() => at.close())

  async function lookAt(record: string): Promise<void> {
    const [declared] = at.open.declared.activityEvents
    const id = record.replace(/^\["|".*$/g, '')
    await at.database.as(`${site}_privacy_officer`, (tx) =>
      recordActivity(
        tx,
        at.clock.now(),
        { kind: 'person', id: 'looked-at-it', role: 'privacy-officer' },
        { event: declared?.event ?? '', subject: { kind: 'record', id } },
      ),
    )
  }

  /** Every canary that stands in a column, by `schema.table.column`. */
  async function marksShown(): Promise<ReadonlyMap<string, readonly string[]>> {
    const marks = new Map<string, readonly string[]>()
    const people = new Map(tablesOfPeople(at.maps))
    for (const one of declaredColumns(at.maps)) {
      if (!people.has(one.table) || !one.exportable) continue
      const rows = await askAsAdmin<{ value: string }>(
        at.database,
        `select "${one.column}"::text as value from ${one.table}
         where "${one.column}"::text ~ '${CANARY.mark}'`,
      )
      const found = rows.flatMap(({ value }) => value.match(/Quixelmark-\d+/g) ?? [])
      if (found.length > 0) marks.set(`${one.table}.${one.column}`, found)
    }
    return marks
  }

  it('shows every canary of every column of which a person gets a copy', async () => {
    const marks = await marksShown()
    expect(marks.size).toBeGreaterThan(5)
    const missing = [...marks].flatMap(([place, all]) =>
      all.filter((mark) => !whole.text('data.json').includes(mark)).map(() => place),
    )
    expect([...new Set(missing)]).toEqual([])
  })

  it('shows none of a column of which nobody does, and nothing of anybody else', async () => {
    const data = JSON.parse(whole.text('data.json')) as Type.Static<typeof copySchema>
    const shown = data.held.flatMap(({ table, records }) =>
      records.flatMap(({ fields }) => fields.map(({ column }) => `${table}.${column}`)),
    )
    const kept = declaredColumns(at.maps).filter(
      ({ exportable, category }) => !exportable && category !== 'sealed',
    )
    expect(
      kept.map(({ table, column }) => `${table}.${column}`).filter((one) => shown.includes(one)),
    ).toEqual([])
    for (const trace of [BYSTANDER.mark, 'Benedict', 'LQ907352', 'QX-7392', 'looked-at'])
      expect(whole.holds(trace), trace).toBe(false)
  })

  it('says who was told, and who looked in which role', () => {
    expect(whole.text('recipients.csv')).toContain(`law for ${CANARY.mark}`)
    expect(whole.text('access-log.csv')).toContain('privacy officer')
  })

  it('is a page that reads without anything else, data by their schema, and a proof', async () => {
    expect(await htmlFaults(whole.text('index.html'))).toEqual([])
    expect(whole.text('index.html')).not.toMatch(/<script|onload=|javascript:/i)
    expect([...Value.Errors(copySchema, JSON.parse(whole.text('data.json')))]).toEqual([])
    expect(JSON.parse(whole.text('data.schema.json'))).toMatchObject({ type: 'object' })
    const proof = await verifyExport(bytes, at.keys.activity.publicKey)
    expect(proof).toMatchObject({ ok: true, value: { site, reference: 'AR-1' } })
  })

  if (site === 'desk')
    it('has the files and the mail, and what was typed, as they came', () => {
      for (const words of ['in-a-file', 'by-address', 'in-thread'])
        expect(
          whole.names.some(
            (name) => name.startsWith('files/') && whole.text(name).includes(`${CANARY.mark}-${words}`),
          ),
          words,
        ).toBe(true)
      expect(whole.names).toContainEqual(expect.stringMatching(/^files\/\d{4}-Quixelmark letter\.txt$/))
      expect(whole.text('data.json')).toContain(`${CANARY.mark}-typed`)
      expect(whole.text('recipients.csv')).toContain('your own address')
    })

  it('holds nothing of what is withheld, but says that it is, and on which ground', async () => {
    const marks = await marksShown()
    const columns = [...marks.keys()]
    const [place = ''] = columns.filter((one) => !/activity|access|sessions/.test(one))
    const dot = place.lastIndexOf('.')
    const table = place.slice(0, dot)
    const own = found.filter((one) => one.table === table)
    const withheld = own.map((one): Withheld => ({
      ...{ table, record: one.record, ground: 'affairs-of-another', sentence: 'It is another person’s.' },
    }))
    const copy = await unzipped(await buffer(writeExport(options(withheld))))
    const here = columns.filter((one) => one.startsWith(`${table}.`)).flatMap((one) => marks.get(one) ?? [])
    expect(here.length).toBeGreaterThan(0)
    expect(
      here.filter((mark) =>
        new RegExp(`${mark}(?!\\d)`).test(copy.text('data.json') + copy.text('index.html')),
      ),
    ).toEqual([])
    expect(copy.text('withheld.csv')).toContain('s 53(b)')
    expect(copy.text('index.html')).toContain('It is another person’s.')
  })
})
