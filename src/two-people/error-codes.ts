/** Why a request of two people is not asked, or not answered. */
import { declareErrors } from '#kernel'

export const twoPeopleErrors = declareErrors({
  'request-open-already': 'Somebody has asked for this already; it waits for a second person.',
  'request-not-open': 'The request was answered or taken back, or was never made.',
  'request-expired': 'The request was made too long ago and has expired. It can be made anew.',
  'second-person-is-first': 'It takes two people: whoever asked cannot also answer. Another person must.',
  'request-of-another': 'Only the person who made the request can take it back.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof twoPeopleErrors, string> {}
}
