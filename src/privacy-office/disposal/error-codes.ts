/** Why nothing is held, or nothing is disposed of. */
import { declareErrors } from '#kernel'

export const disposalErrors = declareErrors({
  'disposal-set-changed':
    'What is due is no longer what the dry run named. Nothing was disposed of; the next dry run proposes anew.',
  'disposal-no-longer-proposed': 'The proposal has been replaced, agreed to or done. Look at the newest one.',
  'disposal-certificate-unreadable': 'The file is not a certificate of disposal.',
  'disposal-certificate-key-unknown':
    'The certificate was signed with a key that is not known here. Give the public key of the site that signed it.',
  'disposal-certificate-altered': 'The certificate is not as it was signed.',
  'hold-class-unknown': 'No record of that class is disposed of here.',
  'hold-table-unknown': 'No record of that table is disposed of by itself here.',
  'hold-record-unknown': 'There is no such record, so a hold would hold nothing. Check how it is written.',
  'hold-stops-nothing': 'That kind of hold does not stop the disposal of this class: another Act orders it.',
  'hold-not-standing': 'The hold was lifted already, or was never placed.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof disposalErrors, string> {}
}
