/** Of every column of every data map: a supplier is shown it exactly if the register names it, whoever asks for what. */
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { declaredColumns, SITE_NAMES, type SiteName } from '#database'
import { siteDatabase } from '#testing'
import { declaredAt } from '../../../testing/declared-at.ts'
import { planter, tablesOfPeople } from '../../../testing/planted-people.ts'
import type { TestDatabase } from '../../../testing/test-database.ts'
import { insertAccess, selectShownRows, setAgreed } from './access-store.ts'
import type { SupplierAct } from './add-supplier.ts'
import { readableFields, type ReadableField } from './readable-fields.ts'
import { recordOfProcessing } from './record-of-processing.ts'
import { setFields } from './set-fields.ts'
import { insertSupplier, replaceFields, saveReadable } from './store.ts'

const AT = new Date('2026-11-21T09:30:00+13:00')
const DAY = '2026-11-21'
const NOWHERE = { database: 'premises', files: undefined, hasMail: false } as const
const NOBODY = {
  mark: 'canary',
  sought: {
    ...{ family_name: '', given_names: '', date_of_birth: '' },
    ...{ email: '', document_number: '', reference: '' },
  },
}

describe.each(SITE_NAMES)('at %s', (site: SiteName) => {
  const declared = declaredAt(site)
  const tables = new Map<string, string[]>()
  for (const { table, column } of declaredColumns(declared.dataMaps))
    tables.set(table, [...(tables.get(table) ?? []), column])
  const readable = readableFields(recordOfProcessing(site, declared, NOWHERE))
  const planted = tablesOfPeople(declared.dataMaps)
    .map(([table]) => table)
    .filter((table) => readable.some((field) => field.table === table) && !table.startsWith('suppliers.'))
  const [supplier, access] = [randomUUID(), randomUUID()]
  let database: TestDatabase

  beforeAll(async () => {
    database = await siteDatabase(site)
    const planting = await planter(database, declared.dataMaps)
    for (const table of planted) await planting.row(table, NOBODY, { compartment: 'open' })
    await planting.close()
    await database.as(`${site}_privacy_office`, (tx) => saveReadable(tx, readable))
    await database.as(`${site}_privacy_officer`, async (tx) => {
      await insertSupplier(tx, {
        ...{ id: supplier, onceKey: 'a', name: 'A firm', country: 'NZ', whatFor: 'Something' },
        ...{ since: '2026-11-01', until: null, addedBy: 'priya', addedAt: AT },
      })
      await insertAccess(tx, {
        ...{ id: access, onceKey: 'a', supplier, purpose: 'Something', tables: [...tables.keys()], hours: 1 },
        ...{ askedBy: 'priya', askedAt: AT },
      })
      await setAgreed(tx, access, {
        by: 'piripi',
        beginsAt: AT,
        endsAt: new Date(AT.getTime() + 3_600_000),
      })
    })
  }, 60_000)
  afterAll(() => database.dispose())

  const asOfficer = <T>(work: (act: SupplierAct) => Promise<T>) =>
    database.as(`${site}_privacy_officer`, (tx) =>
      work({
        ...{ tx, at: AT, newId: randomUUID, person: { id: 'priya' } },
        record: () => Promise.resolve(),
      }),
    )
  const shownOf = (table: string) =>
    asOfficer(({ tx }) => selectShownRows(tx, { access, table, at: AT, day: DAY, skip: 0, most: 10 }))
  const mayBeShown = (table: string, column: string) =>
    readable.some((field: ReadableField) => field.table === table && field.column === column)

  it('what is sealed, secret or about staff, and what nobody who signs in sees, is readable by no supplier', () => {
    expect(readable.length).toBeGreaterThan(20)
    expect(readable.filter(({ category }) => ['sealed', 'secret', 'staff'].includes(category))).toEqual([])
    expect(
      readable.filter(({ table }) => /^(silent|activity_silent|access)\.|silent_half$/.test(table)),
    ).toEqual([])
  })

  it('a field that is not in the register is never in the answer', async () => {
    const rowsSeen = new Set<string>()
    for (const [table, columns] of tables) {
      const [chosen = []] = fc.sample(fc.subarray(columns), { numRuns: 1 })
      const allowed = chosen.filter((column) => mayBeShown(table, column))
      const asked = await asOfficer((act) => setFields(act, { supplier, table, columns: chosen }, readable))
      expect([table, asked.ok]).toEqual([table, allowed.length === chosen.length])
      await asOfficer(({ tx }) => replaceFields(tx, supplier, table, allowed))
      const shown = await shownOf(table)
      expect([table, shown?.columns ?? []]).toEqual([table, allowed.toSorted()])
      for (const row of shown?.rows ?? []) {
        expect([table, Object.keys(row).sort()]).toEqual([table, allowed.toSorted()])
        rowsSeen.add(table)
      }
    }
    expect(rowsSeen.size).toBeGreaterThan(0)
  }, 60_000)

  it('the database itself refuses every other column', async () => {
    const admitted: string[] = []
    for (const [table, columns] of tables)
      for (const column of columns) {
        if (mayBeShown(table, column)) continue
        const put = asOfficer(({ tx }) => replaceFields(tx, supplier, table, [column]))
        await put.then(
          () => admitted.push(`${table}.${column}`),
          () => undefined,
        )
      }
    expect(admitted).toEqual([])
  }, 60_000)

  it('a field that the data maps allow no more is shown no more, whatever the register says', async () => {
    const [first] = readable
    if (first === undefined) throw new Error('nothing is readable')
    const { table, column } = first
    await asOfficer(({ tx }) => replaceFields(tx, supplier, table, [column]))
    expect((await shownOf(table))?.columns).toEqual([column])
    await database.as(`${site}_privacy_office`, (tx) => saveReadable(tx, readable.slice(1)))
    expect(await shownOf(table)).toBeUndefined()
    await database.as(`${site}_privacy_office`, (tx) => saveReadable(tx, readable))
  })
})
