/** Why a code is not taken. */
import { declareErrors } from '#kernel'

export const callCodesErrors = declareErrors({
  'call-code-not-in-use': 'This code is not in use any more. Choose another; the call is not counted yet.',
  'call-code-taken':
    'There is, or was, a code of these letters: an ended code stays what it was in old counts.',
  'call-code-letter-taken': 'Another code in use has this key.',
  'call-code-changed': 'Somebody else ended this code in the meantime.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof callCodesErrors, string> {}
}
