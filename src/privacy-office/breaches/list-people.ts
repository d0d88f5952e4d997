/** Lists the people whom a breach touched: from records, by the keys of the data maps, each person once. */
import { recordActivity } from '#activity'
import type { DeskContext } from './desk-context.ts'
import { THE_LISTING } from './desk-context.ts'
import { grouping } from './group-people.ts'
import { heldPerson, isNameless, sameness } from './held-person.ts'
import {
  begin,
  clearList,
  end,
  insertPeople,
  insertRecords,
  lockList,
  selectAllRecords,
  selectStale,
  selectToldPeople,
  tellProgress,
  type ListedRecord,
  type ListRow,
} from './list-store.ts'
import type { PeopleTable, WayToPerson } from './people-tables.ts'
import { countAll, scanTouched } from './touched-store.ts'
import { whatWasTouched, type TouchedTable } from './what-was-touched.ts'

const WRITTEN_AT_ONCE = 5000

export interface ListedCounts {
  readonly records: number
  readonly people: number
}

/** Takes up what somebody asked for, and what stopped in the middle; doing it twice does no harm. */
export async function listAsked(d: DeskContext, ending?: AbortSignal): Promise<void> {
  for (const list of await d.database.as(`${d.site}_privacy_office`, selectStale)) {
    if (ending?.aborted === true) return
    await listPeople(d, list)
  }
}

/** Reads in one transaction, tells how far it is in others, and writes the whole list in one: nobody sees half of it. */
export async function listPeople(
  d: DeskContext,
  list: Pick<ListRow, 'id' | 'askedAt' | 'isDrill'>,
): Promise<ListedCounts> {
  const role = `${d.site}_privacy_office` as const
  await d.database.as(role, (tx) => begin(tx, list.id, d.clock.now()))
  const { tables, untied } = await whatWasTouched(d, list.id)
  const found = foundRecords()
  const progress = { expected: await expectedOf(d, tables), read: 0 }
  const unknown = { keys: 0 }
  for (const one of tables) {
    const table = d.tables.get(one.table)
    if (table === undefined) continue
    const named = new Set<string>()
    for (const way of waysFor(table, one)) await readWay(d, { table, way, one, named, found })
    progress.read += one.touched === 'all' ? 0 : one.touched.length
    if (one.isPasted && one.touched !== 'all')
      unknown.keys += one.touched.filter((key) => !named.has(key)).length
    progress.read = Math.min(progress.expected, Math.max(progress.read, found.count()))
    await d.database.as(role, (tx) => tellProgress(tx, list.id, progress))
  }
  return d.database.as(role, async (tx) => {
    if (!(await lockList(tx, list.id))) return { records: 0, people: 0 }
    const before = await selectAllRecords(tx, list.id)
    const told = new Set(await selectToldPeople(tx, list.id))
    const { people, records } = personsOf(found, before, told, d.newId)
    await clearList(tx, list.id)
    for (const part of partsOf(people)) await insertPeople(tx, list.id, part)
    for (const part of partsOf(records)) await insertRecords(tx, list.id, part)
    await tellProgress(tx, list.id, { ...progress, read: progress.expected })
    const at = d.clock.now()
    await end(tx, list.id, {
      ...{ listedFor: list.askedAt, endedAt: at, untied },
      ...{ unknownKeys: unknown.keys, nameless: found.nameless() },
    })
    await recordActivity(tx, at, THE_LISTING, {
      event: 'breach-people-listed',
      subject: { kind: list.isDrill ? 'breach-drill' : 'breach', id: list.id },
      details: { records: records.length, people: people.length },
    })
    return { records: records.length, people: people.length }
  })
}

/** Staff are left out unless somebody asked for them; where a record has nobody else it has them. */
function waysFor(table: PeopleTable, { withStaff }: TouchedTable): readonly WayToPerson[] {
  const others = table.ways.filter(({ subject }) => subject !== 'staff-member')
  return withStaff || others.length === 0 ? table.ways : others
}

async function expectedOf(d: DeskContext, tables: readonly TouchedTable[]): Promise<number> {
  let expected = 0
  for (const { table: name, touched } of tables) {
    const table = d.tables.get(name)
    if (touched !== 'all') expected += touched.length
    else if (table !== undefined)
      expected += await d.database.as(`${d.site}_privacy_office`, (tx) => countAll(tx, table))
  }
  return expected
}

interface Reading {
  readonly table: PeopleTable
  readonly way: WayToPerson
  readonly one: TouchedTable
  readonly named: Set<string>
  readonly found: FoundRecords
}

async function readWay(d: DeskContext, { table, way, one, named, found }: Reading): Promise<void> {
  const keys = one.touched === 'all' ? undefined : new Set(one.touched)
  await d.database.as(`${d.site}_privacy_office`, (tx) =>
    scanTouched(tx, table, way, one.touched, (rows) => {
      for (const row of rows) {
        for (const name of row.names) if (keys?.has(name) === true) named.add(name)
        const held = heldPerson(way.subject, way.keys, row.texts)
        found.add(
          { table: table.table, record: row.record, subject: way.subject, byColumn: way.byColumn },
          isNameless(held) ? undefined : sameness(held),
        )
      }
      return Promise.resolve()
    }),
  )
}

type Pointer = Omit<ListedRecord, 'person'>

interface FoundRecords {
  /** Marks are undefined where the record leads to nobody this way. */
  add(pointer: Pointer, marks: readonly string[] | undefined): void
  count(): number
  /** Records that no way leads from to anybody. */
  nameless(): number
  /** Each record once, with the node of its group. */
  grouped(): readonly (Pointer & { readonly group: number })[]
}

const placeOf = ({ table, record, subject, byColumn }: Pointer) =>
  `${table}\n${record}\n${subject}\n${byColumn}`

function foundRecords(): FoundRecords {
  const groups = grouping()
  const nodes = new Map<string, { readonly pointer: Pointer; readonly node: number }>()
  const leadsToNobody = new Set<string>()
  return {
    add(pointer, marks) {
      const place = placeOf(pointer)
      if (marks === undefined) {
        if (!nodes.has(place)) leadsToNobody.add(place)
        return
      }
      leadsToNobody.delete(place)
      // The same record by another way is the same person: its place is a mark of its own.
      const node = groups.add([place, ...marks])
      if (!nodes.has(place)) nodes.set(place, { pointer, node })
    },
    count: () => nodes.size,
    nameless: () => leadsToNobody.size,
    grouped: () =>
      [...nodes.values()].map(({ pointer, node }) => ({ ...pointer, group: groups.groupOf(node) })),
  }
}

/** Whoever was listed before keeps their identifier, whoever was told before all others: what they were told stays theirs. */
function personsOf(
  found: FoundRecords,
  before: readonly ListedRecord[],
  told: ReadonlySet<string>,
  newId: () => string,
): { readonly people: readonly { id: string; place: number }[]; readonly records: readonly ListedRecord[] } {
  const knownAs = new Map(before.map((one) => [placeOf(one), one.person]))
  const grouped = found.grouped()
  const idOf = new Map<number, string>()
  const taken = new Set<string>()
  for (const isTold of [true, false])
    for (const one of grouped) {
      const known = knownAs.get(placeOf(one))
      if (known === undefined || told.has(known) !== isTold || idOf.has(one.group) || taken.has(known))
        continue
      idOf.set(one.group, known)
      taken.add(known)
    }
  const people: { id: string; place: number }[] = []
  const listed = new Set<number>()
  const records = grouped.map(({ group, ...pointer }) => {
    const person = idOf.get(group) ?? newId()
    idOf.set(group, person)
    if (!listed.has(group)) people.push({ id: person, place: listed.add(group).size })
    return { ...pointer, person }
  })
  return { people, records }
}

function* partsOf<One>(all: readonly One[]): Generator<readonly One[]> {
  for (let at = 0; at < all.length; at += WRITTEN_AT_ONCE) yield all.slice(at, at + WRITTEN_AT_ONCE)
}
