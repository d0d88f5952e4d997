/** Why an extract, or a row of it, is refused. */
import { declareErrors } from '#kernel'

export const extractErrors = declareErrors({
  'full-extract-unreadable':
    'The full extract has a person without a readable number, and who has left cannot be told.',
  'debts-header-only':
    'The file holds its header row and nothing else, but people whom people.csv names have unpaid debts in the register, so it is taken for one that broke off. A debt that was paid is named with the amount 0.',
  'warrants-header-only':
    'The file holds its header row and nothing else, but people whom people.csv names have live warrants in the register, so it is taken for one that broke off. A warrant that has ended is named as withdrawn or executed.',
  'looks-like-people':
    'This looks like people.csv, so nothing in it was read: the files were probably swapped.',
  'looks-like-debts':
    'This looks like debts.csv, so nothing in it was read: the files were probably swapped.',
  'looks-like-warrants':
    'This looks like warrants.csv, so nothing in it was read: the files were probably swapped.',
  'columns-in-another-order':
    'The header row has the right columns in another order, so nothing in the file was read.',
  'register-moved-on':
    'The register has changed since the extract was tried, and the import would do something else by now. Nothing was imported: try the extract again.',
  'import-beyond-guard':
    'The import would change the register or the next list by more than the agreement allows, so two people must let it in. Nothing was imported: hand the extract in on the page Imports, where two list officers can decide.',
  'trial-not-found': 'That extract no longer waits: it was decided about, or has to be handed in again.',
  'import-not-undoable':
    'This import cannot be undone: what was before it is no longer kept, or it was undone already.',
  'import-on-a-list':
    'A list was sent since, so this import can no longer be undone: hand in an extract that puts right what it did.',
  'import-undoes-nothing':
    'Undoing this import would put nobody back: Justice has acted since on everybody whom it changed, or it changed nobody.',
  'import-not-the-newest': 'A newer import stands on this one: undo the newer one first.',
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
