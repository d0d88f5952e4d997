/** Why no list is sent, and why one that is held back is not released. */
import { declareErrors } from '#kernel'

export const dailyListErrors = declareErrors({
  'agreement-run-cap-reached': 'The agreement allows no further run this year.',
  'daily-list-sent-already': 'The scheduled list of the day has already been sent.',
  'daily-list-held-back':
    'The list shrinks or grows by more than the agreement allows and is held back. Two Justice list officers can release it on the page Daily list; nothing was sent.',
  'held-back-list-not-found':
    'That list is no longer held back: a newer one was built, or it was decided about.',
  'held-back-list-asked-about': 'Somebody has asked about this list already; that waits for a second person.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof dailyListErrors, string> {}
}
