/** Finds each record that a site holds about a person, or may hold, by following the data maps: keys, never values. */
import { recordActivity, type ActivityActor } from '#activity'
import { primaryKeys, subjectsOf, type DataMap, type SubjectKind, type Tx } from '#database'
import { BrokenPromise } from '#kernel'
import type { Certainty } from './names-alike.ts'
import type { SoughtPerson } from './sought-person.ts'
import { nameRecords } from './store.ts'
import { searchFor, waysTo, type Way } from './ways-to-person.ts'

/** One record of a table that is about the person, or may be. */
export interface HeldRecord {
  readonly room: string
  readonly table: string
  /** The primary key as text; several columns as a JSON array. */
  readonly record: string
  readonly kind: SubjectKind
  /**
   * `certain`: an exact key, or name with birth date alike; `near`: names alike by variants, or a birth date that differs
   * or is not held. A near one is never released by itself.
   */
  readonly certainty: Certainty
  /** Which keys matched, and through which table. */
  readonly matchedBy: readonly string[]
}

export interface HoldingsSearch {
  readonly maps: readonly DataMap[]
  readonly person: SoughtPerson
  readonly actor: ActivityActor
  readonly at: Date
}

/** In a transaction of the role `<site>_privacy_office`; recorded before anything is given. */
export async function searchHoldings(
  tx: Tx,
  { maps, person, actor, at }: HoldingsSearch,
): Promise<readonly HeldRecord[]> {
  const search = searchFor(tx, maps, person)
  const keys = await primaryKeys(tx)
  const held: HeldRecord[] = []
  for (const { room, tables } of maps)
    for (const [table, declaration] of Object.entries(tables))
      for (const subject of subjectsOf(declaration)) {
        const ways = await waysTo(search, table, subject)
        if (ways.length === 0) continue
        const columns = keys.get(table)
        if (columns === undefined) throw new BrokenPromise(`${table} is about people and has no primary key`)
        const named = await nameRecords(
          tx,
          table,
          columns,
          ways.map(({ condition }) => condition),
        )
        for (const { key, met } of named)
          held.push({ room, table, record: recordName(key), kind: subject.kind, ...matchOf(ways, met) })
      }
  await recordActivity(tx, at, actor, {
    event: 'person-looked-up',
    details: { tables: new Set(held.map(({ table }) => table)).size, records: held.length },
  })
  return held
}

/** How a record is named outside its table. */
export function recordName(key: readonly string[]): string {
  return key.length === 1 ? (key[0] ?? '') : JSON.stringify(key)
}

function matchOf(ways: readonly Way[], met: readonly boolean[]): Pick<HeldRecord, 'certainty' | 'matchedBy'> {
  const matched = ways.filter((_, i) => met[i])
  return {
    certainty: matched.some(({ certainty }) => certainty === 'certain') ? 'certain' : 'near',
    matchedBy: [...new Set(matched.map(({ label }) => label))],
  }
}
