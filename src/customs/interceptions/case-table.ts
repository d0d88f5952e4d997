/** The interception as a state machine in a table: who may do each step, from where, what it requires and where it leads. */
import type { StaffRole } from '#access'

export const CASE_STATES = [
  'alerted',
  'acknowledged',
  'police-notified',
  'police-attending',
  'interviewing',
  'identity-confirmed',
  'justice-confirmed',
  'told',
  'refused',
  'closed',
] as const
export type CaseState = (typeof CASE_STATES)[number]

/** What came of it; the agreement's closed list for the message `outcome`. */
export const CASE_OUTCOMES = [
  'paid',
  'arrangement-made',
  'remitted',
  'arrested',
  'discretion-exercised',
  'wrong-person',
  'already-paid',
  'arrangement-existed',
  'warrant-not-in-force',
  'not-completed',
  'stood-down',
] as const
export type CaseOutcome = (typeof CASE_OUTCOMES)[number]

/** What the record must show before a step exists. Section 103(2A) of the Privacy Act 1993 (2020: s 181) demands the last three. */
export const CASE_FACTS = [
  /** Justice answered, by sealed message or by phone with the spoken code, that the warrant is in force. */
  'confirmed-enforceable',
  'told-of-intention',
  'opportunity-to-confirm-identity',
  'opportunity-to-show-paid-or-arranged',
] as const
export type CaseFact = (typeof CASE_FACTS)[number]

/** Why an interception was not completed: a closed list, never free text alone. */
export const NOT_COMPLETED_REASONS = [
  ['police-unavailable', 'No constable could attend'],
  ['left-the-area', 'The traveller left the area'],
  ['boarded', 'The traveller boarded or the craft left'],
  ['alert-late', 'The alert came too late'],
  ['justice-unreachable', 'Justice could not be reached and the constable did not go on'],
  ['safety', 'It could not be done safely'],
] as const

/** Why the traveller is not the person named: a closed list, and what makes the matching better. Never told to Justice. */
export const NOT_THE_PERSON_REASONS = [
  ['other-birth-date', 'The date of birth is another'],
  ['other-names', 'The names are another person’s'],
  ['other-history', 'Addresses or family are another person’s'],
  ['known-namesake', 'A namesake or relative: the person named is somebody else they know'],
  ['other-document', 'Another official document shows who the traveller is'],
] as const

export interface CaseStepRule {
  readonly step: string
  /** The button. */
  readonly words: string
  readonly from: readonly CaseState[]
  readonly to: CaseState | 'unchanged'
  readonly roles: readonly StaffRole[]
  readonly requires: readonly CaseFact[]
  /** Facts that taking the step puts on the record. */
  readonly establishes: readonly CaseFact[]
  readonly outcome?: CaseOutcome
  /** Who holds the case afterwards, where it is not whoever took the step. */
  readonly leavesItWith?: 'nobody'
  /** Justice is asked again with the step: its word is then of now when the next one needs it. */
  readonly asksJustice?: true
}

const CUSTOMS: readonly StaffRole[] = ['customs-officer', 'customs-supervisor']
const POLICE: readonly StaffRole[] = ['police-officer']
const S103_2A: readonly CaseFact[] = [
  'told-of-intention',
  'opportunity-to-confirm-identity',
  'opportunity-to-show-paid-or-arranged',
]
/** Somebody holds it. */
const UNDER_WAY = CASE_STATES.filter((state) => state !== 'alerted' && state !== 'closed')
const OPEN = CASE_STATES.filter((state) => state !== 'closed')
const BEFORE_POLICE: readonly CaseState[] = ['alerted', 'acknowledged']
const HANDED_TO_POLICE = OPEN.filter((state) => !BEFORE_POLICE.includes(state))
/** From here on somebody stands before the traveller. */
const AT_THE_STOP: readonly CaseState[] = [
  'interviewing',
  'identity-confirmed',
  'justice-confirmed',
  'told',
  'refused',
]

// `challenge` changes nothing but the record: the annual return counts action that was taken all the same (PA93 s 104).
// prettier-ignore
export const CASE_STEPS = [
  { step: 'acknowledge',        words: 'I am meeting this traveller',            from: ['alerted'],            to: 'acknowledged',       roles: CUSTOMS, requires: [], establishes: [] },
  { step: 'notify-police',      words: 'Police are notified',                    from: ['acknowledged'],       to: 'police-notified',    roles: CUSTOMS, requires: [], establishes: [] },
  { step: 'take-over',          words: 'Take over from the last shift',          from: UNDER_WAY,              to: 'unchanged',          roles: CUSTOMS, requires: [], establishes: [] },
  { step: 'hand-over',          words: 'Hand over to the next shift',            from: UNDER_WAY,              to: 'unchanged',          roles: CUSTOMS, requires: [], establishes: [], leavesItWith: 'nobody' },
  { step: 'attend',             words: 'I am attending',                         from: ['police-notified'],    to: 'police-attending',   roles: POLICE,  requires: [], establishes: [], asksJustice: true },
  { step: 'begin-interview',    words: 'Begin the interview',                    from: ['police-attending'],   to: 'interviewing',       roles: POLICE,  requires: [], establishes: [] },
  { step: 'confirm-identity',   words: 'This is the person',                     from: ['interviewing'],       to: 'identity-confirmed', roles: POLICE,  requires: [], establishes: [], asksJustice: true },
  { step: 'confirm-by-message', words: 'Justice’s answer holds',                 from: ['identity-confirmed'], to: 'justice-confirmed',  roles: POLICE,  requires: ['confirmed-enforceable'], establishes: [] },
  { step: 'confirm-by-phone',   words: 'Justice confirmed by phone',             from: ['identity-confirmed'], to: 'justice-confirmed',  roles: POLICE,  requires: [], establishes: ['confirmed-enforceable'] },
  { step: 'phone-again',        words: 'Justice confirmed again by phone',       from: ['justice-confirmed', 'told', 'refused'], to: 'unchanged', roles: POLICE, requires: [], establishes: ['confirmed-enforceable'] },
  { step: 'tell',               words: 'I have told the person all three things', from: ['justice-confirmed'], to: 'told',               roles: POLICE,  requires: ['confirmed-enforceable'], establishes: S103_2A },
  { step: 'paid',               words: 'Paid in full',                           from: ['told', 'refused'],    to: 'closed',             roles: POLICE,  requires: S103_2A, establishes: [], outcome: 'paid' },
  { step: 'arranged',           words: 'An arrangement to pay was made',         from: ['told', 'refused'],    to: 'closed',             roles: POLICE,  requires: S103_2A, establishes: [], outcome: 'arrangement-made' },
  { step: 'remitted',           words: 'Remitted, or an alternative sentence',   from: ['told', 'refused'],    to: 'closed',             roles: POLICE,  requires: S103_2A, establishes: [], outcome: 'remitted' },
  { step: 'part-paid',          words: 'Part was paid, the rest is owing',       from: ['told', 'refused'],    to: 'told',               roles: POLICE,  requires: S103_2A, establishes: [] },
  { step: 'refuse',             words: 'The person will not pay or arrange',     from: ['told'],               to: 'refused',            roles: POLICE,  requires: S103_2A, establishes: [] },
  { step: 'execute-warrant',    words: 'Execute the warrant',                    from: ['refused'],            to: 'closed',             roles: POLICE,  requires: ['confirmed-enforceable', ...S103_2A], establishes: [], outcome: 'arrested' },
  { step: 'exercise-discretion', words: 'Let the person go on',                  from: ['refused'],            to: 'closed',             roles: POLICE,  requires: S103_2A, establishes: [], outcome: 'discretion-exercised' },
  { step: 'not-the-person',     words: 'This is not the person',                 from: AT_THE_STOP,            to: 'closed',             roles: POLICE,  requires: [], establishes: [], outcome: 'wrong-person' },
  { step: 'already-paid',       words: 'Justice says: already paid',             from: AT_THE_STOP,            to: 'closed',             roles: POLICE,  requires: [], establishes: [], outcome: 'already-paid' },
  { step: 'arrangement-exists', words: 'Justice says: an arrangement exists',    from: AT_THE_STOP,            to: 'closed',             roles: POLICE,  requires: [], establishes: [], outcome: 'arrangement-existed' },
  { step: 'warrant-gone',       words: 'Justice says: no warrant in force',      from: AT_THE_STOP,            to: 'closed',             roles: POLICE,  requires: [], establishes: [], outcome: 'warrant-not-in-force' },
  { step: 'challenge',          words: 'The person says that the alert is wrong',from: AT_THE_STOP,            to: 'unchanged',          roles: POLICE,  requires: [], establishes: [] },
  { step: 'not-completed',      words: 'Not completed',                          from: OPEN,                   to: 'closed',             roles: CUSTOMS, requires: [], establishes: [], outcome: 'not-completed' },
  { step: 'not-completed',      words: 'Not completed',                          from: HANDED_TO_POLICE,       to: 'closed',             roles: POLICE,  requires: [], establishes: [], outcome: 'not-completed' },
] as const satisfies readonly CaseStepRule[]

export type CaseStepName = (typeof CASE_STEPS)[number]['step']

/** The steps in the words of the rule's own type. */
export const CASE_RULES: readonly CaseStepRule[] = [...CASE_STEPS]

/** The person was told and may pay or arrange: a withdrawal then is what came of the stop. */
export const ONCE_TOLD: readonly CaseState[] = ['told', 'refused']

/** Before somebody stood before the traveller, a case that ends on Justice's word was stood down in time. */
export function isAtTheStop(state: CaseState): boolean {
  return AT_THE_STOP.includes(state)
}
