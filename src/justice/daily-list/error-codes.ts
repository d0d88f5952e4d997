/** Why no list is sent. */
import { declareErrors } from '#kernel'

export const dailyListErrors = declareErrors({
  'agreement-run-cap-reached': 'The agreement allows no further run this year.',
  'daily-list-sent-already': 'The scheduled list of the day has already been sent.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof dailyListErrors, string> {}
}
