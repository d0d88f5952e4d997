/** How requests come, and what is announced of them. */

export const CHANNELS = {
  web: 'On the website',
  email: 'By email',
  letter: 'By letter',
  phone: 'By telephone',
  'in-person': 'In person',
  enquiry: 'In an enquiry',
  agency: 'From another agency, which took it first',
} as const

export type Channel = keyof typeof CHANNELS

/** By which nothing is mailed by itself: that this agency writes at all may tell what is not decided yet. */
export function isToldByHand(channel: Channel): boolean {
  return channel === 'agency'
}

/** A request came, by whatever way. */
export const REQUEST_RECEIVED = 'request_received'

/** Somebody asked that the site be searched for what it holds about the person. */
export const SEARCH_ASKED = 'request_search_asked'

/** The person took their copy, or withdrew: what was held for the request is held no longer. */
export const REQUEST_ENDED = 'request_ended'
