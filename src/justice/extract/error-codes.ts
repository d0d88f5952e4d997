/** Why an extract, or a row of it, is refused. */
import { declareErrors } from '#kernel'

export const extractErrors = declareErrors({
  'full-extract-unreadable':
    'The full extract has a person without a readable number, and who has left cannot be told.',
  'value-not-true-or-false': 'The value is neither true nor false.',
  'debt-kind-unknown': 'The kind of debt is not one of the agreement.',
  'amount-negative': 'The amount is negative.',
  'debt-id-repeated': 'The debt stands in the extract more than once.',
  'debt-of-unknown-person': 'The debt belongs to a person whom the extract does not name.',
  'row-of-refused-person': 'The row belongs to a person whose own row is refused.',
  'warrant-date-malformed': 'The date of issue is not a full date.',
  'warrant-date-in-future': 'The date of issue lies in the future.',
  'warrant-status-unknown': 'The status is not live, withdrawn or executed.',
  'warrant-id-repeated': 'The warrant stands in the extract more than once.',
  'warrant-of-unknown-person': 'The warrant names a person whom the extract does not name.',
  'warrant-covers-unknown-debt': 'The warrant covers a debt that the extract does not name.',
  'warrant-covers-debt-of-another': 'The warrant covers a debt of somebody else.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof extractErrors, string> {}
}
