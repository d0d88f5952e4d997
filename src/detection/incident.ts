/** An incident: what tripped a detection and has not been closed; and the closed lists of what is done about one. */
import type { Detection, Grade } from './detection.ts'

/** What an officer writes down: no words of their own, for those would name people. */
export const DEEDS = {
  'looked-at': 'Looked at what tripped it',
  'asked-person': 'Asked the person what they were doing',
  'asked-manager': 'Asked the person’s manager',
  'ended-sessions': 'Asked for the person’s sessions to be ended',
  'told-network-team': 'Told the team that runs the network',
  'told-ncsc': 'Told the National Cyber Security Centre',
  'watching-on': 'Left it open, to see whether it goes on',
} as const satisfies Record<string, string>
export type Deed = keyof typeof DEEDS

const ABOUT_STAFF: readonly Deed[] = ['asked-person', 'asked-manager', 'ended-sessions']
const ABOUT_NETWORKS: readonly Deed[] = ['told-network-team', 'told-ncsc']

/** What can be done about it: of a network nobody asks its manager. */
export function deedsFor({ source }: Pick<Detection, 'source'>): readonly Deed[] {
  const others = source === 'log' ? ABOUT_NETWORKS : ABOUT_STAFF
  return (Object.keys(DEEDS) as Deed[]).filter((deed) => !others.includes(deed))
}

export const OUTCOMES = {
  attack: 'An attack, and it got nowhere',
  mistake: 'A mistake or a fault, put right',
  work: 'Work as it should be: the threshold is too low for it',
  trial: 'A trial or an exercise',
} as const satisfies Record<string, string>
export type Outcome = keyof typeof OUTCOMES

/** What nobody chooses. */
export const OTHER_ENDS = {
  'handed-over': 'Handed over to the breach register',
  quiet: 'Nothing more came for thirty days',
} as const satisfies Record<string, string>

export type End = Outcome | keyof typeof OTHER_ENDS

const ENDS: Readonly<Record<string, string | undefined>> = { ...OUTCOMES, ...OTHER_ENDS }

export function endInWords(end: string): string {
  return ENDS[end] ?? end
}

export interface IncidentRow {
  readonly id: string
  readonly number: number
  readonly detection: string
  readonly keyMark: Buffer
  readonly grade: Grade
  readonly openedAt: Date
  readonly lastAt: Date
  readonly trips: number
  readonly counted: number
  readonly threshold: number
  readonly minutes: number
  readonly networkSealed: Buffer | null
  readonly aboutPerson: string | null
  readonly aboutKind: string | null
  readonly aboutRecord: string | null
  readonly takenAt: Date | null
  readonly takenBy: string | null
  readonly closedAt: Date | null
  readonly closedBy: string | null
  readonly outcome: string | null
  readonly breach: string | null
}

export const nameOfIncident = ({ number }: { readonly number: number }): string =>
  `Incident ${String(number)}`

export const aboutIncident = (id: string) => ({ kind: 'security-incident', id }) as const

/** Where what is open stands. */
export function stateOf({ takenAt, closedAt }: Pick<IncidentRow, 'takenAt' | 'closedAt'>) {
  if (closedAt !== null) return 'closed'
  return takenAt === null ? 'open' : 'taken'
}
