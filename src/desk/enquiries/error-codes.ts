/** What enquiries refuse, each with the sentence that a person reads. */
import { declareErrors } from '#kernel'

export const enquiriesErrors = declareErrors(
  {
    'enquiry-office-without-mail':
      'This site sends no mail, so no office outside the desk can be given a link. Share with an agency of the desk.',
  },
  {
    'enquiry-office-without-mail':
      'Kāore tēnei pae e tuku īmēra, nō reira kāore e taea te tuku hononga ki tētahi tari o waho.',
  },
)

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof enquiriesErrors, string> {}
}
