/** What a breach is (Privacy Act 2020 s 112). */

export const BREACH_KINDS = {
  access: { text: 'Access', hint: 'Somebody saw what they had no right to see, on purpose or by accident.' },
  disclosure: { text: 'Disclosure', hint: 'Something was told or sent to somebody who should not have it.' },
  alteration: { text: 'Alteration', hint: 'Something was changed that should not have been.' },
  loss: { text: 'Loss', hint: 'Something is gone, and nobody knows who has it.' },
  destruction: { text: 'Destruction', hint: 'Something was destroyed that should have been kept.' },
  availability: {
    text: 'Loss of availability',
    hint: 'The agency cannot get at what it holds, for a time or for good.',
  },
} as const satisfies Record<string, { readonly text: string; readonly hint: string }>

export type BreachKind = keyof typeof BREACH_KINDS
