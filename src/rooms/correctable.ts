/** What a room lets the privacy office correct at a person's request: which fields of which table, and how it is done. */
import type { ActivityEntry } from '#activity'
import type { Tx } from '#database'
import type { Fault, NewId, Result } from '#kernel'

export interface CorrectableField {
  readonly column: string
  readonly label: string
  readonly hint?: string
  /** In the sentence that the officer reads; undefined where the value may stand. `today` is the civil date. */
  fault(value: string, today: string): string | undefined
}

/** Each field of the record by its column. */
export type FieldValues = Readonly<Record<string, string>>

export interface CorrectingAct {
  readonly tx: Tx
  readonly at: Date
  readonly newId: NewId
  /** Of the request under which it is corrected. */
  readonly request: string
  readonly person: { readonly id: string; readonly name: string }
  record(entry: ActivityEntry): Promise<void>
}

export interface Correction {
  readonly record: string
  /** As the officer saw them; where the record holds anything else by now, nothing is done. */
  readonly from: FieldValues
  readonly to: FieldValues
}

export interface CorrectableTable {
  readonly table: string
  readonly fields: readonly CorrectableField[]
  /** What follows elsewhere, as the officer reads it before. */
  readonly follows: string
}

/** Somebody who learns of the correction without an officer. */
export interface ReachedByItself {
  readonly to: string
  /** How far it has come. */
  readonly words: string
  /** When they acknowledged it. */
  readonly toldAt: Date | undefined
}

/** How it is done, once the room is open; in the officer's transaction, where the room acts as the role that may. */
export interface Corrector {
  readonly table: string
  correct(act: CorrectingAct, correction: Correction): Promise<Result<void, Fault>>
  reaches?(tx: Tx, record: string): Promise<readonly ReachedByItself[]>
}
