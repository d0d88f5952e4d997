/** Where an enquiry stands, as the person and the desk read it. */
import type { Tone } from '#pages'

export const ENQUIRY_STATES = {
  received: { text: 'Received', tone: 'attention' },
  'with-agency': { text: 'With an agency', tone: 'quiet' },
  answered: { text: 'Answered', tone: 'good' },
  closed: { text: 'Closed', tone: 'quiet' },
} as const satisfies Record<string, { readonly text: string; readonly tone: Tone }>

export type EnquiryState = keyof typeof ENQUIRY_STATES
