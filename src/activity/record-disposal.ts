/** The form of every disposal: one record, wholly, with its entry in the log, in the transaction of the role `disposal`. */
import type { Tx } from '#database'
import type { ActivityActor } from './activity-record.ts'
import { recordActivity } from './record-activity.ts'

export interface Disposing {
  readonly at: Date
  readonly actor: ActivityActor
  /** Ends what other rooms keep of the same record: those whose data map says that they go with the table. */
  readonly along: (tx: Tx, table: string, key: string) => Promise<void>
}

/** Disposes of the record that is named by the column of its data map; false when there is none, or it is still needed. */
export type Dispose = (tx: Tx, options: Disposing, record: string) => Promise<boolean>

/** Ids alone: once the record is gone, the log leads from them to nobody. */
export function recordDisposal(tx: Tx, { at, actor }: Disposing, kind: string, id: string): Promise<void> {
  return recordActivity(tx, at, actor, { event: 'record-disposed', subject: { kind, id } })
}
