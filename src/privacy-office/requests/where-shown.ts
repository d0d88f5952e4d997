/** With which pages a record is shown: the record itself where the log names it, else what it belongs to, by the data maps' ways. */
import { subjectsOf, tableAndColumn, type DataMap, type Tx } from '#database'
import type { SubjectPlaces } from '#privacy-office/breaches'
import { readFound, type ReadingFound } from './read-found.ts'
import type { ShownSubject } from './shown-store.ts'

export interface WhereShown extends ReadingFound {
  readonly places: SubjectPlaces
}

interface RecordName {
  readonly table: string
  readonly record: string
}

/** A message of an enquiry, a step of a case of an alert. */
const WAYS_AT_MOST = 2

/** In the officer's transaction, read as the role that may. */
export async function whereShown(tx: Tx, d: WhereShown, start: RecordName): Promise<readonly ShownSubject[]> {
  let records: readonly RecordName[] = [start]
  for (let ways = 0; ways <= WAYS_AT_MOST; ways += 1) {
    const subjects: ShownSubject[] = []
    const next: RecordName[] = []
    for (const one of records) {
      const values = await valuesOf(tx, d, one)
      subjects.push(...placedIn(d, one.table, values))
      next.push(...belongsTo(d.maps, one.table, values))
    }
    if (subjects.length > 0) return subjects
    records = next
  }
  return []
}

async function valuesOf(tx: Tx, d: WhereShown, record: RecordName): Promise<ReadonlyMap<string, string>> {
  const held = await readFound(tx, d, record)
  return new Map((held?.fields ?? []).flatMap(({ column, value }) => (value ? [[column, value]] : [])))
}

function placedIn(
  { places, maps }: Pick<WhereShown, 'places' | 'maps'>,
  table: string,
  values: ReadonlyMap<string, string>,
): readonly ShownSubject[] {
  return Object.entries(places).flatMap(([kind, place]) =>
    ('in' in place ? place.in : []).flatMap((at) => {
      const column = columnOf(maps, at, table)
      const id = column === undefined ? undefined : values.get(column)
      return id === undefined ? [] : [{ kind, id }]
    }),
  )
}

/** Under which column of the table stands what the log names; a case has the identifier of its alert, and shows it. */
function columnOf(maps: readonly DataMap[], place: string, table: string): string | undefined {
  const [placed, named] = tableAndColumn(place)
  if (placed === table) return named
  const same = firstSteps(maps, placed).find(
    ({ column, to }) => column === named && tableAndColumn(to)[0] === table,
  )
  return same && tableAndColumn(same.to)[1]
}

/** What a way of the table leads to, where it is a record of somebody. */
function belongsTo(
  maps: readonly DataMap[],
  table: string,
  values: ReadonlyMap<string, string>,
): readonly RecordName[] {
  const records = firstSteps(maps, table).flatMap(({ column, to }) => {
    const [leadsTo] = tableAndColumn(to)
    const record = values.get(column)
    return record === undefined || subjectsIn(maps, leadsTo).length === 0 ? [] : [{ table: leadsTo, record }]
  })
  return [...new Map(records.map((one) => [JSON.stringify(one), one])).values()]
}

function firstSteps(maps: readonly DataMap[], table: string) {
  return subjectsIn(maps, table).flatMap(({ through = [] }) => through.flatMap(([first]) => first ?? []))
}

function subjectsIn(maps: readonly DataMap[], table: string) {
  return subjectsOf(maps.flatMap(({ tables }) => tables[table] ?? [])[0] ?? {})
}
