/** Why an act on the register is not done. */
import { declareErrors } from '#kernel'

export const actsErrors = declareErrors({
  'amount-malformed': 'The amount is not a whole number of cents.',
  'person-not-in-register': 'The register of fines holds nobody under that number.',
  'amount-zero': 'Nothing is paid or remitted: both amounts are zero.',
  'amount-exceeds-debt': 'The amount is more than is outstanding.',
  'receipt-number-used': 'A payment with this receipt number is on record already.',
  'debt-not-overdue': 'Only overdue debts of the person come under an arrangement; choose at least one.',
  'warrant-not-live': 'The person has no such live warrant.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof actsErrors, string> {}
}
