/** Where the records lie of which the activity log speaks, for the breach desk, which knows no agency. */
import type { SubjectPlaces } from '#privacy-office/breaches'

const OF_THE_OFFICE = 'An act of the privacy office, about no record of anybody'
const OF_STAFF = 'Who of the staff, or which programme, may do something'
const OF_THE_PROGRAMME = 'A thing of the programme’s own'

export const SUBJECT_PLACES: SubjectPlaces = {
  // Customs
  'interception-alert': { in: ['alerts.interception_alerts.id'] },
  'interception-case': { in: ['interceptions.cases.id'] },
  board: { untied: 'A board shows whoever stood on it then' },
  drawer: { nobody: OF_THE_PROGRAMME },
  // Justice
  'registered-person': { in: ['fines.people.register_id'] },
  person: { in: ['fines.people.register_id'] },
  confirmation: { in: ['confirmations.confirmations.request_id'] },
  outcome: { in: ['outcomes.outcomes.outcome_id'] },
  notice: { in: ['notices.notices.notice_id'] },
  case: { in: ['confirmations.confirmations.case_reference'] },
  trace: { in: ['tracing.traces.trace_id'] },
  withdrawal: { in: ['withdrawals.withdrawals.withdrawal_number'] },
  list: { untied: 'A list shows everybody on it' },
  'held-back-list': { untied: 'A list shows everybody on it' },
  trial: { in: ['extract.trials.trial_id'] },
  import: { in: ['extract.imports.import_id', 'arrival_cards.imports.import_id'] },
  certificate: { nobody: 'It proves a destruction, and leads to nobody' },
  'report-year': { nobody: 'Counts of nobody in particular' },
  // Immigration
  'arrival-card': { in: ['arrival_cards.cards.card_id'] },
  'arrival-cards-import': { in: ['arrival_cards.imports.import_id'] },
  // The desk
  enquiry: { in: ['enquiries.enquiries.reference'] },
  feedback: { in: ['feedback.feedback.reference'] },
  subscription: { in: ['subscriptions.subscribers.reference'] },
  'rights-case': { untied: 'The log names what was asked by right, and not the enquiry in which it was' },
  publication: { nobody: 'It is published' },
  partner: { nobody: OF_STAFF },
  // Of every site
  session: { in: ['access.sessions.id'] },
  file: { untied: 'The log names the file, and not the record that it belongs to' },
  mail: { untied: 'The log names the mail, and not the matter that it belongs to' },
  'mail-thread': { untied: 'It ended with the matter that it belonged to' },
  message: { untied: 'A sealed message carries whoever stands in it' },
  stream: { nobody: OF_THE_PROGRAMME },
  'lane-token': { nobody: OF_STAFF },
  'two-people-request': { nobody: OF_STAFF },
  hold: { nobody: OF_THE_OFFICE },
  'disposal-proposal': { nobody: OF_THE_OFFICE },
  'disposal-certificate': { nobody: OF_THE_OFFICE },
  breach: { nobody: OF_THE_OFFICE },
  'breach-drill': { nobody: OF_THE_OFFICE },
  'agreement-variation': { nobody: OF_THE_OFFICE },
  response: { nobody: 'It is published, and names nobody' },
  'rights-request': { in: ['requests.requests.reference'] },
  supplier: { nobody: OF_STAFF },
  'supplier-access': { untied: 'The log counts the rows that a supplier saw, and names none' },
  table: { nobody: 'What a table is for, and none of its rows' },
  'security-incident': {
    nobody: 'What tripped a detection; whom it is about is a member of staff, or nobody',
  },
  'breach-person': { untied: 'The log names the breach’s list, and not the person' },
}
