/** The life of a trace as a table: from which state which step leads where, and which steps destroy it. */

export const TRACE_STATES = {
  waiting: 'Waiting to be asked about',
  asked: 'Asked; no answer yet',
  'to-decide': 'Contact details are here; nobody has decided whether to act on them',
  'to-act': 'Decided to act; no action begun',
  'in-use': 'In use',
} as const
export type TraceState = keyof typeof TRACE_STATES

/** The agreement's clocks that end a trace. */
export type TraceClock =
  'wait-for-answer' | 'destroy-where-no-discrepancy' | 'destroy-unless-decided' | 'start-of-action'

/** Why a trace is destroyed, and which of the agreement's clocks says so. */
export const DESTRUCTIONS = {
  'nothing-found': {
    words: 'Immigration holds no card of this person',
    clock: 'destroy-where-no-discrepancy',
  },
  'not-asked': {
    words: 'The agreement ended before Immigration was asked',
    clock: 'destroy-where-no-discrepancy',
  },
  'no-answer': { words: 'No answer came in time', clock: 'wait-for-answer' },
  'decided-not-to-act': { words: 'It was decided not to act', clock: 'destroy-unless-decided' },
  'nothing-decided': { words: 'Nobody decided to act in time', clock: 'destroy-unless-decided' },
  'action-not-begun': { words: 'No action was begun in time', clock: 'start-of-action' },
  'no-longer-needed': { words: 'The contact details are no longer needed', clock: 'destroy-unless-decided' },
} as const satisfies Record<string, { readonly words: string; readonly clock: TraceClock }>
export type DestructionReason = keyof typeof DESTRUCTIONS

/** What an officer may do in a state: another state, or destruction for a reason. */
export interface TraceStep {
  readonly words: string
  readonly hint: string
  readonly leadsTo: { readonly state: TraceState } | { readonly destroyed: DestructionReason }
}

const NOT_TO_ACT: TraceStep = {
  words: 'Do not act',
  hint: 'The contact details are destroyed, once you have checked it on the next page',
  leadsTo: { destroyed: 'decided-not-to-act' },
}

export const STEPS_OF: Readonly<Record<TraceState, Readonly<Record<string, TraceStep>>>> = {
  waiting: {},
  asked: {},
  'to-decide': {
    act: {
      words: 'Act on the contact details',
      hint: 'The fines are still owing and the warrant is in force',
      leadsTo: { state: 'to-act' },
    },
    'do-not-act': NOT_TO_ACT,
  },
  // To begin, an officer says for which of the agreement's uses.
  'to-act': { 'do-not-act': NOT_TO_ACT },
  'in-use': {
    'no-longer-needed': {
      words: 'No longer needed',
      hint: 'The contact details are destroyed, once you have checked it on the next page',
      leadsTo: { destroyed: 'no-longer-needed' },
    },
  },
}

/** Why a step destroys the trace, in whichever state it is open; undefined where it does not. */
export function destructionBy(step: string): DestructionReason | undefined {
  for (const steps of Object.values(STEPS_OF)) {
    const leadsTo = Object.hasOwn(steps, step) ? steps[step]?.leadsTo : undefined
    if (leadsTo !== undefined && 'destroyed' in leadsTo) return leadsTo.destroyed
  }
  return undefined
}

/** What becomes of a trace when the clock of its state has run out; in use, none runs. */
export const WHEN_OVERDUE: Readonly<Partial<Record<TraceState, DestructionReason>>> = {
  waiting: 'no-answer',
  asked: 'no-answer',
  'to-decide': 'nothing-decided',
  'to-act': 'action-not-begun',
}
