/** The tables whose records are disposed of one by one, as the data maps of the site declare them. */
import type { DataMap } from '#database'
import type { RetentionClass } from '#statute'

export interface DisposableTable {
  /** In full, `enquiries.enquiries`. */
  readonly table: string
  readonly retention: RetentionClass
  /** What is kept there, in the words of its data map. */
  readonly purpose: string
  /** The operation that ends one record, by the name under which the data map knows it. */
  readonly by: string
  /** The column that names a record. */
  readonly record: string
  /** The column that says when the clock of its class began. */
  readonly trigger: string
}

/** In the maps' order. */
export function disposableTables(maps: readonly DataMap[]): readonly DisposableTable[] {
  return maps.flatMap(({ tables }) =>
    Object.entries(tables).flatMap(([table, { disposal, retention, purpose }]) =>
      disposal === undefined || !('record' in disposal)
        ? []
        : [{ table, retention, purpose, ...disposal }].map(({ by, record, trigger }) => ({
            ...{ table, retention, purpose, by, record, trigger },
          })),
    ),
  )
}

/** What only a named process can look at, and so disposes of: the same words, whatever is held. */
export interface SealedTables {
  readonly process: string
  readonly tables: readonly string[]
}

export function sealedTables(maps: readonly DataMap[]): readonly SealedTables[] {
  const byProcess = new Map<string, string[]>()
  for (const { tables } of maps)
    for (const [table, { whose, sealed }] of Object.entries(tables))
      if (whose === 'sealed' && sealed !== undefined)
        byProcess.set(sealed.process, [...(byProcess.get(sealed.process) ?? []), table])
  return [...byProcess].map(([process, tables]) => ({ process, tables }))
}
