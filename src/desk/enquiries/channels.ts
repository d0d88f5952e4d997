/** How an enquiry comes in, and what the room’s commits are announced on. */

export const CHANNELS = {
  web: 'On the website',
  email: 'By email',
  phone: 'By telephone',
  letter: 'By letter',
  'in-person': 'In person',
  partner: 'From a partner of the desk',
  import: 'Brought in from another system',
} as const satisfies Record<string, string>

export type Channel = keyof typeof CHANNELS

/** There may be an enquiry to acknowledge. */
export const ENQUIRY_RECEIVED = 'enquiry_received'
