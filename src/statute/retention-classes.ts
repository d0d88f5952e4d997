/** How long each kind of record is kept: on whose authority, from when, at least, at most, and what stops its disposal. */
import type { StatutoryClock } from './statutory-clock.ts'

/** What forbids a disposal that would else be due, and for how long. */
export const HOLD_KINDS = {
  'access-request':
    'Somebody asked for what is held about them, or for official information: until it is answered (Privacy Act 2020 s 212)',
  complaint: 'A complaint is before the agency or the Privacy Commissioner: until it is closed',
  litigation: 'A proceeding is on foot or is to be expected: until it has ended',
  'adverse-action': 'An action that rests on the record is under way: until it has ended',
  moratorium: 'The Chief Archivist suspended disposal of the class by general notice: until it is lifted',
} as const satisfies Record<string, string>

export type HoldKind = keyof typeof HOLD_KINDS

export interface RetentionRule {
  /** How long, as a person who asks is told. */
  readonly sentence: string
  /** The section of the Act, or the disposal authority. */
  readonly authority: string
  /** What begins to count; each table names the column that says when. */
  readonly begins: string
  /** The Public Records Act's side: not before. */
  readonly minimum?: StatutoryClock
  /** The privacy principles' side (IPP 9): not after. */
  readonly maximum?: StatutoryClock
  readonly stoppedBy: readonly HoldKind[]
}

const EVERY_HOLD = ['access-request', 'complaint', 'litigation', 'adverse-action', 'moratorium'] as const
/** Destruction that another Act orders needs no authority of the Chief Archivist (Public Records Act 2005 s 18). */
const BUT_NO_MORATORIUM = ['access-request', 'complaint', 'litigation', 'adverse-action'] as const

const AT_ONCE: StatutoryClock = { length: 0, unit: 'as-soon-as-practicable' }
const years = (count: number): StatutoryClock => ({ length: 12 * count, unit: 'months' })
/** Seven years, and a quarter of a year in which the disposal is looked at by two people and done. */
const SEVEN_YEARS = { minimum: years(7), maximum: { length: 7 * 12 + 3, unit: 'months' } } as const

export const RETENTION_CLASSES = {
  'no-discrepancy': {
    sentence: 'Destroyed as soon as it is known that nobody on the list is meant; only a count stays',
    authority: 'Privacy Act 2020 Schedule 6 (Privacy Act 1993 Schedule 4 rule 6(1))',
    begins: 'the comparison found nobody',
    maximum: AT_ONCE,
    stoppedBy: [],
  },
  'minutes-of-sign-in': {
    sentence: 'Until the sign-in ends or ten minutes have passed',
    authority: 'General Disposal Authority 7 (facilitative and transitory records)',
    begins: 'the sign-in expires',
    maximum: { length: 1, unit: 'days' },
    stoppedBy: [],
  },
  session: {
    sentence: 'Until twelve months after the session ended, with the activity log that names it',
    authority: 'NZISM 16.6 (event logs: twelve months); General Disposal Authority 7',
    begins: 'the session expires',
    minimum: years(1),
    maximum: { length: 15, unit: 'months' },
    stoppedBy: EVERY_HOLD,
  },
  'security-incident': {
    sentence: 'Twelve months after the incident was closed, with what tripped it and what was done',
    authority: 'NZISM 16.6 (event logs: twelve months); General Disposal Authority 7',
    begins: 'the incident was closed',
    minimum: years(1),
    maximum: { length: 15, unit: 'months' },
    stoppedBy: EVERY_HOLD,
  },
  'list-in-force': {
    sentence: 'Until the next list is applied; only counts and hashes outlive it',
    authority: 'Privacy Act 2020 Schedule 6, no new databank (Privacy Act 1993 Schedule 4 rule 7)',
    begins: 'the next list is applied',
    maximum: AT_ONCE,
    stoppedBy: [],
  },
  'sent-again': {
    sentence: 'Two days: for so long sending the same form again could make a second record',
    authority: 'General Disposal Authority 7 (facilitative and transitory records)',
    begins: 'the form was sent',
    maximum: { length: 2, unit: 'days' },
    stoppedBy: [],
  },
  'repeat-window': {
    sentence: 'Until the agreement’s window for repeated scans has passed',
    authority: 'Privacy Act 2020 Schedule 6, no new databank (Privacy Act 1993 Schedule 4 rule 7)',
    begins: 'the alert was raised',
    maximum: { length: 1, unit: 'days' },
    stoppedBy: [],
  },
  register: {
    sentence: 'While the register of fines holds the person, and seven years after they left it',
    authority: 'Agency disposal authority, collections; IPP 9 for the end',
    begins: 'the person left the register',
    ...SEVEN_YEARS,
    stoppedBy: EVERY_HOLD,
  },
  alert: {
    sentence: 'Seven years after the alert, so that it can be explained and replayed',
    authority:
      'Agency disposal authority, border alerts (core business: no general authority); IPP 9 for the end',
    begins: 'the alert was raised, or what followed from it happened',
    ...SEVEN_YEARS,
    stoppedBy: EVERY_HOLD,
  },
  'tracing-clock': {
    sentence:
      'Sixty working days unless it is decided to act, twelve months unless action begins, then until no longer needed',
    authority:
      'Privacy Act 2020 s 179 and Schedule 6 (Privacy Act 1993 s 101), as the tracing agreement counts them',
    begins: 'the clock of the trace’s state has run out',
    maximum: AT_ONCE,
    stoppedBy: BUT_NO_MORATORIUM,
  },
  'arrival-card': {
    sentence: 'Five years after the arrival; a look-up that finds nobody leaves only a count',
    authority: 'Agency disposal authority, arrival records; IPP 9 for the end',
    begins: 'the traveller arrived',
    maximum: years(5),
    stoppedBy: EVERY_HOLD,
  },
  'message-under-way': {
    sentence: 'Until the receipt is in',
    authority: 'General Disposal Authority 7 (facilitative and transitory records)',
    begins: 'the message was settled',
    maximum: AT_ONCE,
    stoppedBy: [],
  },
  file: {
    sentence:
      'As long as the record that it belongs to; then its key is destroyed, and only the facts of that stay',
    authority: 'That of the record that it belongs to',
    begins: 'the record that it belongs to was disposed of',
    maximum: AT_ONCE,
    stoppedBy: [],
  },
  'received-mail': {
    sentence: 'While the matter that it belongs to is kept; bounces and automatic answers for ninety days',
    authority: 'That of the matter that it belongs to; General Disposal Authority 7 for what machines wrote',
    begins: 'the matter that it belongs to was disposed of',
    maximum: AT_ONCE,
    stoppedBy: [],
  },
  enquiry: {
    sentence: 'Seven years after the enquiry was closed, with what was said, shared and attached',
    authority: 'Agency disposal authority, enquiries of exporters (core business); IPP 9 for the end',
    begins: 'the enquiry was closed',
    ...SEVEN_YEARS,
    stoppedBy: EVERY_HOLD,
  },
  'rights-request': {
    sentence: 'As long as the enquiry in which it was asked: seven years after that was closed',
    authority: 'That of the enquiry; Privacy Act 2020 s 212 while it is open',
    begins: 'the enquiry was disposed of',
    maximum: AT_ONCE,
    stoppedBy: EVERY_HOLD,
  },
  request: {
    sentence: 'Seven years after what was asked by right ended, with how it was decided',
    authority: 'General Disposal Authority 6 (common corporate records); IPP 9 for the end',
    begins: 'the request was given, refused, transferred or withdrawn',
    ...SEVEN_YEARS,
    stoppedBy: EVERY_HOLD,
  },
  feedback: {
    sentence: 'Twelve months after it was given, with the file that came with it',
    authority: 'General Disposal Authority 7 (facilitative and transitory records)',
    begins: 'the feedback was given',
    maximum: years(1),
    stoppedBy: EVERY_HOLD,
  },
  publication: {
    sentence: 'While it is published, and seven years after it was withdrawn or put away',
    authority: 'Agency disposal authority, publications to exporters (core business)',
    begins: 'it was withdrawn or put away',
    ...SEVEN_YEARS,
    stoppedBy: EVERY_HOLD,
  },
  subscription: {
    sentence:
      'Until the subscriber leaves, seven days where nobody confirms; then a keyed hash of the address for thirty days',
    authority: 'General Disposal Authority 7 (facilitative and transitory records); IPP 9 for the end',
    begins: 'the subscriber left, or asked and did not confirm',
    maximum: { length: 30, unit: 'days' },
    stoppedBy: [],
  },
  breach: {
    sentence: 'Seven years after the breach was closed, with who was told what, and when',
    authority: 'General Disposal Authority 6 (common corporate records); IPP 9 for the end',
    begins: 'the breach was closed',
    ...SEVEN_YEARS,
    stoppedBy: EVERY_HOLD,
  },
  'message-record': {
    sentence: 'The numbers and hashes of a message, without its body: seven years',
    authority: 'General Disposal Authority 6 (common corporate records)',
    begins: 'the message was settled',
    minimum: years(7),
    stoppedBy: EVERY_HOLD,
  },
  'activity-log': {
    sentence: 'Seven years; a disposal leaves the chain’s checkpoints',
    authority: 'NZISM 16.6; General Disposal Authority 6 (common corporate records)',
    begins: 'the act was recorded',
    ...SEVEN_YEARS,
    stoppedBy: EVERY_HOLD,
  },
  figures: {
    sentence: 'Counts of nobody in particular: kept',
    authority: 'Public Records Act 2005 s 17 (full and accurate records); Privacy Act 2020 s 182',
    begins: 'never',
    stoppedBy: EVERY_HOLD,
  },
  'while-in-use': {
    sentence: 'As long as what it describes is in use',
    authority: 'General Disposal Authority 7 (facilitative and transitory records)',
    begins: 'what it describes has ended',
    stoppedBy: [],
  },
} as const satisfies Record<string, RetentionRule>

export type RetentionClass = keyof typeof RETENTION_CLASSES
