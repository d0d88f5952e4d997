/** What an agent writes to an enquirer or of one: what it may be, how it reaches them, and for how long it can be taken back. */
import type { Choice } from '#pages'
import { isProven } from '../../acts/reply.ts'
import type { EnquiryRow } from '../../agency-store.ts'

const NOTE = {
  value: 'note',
  text: 'A note',
  hint: 'For your agency alone: never sent, shared or handed on. Write @ and a colleague’s name to point them to it.',
} as const satisfies Choice

export const WAYS_SENT = [
  { value: 'answer', text: 'The answer', hint: 'Sent to the enquirer. The enquiry is then answered.' },
  { value: 'progress', text: 'Word of how far it is', hint: 'Sent to the enquirer. The enquiry goes on.' },
  NOTE,
] as const satisfies readonly Choice[]

/** Of an enquirer who has no email address: the agent tells them. */
export const WAYS_TOLD: readonly Choice[] = [
  { ...WAYS_SENT[0], hint: 'As you told the enquirer. The enquiry is then answered.' },
  { ...WAYS_SENT[1], hint: 'As you told the enquirer. The enquiry goes on.' },
  NOTE,
]

interface WayOfWriting {
  readonly hasMail: boolean
  readonly isDisowned: boolean
  readonly heldBackSeconds: number
}

/** How what an agent writes reaches the enquirer, and for how long it can be taken back. */
export function howItGoes(enquiry: EnquiryRow, way: WayOfWriting): string {
  const { heldBackSeconds: seconds } = way
  if (enquiry.email === '')
    return `No email address is known: nothing is sent. Tell them by telephone or letter, and keep here what you said. For ${seconds} seconds you can take it back.`
  return `${whatTheyGet(enquiry, way)} It goes out after ${seconds} seconds, and until then you can take it back.`
}

function whatTheyGet(enquiry: EnquiryRow, { hasMail, isDisowned }: WayOfWriting): string {
  if (!hasMail) return 'This site sends no mail: what you write is on their page alone.'
  if (enquiry.addressConfirmedAt === null && isDisowned)
    return 'The domain of this address says the mail was not from it: they get a short email that an answer awaits them on their page.'
  if (!isProven(enquiry))
    return 'Nobody has confirmed this address yet: they get a short email that an answer awaits them on their page.'
  return 'What you write is sent to them by email, and stands on their page.'
}
