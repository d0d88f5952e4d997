/** A time as people say it, with the exact one kept beside it; paper shows the exact one. */
import type { Language } from '../language/language.ts'
import { fullInstant, relativeTime } from '../dates.ts'

export interface WhenView {
  readonly relative: string
  readonly full: string
  readonly iso: string
}

/** Where the time itself is the matter, as of what is over: nobody asks how long ago it was. */
export function whenExactly(at: Date, language: Language = 'en'): WhenView {
  const full = fullInstant(at, language)
  return { relative: full, full, iso: at.toISOString() }
}

export function when(at: Date, now: Date, language: Language = 'en'): WhenView {
  const [relative, full] = [relativeTime(at, now, language), fullInstant(at, language)]
  return { relative, full, iso: at.toISOString() }
}
