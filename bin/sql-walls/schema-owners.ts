/** Whose each schema is, and what stands in it: as the migrations create it, so that nothing has to be declared twice. */
import { bareSql } from './bare-sql.ts'
import type { HouseFile } from './house-files.ts'

export interface OwnedSchema {
  readonly schema: string
  /** Rooms whose migrations create a schema of this name: two agencies may each have one. */
  readonly rooms: ReadonlySet<string>
  /** Tables, views, functions and types, whoever created them there. */
  readonly names: ReadonlySet<string>
}

const SCHEMA = /\bcreate schema (?:if not exists )?(\w+)/gi
const CREATED =
  /\bcreate (?:or replace )?(?:unlogged |materialized |recursive )*(?:table|view|function|procedure|type|domain|sequence|aggregate) (?:if not exists )?(\w+)\s*\.\s*(\w+)/gi
const MOVED =
  /\balter (?:table|view|function|type|sequence) (?:if exists )?\w+\s*\.\s*(\w+)[^;]*?\bset schema (\w+)/gi
const RENAMED =
  /\balter (?:table|view|function|type|sequence) (?:if exists )?(\w+)\s*\.\s*\w+[^;]*?\brename to (\w+)/gi

export function schemaOwners(migrations: readonly HouseFile[]): ReadonlyMap<string, OwnedSchema> {
  const owners = new Map<string, { schema: string; rooms: Set<string>; names: Set<string> }>()
  const texts = migrations.map(({ room, text }) => ({ room, text: bareSql(text) }))
  for (const { room, text } of texts) {
    for (const [, schema = ''] of text.matchAll(SCHEMA)) {
      const owned = owners.get(schema) ?? { schema, rooms: new Set(), names: new Set() }
      owned.rooms.add(room)
      owners.set(schema, owned)
    }
  }
  for (const { text } of texts) {
    for (const [, schema = '', name = ''] of text.matchAll(CREATED)) owners.get(schema)?.names.add(name)
    for (const [, name = '', schema = ''] of text.matchAll(MOVED)) owners.get(schema)?.names.add(name)
    for (const [, schema = '', name = ''] of text.matchAll(RENAMED)) owners.get(schema)?.names.add(name)
  }
  return owners
}
