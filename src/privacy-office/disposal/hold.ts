/** A hold: what stops the disposal of one record, or of a whole class, and who says so until when it is looked at again. */
import { civilDate } from '#kernel'
import type { Hold, HoldKind, RetentionClass } from '#statute'

/** One record by its table and the column that its data map names; or every record of a class. */
export type HoldOn = { readonly table: string; readonly record: string } | { readonly class: RetentionClass }

export interface NewHold {
  readonly kind: HoldKind
  readonly on: HoldOn
  /** In a sentence, without naming anybody: it is read by whoever disposes. */
  readonly why: string
  /** The civil day on which somebody looks whether it must still stand. */
  readonly reviewOn: string
}

export interface HoldRow {
  readonly id: string
  readonly kind: HoldKind
  readonly class: RetentionClass | null
  readonly table: string | null
  readonly record: string | null
  readonly why: string
  readonly placedBy: string
  readonly placedAt: Date
  readonly reviewOn: string
  readonly liftedBy: string | null
  readonly liftedAt: Date | null
  readonly liftedBecause: string | null
}

/** As the statute counts it: the day on which it is lifted is its last. */
export function asStatuteHold({ kind, liftedAt }: Pick<HoldRow, 'kind' | 'liftedAt'>): Hold {
  return { kind, until: liftedAt === null ? undefined : civilDate(liftedAt) }
}

export type HoldsOf = (record: string) => readonly Hold[]

/** What stops each record of a table. */
export function holdsOf(
  rows: readonly HoldRow[],
  { table, retention }: { readonly table: string; readonly retention: RetentionClass },
): HoldsOf {
  const ofClass = rows.filter((hold) => hold.class === retention).map(asStatuteHold)
  const ofRecords = new Map<string, Hold[]>()
  for (const hold of rows)
    if (hold.table === table && hold.record !== null)
      ofRecords.set(hold.record, [...(ofRecords.get(hold.record) ?? []), asStatuteHold(hold)])
  return (record) => [...ofClass, ...(ofRecords.get(record) ?? [])]
}
