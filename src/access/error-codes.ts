/** Why somebody is not signed in. */
import { declareErrors } from '#kernel'

export const accessErrors = declareErrors({
  'sign-in-interrupted': 'The sign-in was not finished in time or in this browser; sign in again.',
  'sign-in-refused-by-provider': 'The identity provider did not sign you in.',
  'sign-in-answer-invalid': 'The answer of the identity provider could not be trusted; sign in again.',
  'sign-in-provider-unreachable': 'The identity provider cannot be reached; try again in a moment.',
  'sign-in-no-role-here': 'The identity provider gives you no role at this site.',
  'sign-in-several-roles':
    'The identity provider gives you more than one role at this site; ask for a single one.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof accessErrors, string> {}
}
