/** How a record of a table ends: disposed of by one operation, gone with another record, or ended by its own life. */
import type { JoinStep } from './whose-data.ts'

/**
 * Where an operation stands, and its function: at a front door, `#customs/alerts disposeAlert`, or in a file that only
 * the room's own manifest opens, `customs/alert-list/receive-list.ts listReceiver`.
 */
export type Operation = `#${string} ${string}` | `${string}.ts ${string}`

/** One record, wholly, when its retention class says so: rows here and whatever goes along. */
export interface DisposedBy {
  readonly by: Operation
  /** The column that names the record to the operation. */
  readonly record: string
  /** The column that says when the clock of the retention class began; empty while it has not. */
  readonly trigger: string
}

/** Goes along when the record that the step leads to is disposed of. */
export interface GoesWith {
  readonly with: JoinStep
  /** The operation, where the other table is another room's. */
  readonly by?: Operation
}

/** Short-lived by nature: what the record serves ends it, long before a retention clock could. */
export interface EndedBy {
  readonly endedBy: Operation
  readonly when: string
}

/** Never disposed of record by record. */
export interface Kept {
  readonly kept: string
}

export type Disposal = (DisposedBy | GoesWith | EndedBy | Kept) & {
  /** Roles that may delete rows, where they are others than `disposal`; a test asks PostgreSQL. */
  readonly deletedBy?: readonly string[]
}

/** The roles that may delete rows of a table whose end is this. */
export function rolesThatDelete(disposal: Disposal): readonly string[] {
  return disposal.deletedBy ?? ('with' in disposal || 'record' in disposal ? ['disposal'] : [])
}
