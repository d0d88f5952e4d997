/** What requests by right leave in the activity log: references and states, never what was asked or found. */
import type { ActivityActor, ActivityEventDeclaration } from '#activity'

/** The office's own work on them. */
export const REQUESTS: ActivityActor = { kind: 'process', id: 'privacy-requests', role: 'requests' }

/** The kind of record that a request is, in the log, in files and in mail. */
export const RECORD = 'rights-request'

const acts = [
  ['request-made', 'Somebody of the public asked for something by right.', false],
  ['request-recorded', 'An officer recorded what somebody asked by right.', true],
  ['request-handed-over', 'What was asked by right in another matter came to the privacy office.', true],
  ['request-acknowledged', 'A request by right was acknowledged.', true],
  ['request-looked-up', 'Somebody opened a request by its private link.', true],
  ['request-address-confirmed', 'Whoever reads the mailbox said that it is theirs.', false],
  ['request-withdrawn', 'Somebody withdrew what they had asked by right.', false],
  ['requests-viewed', 'Somebody looked at the list of requests and their clocks.', false],
  ['request-opened', 'Somebody of the privacy office opened a request.', true],
  ['request-considered', 'Somebody of the privacy office opened a page of an act on a request.', true],
  ['request-person-corrected', 'What a request says of its person was corrected.', true],
  ['request-proof-recorded', 'It was recorded how it was made sure who asks.', true],
  [
    'request-search-asked',
    'An officer asked that the site be searched for what it holds about a person.',
    true,
  ],
  ['request-searched', 'The site was searched for what it holds about a person.', true],
  ['request-record-read', 'An officer read a record that was found for a request.', true],
  ['request-finding-decided', 'An officer said whether a record that was found is the person’s.', true],
  ['request-withheld', 'An officer marked what is to be kept back, with its ground.', true],
  ['request-withheld-undone', 'An officer took back that something is to be kept back.', true],
  [
    'request-refusal-acted-on',
    'An officer acted on what of a request is refused, and on which ground.',
    true,
  ],
  ['request-documents-acted-on', 'An officer added documents to be released, or took some off.', true],
  ['request-document-acted-on', 'An officer acted on a file in the document workbench.', true],
  ['request-extended', 'More time was taken for a request, and the person was told.', true],
  ['request-transferred', 'A request was transferred to another agency, and the person was told.', true],
  ['request-decision-acted-on', 'Somebody pressed a button of the decision on a request.', true],
  ['request-decided', 'A request by right was decided, and the person was told.', true],
  ['request-letter-read', 'Somebody of the privacy office opened the letter of a decision.', true],
  ['request-copy-asked', 'Somebody asked for their copy by the private link.', false],
  ['request-copy-taken', 'A copy of what is held about a person was taken.', true],
  ['request-statement-attached', 'A statement of correction was attached to a record.', true],
  ['request-corrected', 'An officer corrected a record at the person’s request.', true],
  [
    'request-recipient-told',
    'An officer told somebody who had been given a person’s information of its correction, or wrote down that they were told.',
    true,
  ],
  ['request-noted', 'An officer wrote down a step of a request.', true],
  ['request-clock-moved', 'The calendar changed, and the days of a request moved with it.', false],
] as const

export const requestsActivityEvents: readonly ActivityEventDeclaration[] = acts.map(
  ([event, sentence, readsPersonalData]) => ({ event, sentence, readsPersonalData }),
)
