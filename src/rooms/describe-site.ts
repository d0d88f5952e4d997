/** The agency in words, as every page's head and every title say them. */
import type { SiteName } from '#database'
import type { CookieNote, SiteDescription } from '#pages'
import { AGENCIES } from './agencies.ts'

/** Of a demonstration, at the foot of every page. */
export const MADE_UP = {
  footer: 'A demonstration: every person, debt and passport here is made up.',
  inTeReo: { footer: 'He whakaaturanga: he tito ngā tāngata, ngā nama me ngā uruwhenua katoa i konei.' },
}

/** The front door sets it; one host's cookies go to all its ports, so every site of the demonstration is sent it. */
export const TOUR_COOKIE: CookieNote = {
  name: 'landfall-tour',
  purpose: 'Remembers at which step of the tour you are, on every site of this demonstration',
  ends: 'When you leave the tour or come to its end, or close the browser',
  inTeReo: {
    purpose: 'E mahara ana kei tēhea takahanga koe o te haerenga, i ngā pae katoa o tēnei whakaaturanga',
    ends: 'Ina wehe koe i te haerenga, ina tae rānei ki tōna mutunga, ina katia rānei te pūtirotiro',
  },
}

export function describeSite(name: SiteName, isDemonstration: boolean): SiteDescription {
  return { name, ...AGENCIES[name], ...(isDemonstration ? { ...MADE_UP, cookies: [TOUR_COOKIE] } : {}) }
}
