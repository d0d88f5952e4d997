/** Why a page refuses a request. */
import { declareErrors } from '#kernel'

export const pagesErrors = declareErrors({
  'cross-site-request': 'The request was made by another web site and was refused.',
  'answer-unsound':
    'This answer holds a character that cannot be kept; it is shown as �. Take it out, or type the answer again.',
  'form-not-as-made':
    'The form did not carry everything that its page put into it. Open the page again and send the form from there.',
  'journey-answers-expired':
    'Your answers were kept in this page for four hours since the last one, for your privacy, and that time is over.',
  'journey-answers-unreadable':
    'The answers that this page carried did not arrive as they left, or the form has changed since.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof pagesErrors, string> {}
}
