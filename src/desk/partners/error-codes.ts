/** Why a partner’s call is not done. */
import { declareErrors } from '#kernel'

export const partnersErrors = declareErrors({
  'no-such-enquiry': 'There is no such enquiry, or this partner did not send it.',
  'idempotency-key-reused': 'The idempotency key was used before, with another body.',
  'email-malformed': 'This is no email address.',
  'text-empty': 'There is nothing in it but spaces.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof partnersErrors, string> {}
}
