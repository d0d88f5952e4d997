/** What can be shared of an enquiry, on which ground, and how the person learns of it: the law's words as closed lists. */
import { civilDate } from '#kernel'

export const SHARE_FIELDS = {
  name: 'Name',
  email: 'Email address',
  company: 'Company',
  question: 'The question, when it came, what it is about and for which market',
  conversation: 'What was said since, and how it stands',
  files: 'The files',
} as const satisfies Record<string, string>
export type ShareField = keyof typeof SHARE_FIELDS

/** Privacy Act 2020, s 22, information privacy principle 11(1). */
export const SHARE_GROUNDS = {
  purpose: {
    en: 'It is what the information was given for (IPP 11(1)(a))',
    mi: 'Koia te take i homai ai (IPP 11(1)(a))',
  },
  authorised: { en: 'You agreed to it (IPP 11(1)(c))', mi: 'I whakaae koe (IPP 11(1)(c))' },
  law: { en: 'To uphold the law (IPP 11(1)(e))', mi: 'Hei whakaū i te ture (IPP 11(1)(e))' },
  safety: {
    en: 'To prevent a serious threat to life or health (IPP 11(1)(f))',
    mi: 'Hei ārai i te mōrearea nui (IPP 11(1)(f))',
  },
  'not-identified': {
    en: 'It does not say who you are (IPP 11(1)(h))',
    mi: 'Kāore e mōhiotia ko wai koe (IPP 11(1)(h))',
  },
} as const satisfies Record<string, { readonly en: string; readonly mi: string }>
export type ShareGround = keyof typeof SHARE_GROUNDS

/** IPP 3A, in force since 1 May 2026: whoever gets it from us tells the person, or says why not. */
export const SHARE_NOTICES = {
  'told-here': {
    en: 'On your status page',
    mi: 'Kei tō whārangi',
  },
  'told-by-recipient': { en: 'By whoever received it', mi: 'Nā te kaiwhiwhi' },
  'no-prejudice': {
    en: 'Not separately: it does not harm you (IPP 3A exception)',
    mi: 'Kāore motuhake: kāore koe e pā kinotia',
  },
  'law-upheld': {
    en: 'Not separately: to uphold the law (IPP 3A exception)',
    mi: 'Kāore motuhake: hei whakaū i te ture',
  },
} as const satisfies Record<string, { readonly en: string; readonly mi: string }>
export type ShareNotice = keyof typeof SHARE_NOTICES

/** IPP 12: to somebody overseas only on one of these. */
export const OVERSEAS_BASES = {
  authorised: {
    en: 'You agreed, knowing that it may be protected less well there',
    mi: 'I whakaae koe i runga i te mōhio',
  },
  'comparable-law': { en: 'Its law protects privacy as well as ours', mi: 'He rite te tiaki a tōna ture' },
  'comparable-agreement': {
    en: 'An agreement protects it as well as our law',
    mi: 'Mā tētahi whakaaetanga e tiaki',
  },
} as const satisfies Record<string, { readonly en: string; readonly mi: string }>
export type OverseasBasis = keyof typeof OVERSEAS_BASES

/** A share ends by itself. */
export const SHARE_DAYS = { 7: '7 days', 30: '30 days', 90: '90 days' } as const

/** The last day of a share: it ends with it. */
export function lastDayOfShare(expiresAt: Date): string {
  return civilDate(new Date(expiresAt.getTime() - 1))
}

export function isOneOf<Terms extends object>(
  terms: Terms,
  text: string,
): text is Extract<keyof Terms, string> {
  return Object.hasOwn(terms, text)
}
