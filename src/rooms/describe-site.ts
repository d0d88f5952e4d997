/** The agency in words, as every page's head and every title say them. */
import type { SiteName } from '#database'
import type { CookieNote, SiteDescription } from '#pages'
import { AGENCIES } from './agencies.ts'

const MADE_UP = 'A demonstration: every person, debt and passport here is made up.'

/** The front door sets it; one host's cookies go to all its ports, so every site of the demonstration is sent it. */
export const TOUR_COOKIE: CookieNote = {
  name: 'landfall-tour',
  purpose: 'Remembers at which step of the tour you are, on every site of this demonstration',
  ends: 'When you leave the tour or come to its end, or close the browser',
}

export function describeSite(name: SiteName, isDemonstration: boolean): SiteDescription {
  return { name, ...AGENCIES[name], ...(isDemonstration ? { footer: MADE_UP, cookies: [TOUR_COOKIE] } : {}) }
}
