/** How one record stands on a day: not yet due, held, or due; and whether it should have gone before. */
import { proposedFrom, retentionDue, type Hold, type RetentionClass } from '#statute'

export interface Standing {
  readonly state: 'not-due' | 'held' | 'due'
  /** Nothing holds it, and its last day has passed. */
  readonly isPastMaximum: boolean
}

const NOT_DUE: Standing = { state: 'not-due', isPastMaximum: false }

/** `beganAt` is the value of the trigger; `asOf` a civil day, at the end of which the question is asked. */
export function standingOf(
  retention: RetentionClass,
  beganAt: Date | string | undefined,
  holds: readonly Hold[],
  asOf: string,
): Standing {
  // Holds only put off: what would not be due without them is not due, and most records are not.
  if (!isOn(proposedFrom(retention, beganAt), asOf)) return NOT_DUE
  const { latest } = retentionDue(retention, beganAt, holds)
  const isDue = isOn(proposedFrom(retention, beganAt, holds), asOf)
  return { state: isDue ? 'due' : 'held', isPastMaximum: latest !== undefined && latest < asOf }
}

function isOn(from: string | undefined, asOf: string): boolean {
  return from !== undefined && from <= asOf
}
