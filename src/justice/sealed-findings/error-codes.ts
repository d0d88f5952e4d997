/** Why a finding is refused. */
import { declareErrors } from '#kernel'

export const sealedFindingsErrors = declareErrors({
  'sealed-finding-field-empty': 'The finding lacks a value without which nobody can be answered.',
  'sealed-finding-not-text': 'The value in the finding is not text, or is too long.',
  'sealed-finding-of-several': 'The finding speaks of more than one request.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof sealedFindingsErrors, string> {}
}
