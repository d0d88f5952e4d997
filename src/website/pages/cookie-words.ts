/** What the tables of cookies say, in both languages. */
import type { Language } from '#pages'

const en = {
  whenStaffSignIn: 'Set only when staff sign in',
  whenSignedInElsewhere: 'Set only when you sign in at one of the sites',
  duringTheTour: 'Set only while you take the tour',
  whenYouChoose: 'Set only when you choose',
  columns: { name: 'Name', purpose: 'What it is for', ends: 'When it ends' },
  empty: { title: 'No cookie', text: 'This site sets none.' },
  ofTheDemonstration: {
    name: 'Those of the made-up sign-in, under /identity',
    purpose: 'Keep a sign-in together while you choose whom to be',
    ends: 'When you have signed in, or close the browser',
  },
  ofStaff: {
    purpose: 'Shows that you are signed in, so that you need not sign in on every page',
    ends: 'When you sign out, close the browser, do nothing for 30 minutes, or after 12 hours',
  },
  ofTheChoice: {
    purpose: 'Remembers whether you said yes or no, so that you are not asked on every page',
    ends: 'After a year, or when this list changes',
  },
}

export const COOKIE_WORDS: Readonly<Record<Language, typeof en>> = {
  en,
  mi: {
    whenStaffSignIn: 'Ka whakatakotoria anake ina takiuru ngā kaimahi',
    whenSignedInElsewhere: 'Ka whakatakotoria anake ina takiuru koe ki tētahi o ngā pae',
    duringTheTour: 'Ka whakatakotoria anake i a koe e whai ana i te haerenga',
    whenYouChoose: 'Ka whakatakotoria anake ina kōwhiri koe',
    columns: { name: 'Ingoa', purpose: 'Te take', ends: 'Ka mutu āhea' },
    empty: { title: 'Kāore he pihikete', text: 'Kāore tēnei pae e whakatakoto i tētahi.' },
    ofTheDemonstration: {
      name: 'Ērā o te takiuru tito, i raro i /identity',
      purpose: 'Ka pupuri i te takiuru i a koe e kōwhiri ana ko wai koe',
      ends: 'Ina oti tō takiuru, ina katia rānei te pūtirotiro',
    },
    ofStaff: {
      purpose: 'E whakaatu ana kua takiuru koe, kia kore ai koe e takiuru anō i ia whārangi',
      ends: 'Ina takiputa koe, ina katia te pūtirotiro, ina kore e mahi mō te 30 meneti, i muri rānei i te 12 hāora',
    },
    ofTheChoice: {
      purpose: 'E mahara ana i whakaae koe, i whakakāhore rānei, kia kore ai koe e pātaia i ia whārangi',
      ends: 'I muri i te tau kotahi, ina panoni rānei tēnei rārangi',
    },
  },
}
