/** Why a passport is not screened. */
import { declareErrors } from '#kernel'

export const screeningErrors = declareErrors({
  'craft-malformed':
    'A flight or ship is 2 to 35 letters and digits, with spaces or hyphens between, such as NZ103 or TE KŌTUKU.',
  'lane-clock-wrong':
    'The lane’s clock is more than five minutes from the site’s, so the passport was not screened; set the lane’s clock and scan again.',
  'lane-not-of-token': 'The movement names another port or lane than the token belongs to.',
  'lane-not-in-service':
    'This lane is not in service here: its sign-in names no lane, or one without a token. Nothing was screened; ask a supervisor.',
  'lane-changed':
    'The lane, its flight or its direction changed since this page was opened. Nothing was screened; look at the head of the page, then read the passport again.',
  'zone-not-read': 'Read a passport.',
  'zone-too-long':
    'That is longer than a machine readable zone; two passports may have run together. Read one passport.',
  'mrz-misread': 'The machine readable zone was misread; scan the document again.',
  'no-list-in-force': 'No alert list is in force, so no passport can be screened.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof screeningErrors, string> {}
}
