/** What a constable reads at each point of a case: what is certain, and what to say. One decision a page. */
import type { CaseState } from '../case-table.ts'

export interface PoliceWords {
  readonly heading: string
  readonly certain: readonly string[]
  readonly say: readonly string[]
}

const JOURNEY = 'If anything speaks against it, the traveller goes on with their journey.'

export const POLICE_WORDS: Readonly<Partial<Record<CaseState, PoliceWords>>> = {
  'police-notified': {
    heading: 'A traveller is waiting with a Customs officer',
    certain: [
      'A passport matched an entry of the list of serious fines defaulters. A match is not yet a person.',
    ],
    say: [],
  },
  'police-attending': {
    heading: 'You are about to speak to this traveller',
    certain: [
      'The name, birth date and gender of the passport match the entry. Nothing else is known of the traveller.',
      JOURNEY,
    ],
    say: [],
  },
  interviewing: {
    heading: 'Is this the person named in the warrant?',
    certain: [
      'Only the person can tell: ask for the names, the date of birth and the addresses they have lived at.',
      JOURNEY,
    ],
    say: ['I am a constable. I would like to confirm who you are.'],
  },
  'identity-confirmed': {
    heading: 'What Justice says now',
    certain: [
      'The person confirmed who they are.',
      'Fines may have been paid a minute ago: only Justice’s word of now counts.',
    ],
    say: [],
  },
  'justice-confirmed': {
    heading: 'Tell the person these things before anything else',
    certain: ['Justice confirmed that the fines are owing and the warrant is in force.'],
    say: [
      'There is a warrant for your arrest for unpaid fines, and I intend to execute it.',
      'You may now confirm whether you are the person named in the warrant.',
      'You may now show that the fines have been paid, or that there is an arrangement to pay them over time.',
    ],
  },
  told: {
    heading: 'The person may pay, or make an arrangement',
    certain: ['The person was told. The record shows all that section 103(2A) of the Privacy Act asks for.'],
    say: ['You can speak to Justice on the phone now, and pay or make an arrangement to pay.'],
  },
  refused: {
    heading: 'The person will not pay or arrange',
    certain: ['You may execute the warrant, or let the person go on. It is your decision.'],
    say: [],
  },
}
