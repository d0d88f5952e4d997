/** The names under which members of staff signed in, for what compares them and shows nobody: by the identifiers of the log. */
import type { Database } from '#database'
import { selectNames } from './store.ts'

export async function namesOfStaff(
  database: Database,
  people: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  if (people.size === 0) return new Map()
  const found = await database.as(`${database.site}_access`, (tx) => selectNames(tx, [...people]))
  return new Map(found.map(({ personId, name }) => [personId, name]))
}
