/** From the scopes of a list to the records that were touched: tables, and in each the keys, or all of them. */
import { touchedBy, type TouchedByActor } from '#activity'
import { tableAndColumn } from '#database'
import type { DeskContext } from './desk-context.ts'
import { selectKeys, selectScopes, type Untied } from './list-store.ts'
import type { Touched } from './touched-store.ts'

export interface TouchedTable {
  readonly table: string
  readonly touched: Touched
  readonly withStaff: boolean
  /** Keys of the log name what was there then; keys that somebody pasted are told when they name nothing. */
  readonly isPasted: boolean
}

export interface TouchedParts {
  readonly tables: readonly TouchedTable[]
  readonly untied: readonly Untied[]
}

export async function whatWasTouched(d: DeskContext, list: string): Promise<TouchedParts> {
  const scopes = await d.database.as(`${d.site}_privacy_office`, (tx) => selectScopes(tx, list))
  const tables: TouchedTable[] = []
  const untied = new Map<string, Untied>()
  for (const { id, kind, table, actor, from, until, withStaff } of scopes) {
    if (kind === 'actor' && actor !== null && from !== null && until !== null) {
      const touched = await d.database.as(`${d.site}_auditor`, (tx) => touchedBy(tx, { actor, from, until }))
      const tied = tiedTo(d, touched)
      for (const [name, keys] of tied.keys)
        tables.push({ table: name, touched: [...keys], withStaff, isPasted: false })
      for (const one of tied.untied) {
        const times = (untied.get(one.event)?.times ?? 0) + one.times
        untied.set(one.event, { event: one.event, sentence: one.sentence, times })
      }
    } else if (table !== null) {
      const keys =
        kind === 'table'
          ? ('all' as const)
          : await d.database.as(`${d.site}_privacy_office`, (tx) => selectKeys(tx, id))
      tables.push({ table, touched: keys, withStaff, isPasted: kind === 'records' })
    }
  }
  return { tables, untied: [...untied.values()] }
}

interface Tied {
  readonly keys: ReadonlyMap<string, ReadonlySet<string>>
  readonly untied: readonly TouchedByActor[]
}

function tiedTo({ places, tables }: DeskContext, touched: readonly TouchedByActor[]): Tied {
  const keys = new Map<string, Set<string>>()
  const untied: TouchedByActor[] = []
  for (const one of touched) {
    const place = one.subject === undefined ? undefined : places[one.subject.kind]
    if (place !== undefined && 'nobody' in place) continue
    const table =
      place !== undefined && 'in' in place
        ? place.in.map((column) => tableAndColumn(column)[0]).find((name) => tables.has(name))
        : undefined
    if (table === undefined || one.subject === undefined) {
      // A kind that nobody placed is told too: an unknown subject must not look like none.
      const isUnplaced = one.subject !== undefined && place === undefined
      if (one.readsPersonalData || isUnplaced) untied.push(one)
      continue
    }
    keys.set(table, (keys.get(table) ?? new Set()).add(one.subject.id))
  }
  return { keys, untied }
}
