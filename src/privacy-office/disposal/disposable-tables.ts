/** The tables whose records are disposed of one by one, as the data maps of the site declare them. */
import type { DataMap, Disposal } from '#database'
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

/** What only a named process can look into, and so nobody here counts: said in the same words, whatever is held. */
export interface SealedTable {
  readonly table: string
  readonly process: string
  /** How a record ends, in the words of its data map. */
  readonly ends: string
}

export function sealedTables(maps: readonly DataMap[]): readonly SealedTable[] {
  return maps.flatMap(({ tables }) =>
    Object.entries(tables).flatMap(([table, { whose, sealed, disposal }]) =>
      whose === 'sealed' && sealed !== undefined
        ? [{ table, process: sealed.process, ends: endOf(disposal) }]
        : [],
    ),
  )
}

function endOf(disposal: Disposal | undefined): string {
  if (disposal === undefined) return ''
  if ('kept' in disposal) return disposal.kept
  return 'endedBy' in disposal ? disposal.when : 'With the record that it belongs to'
}
