/** A time as people say it, with the exact one kept beside it; paper shows the exact one. */
import { fullInstant, relativeTime } from '../dates.ts'

export interface WhenView {
  readonly relative: string
  readonly full: string
  readonly iso: string
}

/** Where the time itself is the matter, as of what is over: nobody asks how long ago it was. */
export function whenExactly(at: Date): WhenView {
  const full = fullInstant(at)
  return { relative: full, full, iso: at.toISOString() }
}

export function when(at: Date, now: Date): WhenView {
  return { relative: relativeTime(at, now), full: fullInstant(at), iso: at.toISOString() }
}
