/** What a constable reads at each point of a case: what is certain, what to say, and the one decision there is to make. */
import type { CaseState, CaseStepName } from '../case-table.ts'

/** A step, another question to Justice, or the page that asks what was settled. */
export type Choice = CaseStepName | 'ask-justice' | 'settled'
export type Decision = readonly [Choice, Choice]

export interface PoliceWords {
  readonly heading: string
  readonly certain: readonly string[]
  readonly say: readonly string[]
  readonly decision: Decision
  /** The decision while Justice's word is not of now, where the other rests on it. */
  readonly unconfirmed?: Decision
}

/** Choices that are no step. */
export const OTHER_WORDS: Readonly<Record<Exclude<Choice, CaseStepName>, string>> = {
  'ask-justice': 'Ask Justice again',
  settled: 'It is settled: paid, or an arrangement made',
}

const JOURNEY = 'If anything speaks against it, the traveller goes on with their journey.'

export const POLICE_WORDS: Readonly<Partial<Record<CaseState, PoliceWords>>> = {
  'police-notified': {
    heading: 'A traveller is waiting with a Customs officer',
    certain: [
      'A passport matched an entry of the list of serious fines defaulters. A match is not yet a person.',
    ],
    say: [],
    decision: ['attend', 'not-completed'],
  },
  'police-attending': {
    heading: 'You are about to speak to this traveller',
    certain: [
      'The name, birth date and gender of the passport match the entry. Nothing else is known of the traveller.',
      JOURNEY,
    ],
    say: [],
    decision: ['begin-interview', 'not-completed'],
  },
  interviewing: {
    heading: 'Is this the person named in the warrant?',
    certain: [
      'Only the person can tell: ask for the names, the date of birth and the addresses they have lived at.',
      JOURNEY,
    ],
    say: ['I am a constable. I would like to confirm who you are.'],
    decision: ['confirm-identity', 'not-the-person'],
  },
  'identity-confirmed': {
    heading: 'What Justice says now',
    certain: [
      'The person confirmed who they are.',
      'Fines may have been paid a minute ago: only Justice’s word of now counts.',
    ],
    say: [],
    decision: ['confirm-by-message', 'ask-justice'],
    unconfirmed: ['ask-justice', 'confirm-by-phone'],
  },
  'justice-confirmed': {
    heading: 'Tell the person these things before anything else',
    certain: ['Justice confirmed that the fines are owing and the warrant is in force.'],
    say: [
      'There is a warrant for your arrest for unpaid fines, and I intend to execute it.',
      'You may now confirm whether you are the person named in the warrant.',
      'You may now show that the fines have been paid, or that there is an arrangement to pay them over time.',
    ],
    decision: ['tell', 'challenge'],
    unconfirmed: ['ask-justice', 'phone-again'],
  },
  told: {
    heading: 'The person may pay, or make an arrangement',
    certain: ['The person was told. The record shows all that section 103(2A) of the Privacy Act asks for.'],
    say: ['You can speak to Justice on the phone now, and pay or make an arrangement to pay.'],
    decision: ['settled', 'refuse'],
  },
  refused: {
    heading: 'The person will not pay or arrange',
    certain: ['You may execute the warrant, or let the person go on. It is your decision.'],
    say: [],
    decision: ['execute-warrant', 'exercise-discretion'],
    unconfirmed: ['ask-justice', 'exercise-discretion'],
  },
}
