/** Which records a table must be asked for: those whose clock began early enough that they could be due. */
import { addDays, proposedFrom, type RetentionClass } from '#statute'

/** Longer than any class keeps anything. */
const FARTHEST_DAYS = 36_600

/** The last day on which the clock of a record may have begun that is due at the end of `asOf`, holds left out. */
export function latestTrigger(retention: RetentionClass, asOf: string): string {
  // A clock that begins later never ends earlier, so the days can be halved.
  let [never, always] = [0, FARTHEST_DAYS]
  if (isDue(retention, asOf, asOf)) return asOf
  while (always - never > 1) {
    const middle = Math.floor((never + always) / 2)
    if (isDue(retention, addDays(asOf, -middle), asOf)) always = middle
    else never = middle
  }
  return addDays(asOf, -always)
}

function isDue(retention: RetentionClass, beganOn: string, asOf: string): boolean {
  const from = proposedFrom(retention, beganOn)
  return from !== undefined && from <= asOf
}
