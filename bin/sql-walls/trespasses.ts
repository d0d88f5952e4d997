/** What a room's SQL names of another room's schema. */
import { bareSql, lineAt } from './bare-sql.ts'
import type { OwnedSchema } from './schema-owners.ts'

export interface Trespass {
  readonly line: number
  /** `alerts.interception_alerts`, or `alerts` where the schema itself is named. */
  readonly relation: string
  /** Whose it is; two agencies may each have a schema of that name. */
  readonly owners: ReadonlySet<string>
}

const NAMED_IN_FULL = /(?<![\w.])(\w+)\s*\.\s*(\w+)(\s*\()?/g
const NAMED_AS_SCHEMA = /\b(?:schema(?: if (?:not )?exists)?|search_path\s*(?:=|to))\s*([\w., ]+)/gi

/**
 * `name.name` may be a column of an alias or of a CTE that is called as a schema is: what the migrations have created
 * counts, whatever is called as a function, and everything where a library makes the tables.
 */
export function trespassesOf(
  room: string,
  statement: string,
  schemas: ReadonlyMap<string, OwnedSchema>,
): readonly Trespass[] {
  const text = bareSql(statement)
  const found: Trespass[] = []
  for (const { 1: schema = '', 2: name = '', 3: call, index } of text.matchAll(NAMED_IN_FULL)) {
    const owned = foreign(room, schemas.get(schema))
    if (owned === undefined) continue
    if (owned.names.has(name) || call !== undefined || owned.names.size === 0)
      found.push({ line: lineAt(text, index), relation: `${schema}.${name}`, owners: owned.rooms })
  }
  for (const { 1: list = '', index } of text.matchAll(NAMED_AS_SCHEMA))
    for (const schema of list.split(/[\s,]+/)) {
      const owned = foreign(room, schemas.get(schema))
      if (owned !== undefined)
        found.push({ line: lineAt(text, index), relation: schema, owners: owned.rooms })
    }
  return found
}

function foreign(room: string, owned: OwnedSchema | undefined): OwnedSchema | undefined {
  return owned === undefined || owned.rooms.has(room) ? undefined : owned
}
