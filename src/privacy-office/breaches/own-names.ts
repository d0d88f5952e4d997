/** Whether a record that somebody of the staff opened is of somebody of their name: compared here, by keys, and told as yes or no. */
import { givenNameWords } from '#matching'
import { tableAndColumn } from '#database'
import type { DeskContext } from './desk-context.ts'
import { heldPerson, nameWords } from './held-person.ts'
import type { CompareOwnNames, OpenedByName } from './operations.ts'
import type { PeopleTable } from './people-tables.ts'
import { selectHeld } from './touched-store.ts'

export function compareOwnNames(d: DeskContext): CompareOwnNames {
  return async (opened) => {
    const placed = opened.flatMap((one) => {
      const table = tableOf(d, one.record.kind)
      return table === undefined ? [] : [{ ...one, table }]
    })
    if (placed.length === 0) return new Set()
    const own = new Set<number>()
    await d.database.as(`${d.site}_privacy_office`, async (tx) => {
      for (const { table, mark, name, record } of placed) {
        for (const way of table.ways) {
          if (way.subject === 'staff-member') continue
          const named = { ...table, record: columnOf(d, record.kind, table) }
          const rows = await selectHeld(tx, named, way, [record.id])
          const held = rows.map(({ texts }) => nameWords(heldPerson(way.subject, way.keys, texts)))
          if (held.some((words) => isSameName(givenNameWords(name), words))) own.add(mark)
        }
      }
    })
    return own
  }
}

/** Middle names may be missing from either; one name alone is nobody's. */
export function isSameName(one: readonly string[], other: readonly string[]): boolean {
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one]
  return fewer.length > 1 && fewer.every((word) => more.includes(word))
}

function placesOf({ places }: Pick<DeskContext, 'places'>, kind: OpenedByName['record']['kind']) {
  const place = places[kind]
  return place !== undefined && 'in' in place ? place.in.map(tableAndColumn) : []
}

function tableOf(d: Pick<DeskContext, 'places' | 'tables'>, kind: string): PeopleTable | undefined {
  return placesOf(d, kind)
    .map(([table]) => d.tables.get(table))
    .find((table) => table !== undefined)
}

/** The column that holds what the log names. */
function columnOf(d: Pick<DeskContext, 'places'>, kind: string, { table, record }: PeopleTable): string {
  return placesOf(d, kind).find(([name]) => name === table)?.[1] ?? record
}
