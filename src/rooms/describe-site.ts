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

/** The desk is nobody's border: what is made up there is said in its own words. */
const MADE_UP_AT_THE_DESK = {
  footer: 'A demonstration: every person, company and question here is made up.',
  inTeReo: { footer: 'He whakaaturanga: he tito ngā tāngata, ngā kamupene me ngā pātai katoa i konei.' },
  contact: [
    {
      ...{ way: 'Email', words: 'ask@desk.landfall.example' },
      inTeReo: { way: 'Īmēra', words: 'ask@desk.landfall.example' },
    },
    {
      ...{ way: 'Telephone', words: '0800 000 000, 9am to 5pm on working days' },
      inTeReo: { way: 'Waea', words: '0800 000 000, i te 9 i te ata ki te 5 i te ahiahi, i ngā rā mahi' },
    },
    {
      ...{ way: 'Post', words: 'Export Support Desk, PO Box 0000, Wellington 6140' },
      inTeReo: {
        way: 'Mēra',
        words: 'Tēpu Tautoko Kaweake, Pouaka Poutāpeta 0000, Te Whanganui-a-Tara 6140',
      },
    },
  ],
} as const satisfies Partial<SiteDescription>

export function describeSite(name: SiteName, isDemonstration: boolean): SiteDescription {
  const { inTeReo, ...agency } = AGENCIES[name]
  const madeUp: Partial<SiteDescription> = !isDemonstration
    ? {}
    : { ...(name === 'desk' ? MADE_UP_AT_THE_DESK : MADE_UP), cookies: [TOUR_COOKIE] }
  return { name, ...agency, ...madeUp, inTeReo: { ...inTeReo, ...madeUp.inTeReo } }
}
