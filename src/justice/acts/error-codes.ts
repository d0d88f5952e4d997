/** Why an act on the register is not done. */
import { declareErrors } from '#kernel'

export const actsErrors = declareErrors({
  'amount-malformed': 'The amount is not a whole number of cents.',
  'person-not-in-register': 'The register of fines holds nobody under that number.',
  'amount-zero': 'Nothing is paid or remitted: both amounts are zero.',
  'amount-exceeds-debt': 'The amount is more than is outstanding.',
  'receipt-number-used': 'A payment with this receipt number is on record already.',
  'debt-not-overdue': 'Only overdue debts of the person come under an arrangement; choose at least one.',
  'instalment-zero': 'The amount of a payment must be more than nothing.',
  'instalment-exceeds-debt': 'The amount of a payment is more than all that comes under the arrangement.',
  'first-payment-past': 'The first payment lies in the past.',
  'first-payment-too-late': 'The first payment lies more than three months ahead.',
  'arrangement-too-long': 'At that amount it would take more than ten years to pay.',
  'act-key-used':
    'This form was sent already, with other answers. What was sent first is on record and nothing was added: open the person again and look at the trail before you record anything more.',
  'warrant-not-live': 'The person has no such live warrant.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof actsErrors, string> {}
}
