/** Why a mail is not sent, taken or read. */
import { declareErrors } from '#kernel'

export const mailErrors = declareErrors({
  'mail-address-malformed': 'The address is not one plain mail address.',
  'mail-too-large': 'The text or the files are too large for a mail.',
  'mail-never-answered': 'A mail that no person wrote is not answered by the programme.',
  'mail-too-many': 'The programme has sent this address too many mails within the hour.',
  'mail-server-unreachable': 'The mail server cannot be reached; what waits is kept and tried again.',
  'mail-mailbox-unreachable': 'The mailbox cannot be reached; what lies there is fetched later.',
  'mail-settings-wrong': 'The settings of mail do not go together.',
  'mail-unreadable': 'The mail cannot be read; its bytes are kept as they came.',
  'mail-gone': 'No mail is kept under that identifier.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof mailErrors, string> {}
}
