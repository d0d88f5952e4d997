/** What must be considered when serious harm is assessed (Privacy Act 2020 s 113), in the order of the section. */

export const HARM_FACTORS = {
  mitigation: {
    law: 's 113(a)',
    text: 'What was done to lessen the harm',
    hint: 'For example: the e-mail was recalled unread, the account was closed, the device was wiped.',
  },
  sensitivity: {
    law: 's 113(b)',
    text: 'How sensitive the information is',
    hint: 'For example: debts, warrants, movements and passports are; a business telephone number may not be.',
  },
  nature: {
    law: 's 113(c)',
    text: 'What harm may come of it',
    hint: 'For example: identity theft, violence, loss of work, humiliation; and how likely it is.',
  },
  recipient: {
    law: 's 113(d)',
    text: 'Who has, or may have, the information',
    hint: 'For example: a colleague who is bound to secrecy, a stranger, a thief. Say so when nobody knows.',
  },
  security: {
    law: 's 113(e)',
    text: 'Whether it is protected by a security measure',
    hint: 'For example: sealed under a key that was not taken with it.',
  },
  other: {
    law: 's 113(f)',
    text: 'Anything else that matters',
    hint: 'For example: how many people, children among them, how long it lay open.',
  },
} as const satisfies Record<string, { readonly law: string; readonly text: string; readonly hint: string }>

export type HarmFactor = keyof typeof HARM_FACTORS

export const WEIGHINGS = {
  towards: 'Speaks for serious harm',
  neither: 'Speaks for neither',
  against: 'Speaks against serious harm',
} as const satisfies Record<string, string>

export type Weighing = keyof typeof WEIGHINGS

export interface WeighedFactor {
  readonly words: string
  readonly weighing: Weighing
}

export type Worksheet = Readonly<Record<HarmFactor, WeighedFactor>>

export const CONCLUSIONS = {
  notifiable: 'Notifiable: it has caused serious harm, or is likely to',
  'not-notifiable': 'Not notifiable: serious harm is not likely',
} as const satisfies Record<string, string>

export type Conclusion = keyof typeof CONCLUSIONS

/** In their order. */
export const FACTOR_NAMES = Object.keys(HARM_FACTORS) as readonly HarmFactor[]
