/** Why the API does not answer a request. */
import { declareErrors } from '#kernel'

export const apiErrors = declareErrors({
  'request-not-as-described': 'The request is not as the route describes it.',
  'request-too-big': 'The request is bigger than the route takes.',
  'too-many-requests': 'Too many requests came in the last minute.',
  'no-such-route': 'There is no such route.',
  'not-signed-in': 'The request does not say who makes it, or the session has ended.',
  'not-permitted': 'The role does not permit this.',
  'site-failed': 'The site failed; nothing was half done.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof apiErrors, string> {}
}
