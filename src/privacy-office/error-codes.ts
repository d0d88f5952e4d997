/** Why a request names nobody who could be looked for, or a copy proves nothing. */
import { declareErrors } from '#kernel'

export const privacyOfficeErrors = declareErrors({
  'person-without-key':
    'The row names nobody: give a name, an e-mail address, a document number or a reference.',
  'export-unreadable': 'The file is not a copy of what a site holds about a person, or is damaged.',
  'export-key-unknown':
    'The copy was signed with a key that is not known here. Give the public key of the site that signed it.',
  'export-altered': 'The copy is not as it was signed.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof privacyOfficeErrors, string> {}
}
