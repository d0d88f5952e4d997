/** Why a list is refused or held, and why it is not released. */
import { declareErrors } from '#kernel'

export const alertListErrors = declareErrors({
  'list-not-readable': 'The list is not in the form that the agreement describes.',
  'list-number-not-next': 'The list does not carry a number above the one now in force.',
  'list-hash-broken': 'The list does not name the list before it by its hash.',
  'list-count-wrong': 'The list holds another number of people than its header says.',
  'list-expired': 'The list was no longer valid when it arrived.',
  'list-superseded': 'A newer list arrived while this one waited for its release.',
  'list-field-unnamed': 'The row carries a field that the agreement does not name.',
  'list-field-missing': 'The row lacks a field that the agreement names.',
  'list-refused-by-two-people': 'Two people at Customs looked at the held list and refused it.',
  'held-list-not-found': 'No list is held under that number.',
  'held-list-asked-about': 'Somebody has asked about this list already; that waits for a second person.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof alertListErrors, string> {}
}
