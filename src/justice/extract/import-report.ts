/** What came of an import: how many people it touched, and which rows were refused. */
import type { ActivityActor } from '#activity'
import type { RefusedRow } from './extract-faults.ts'
import type { RowCounts } from './read-extract.ts'

export interface PeopleCounts {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly left: number
  /** Named, but with a refused row: what the register holds about them stays as it is. */
  readonly heldBack: number
}

export interface ImportSummary {
  readonly importId: string
  readonly importedAt: Date
  readonly actor: Pick<ActivityActor, 'kind' | 'id'>
  readonly full: boolean
  readonly outcome: 'applied' | 'refused'
  readonly rows: RowCounts
  readonly people: PeopleCounts
  readonly refusedRows: number
}

export interface Undo {
  /** Put back as they were: changed, returned or no longer named by the import. */
  readonly putBack: number
  /** Whom the import brought. */
  readonly takenOut: number
  /** People on whom Justice has acted since: what was done about them stands, and so do they. */
  readonly acted: number
}

export interface ImportOnRecord extends ImportSummary {
  readonly undoneAt: Date | null
  /** What undoing did; not known of imports that were undone before it was counted. */
  readonly undo: Undo | null
}

export interface ImportReport extends ImportSummary {
  readonly refused: readonly RefusedRow[]
}

export interface RegisterChange {
  readonly importId: string
  readonly change: 'changed' | 'left' | 'returned'
  readonly changedAt: Date
  /** When the import was undone, and with it this change. */
  readonly undoneAt: Date | null
}

/** Told while an import runs. */
export interface ImportProgress {
  readonly stage: 'reading' | 'applying'
  readonly done: number
  readonly of: number
}
