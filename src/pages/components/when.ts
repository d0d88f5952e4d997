/** A time as people say it, with the exact one kept beside it. */
import { fullInstant, relativeTime } from '../dates.ts'

export interface WhenView {
  readonly relative: string
  readonly full: string
  readonly iso: string
}

export function when(at: Date, now: Date): WhenView {
  return { relative: relativeTime(at, now), full: fullInstant(at), iso: at.toISOString() }
}
