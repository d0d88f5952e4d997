/** Why a request names nobody who could be looked for. */
import { declareErrors } from '#kernel'

export const privacyOfficeErrors = declareErrors({
  'person-without-key':
    'The row names nobody: give a name, an e-mail address, a document number or a reference.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof privacyOfficeErrors, string> {}
}
