/** Steps that end something for somebody: none is one tap, and some may be taken back for a moment before anybody is told. */
import type { CaseStepName } from './case-table.ts'

export interface GraveStep {
  /** What will happen, in the order in which it does. */
  readonly follows: readonly string[]
  /** For how long whoever took it may take it back; nothing is sent to Justice before. 0: not at all. */
  readonly undoSeconds: number
  readonly undoBecause: string
  /** What is relied on here is asked of Justice again as the page opens. */
  readonly asksJustice: boolean
}

const LONG_ENOUGH_TO_SEE_IT = 30

const GOES_ON = 'The traveller goes on with their journey.'
const CASE_ENDS = 'The case is closed, and Justice is told what came of it.'
const A_SLIP = 'It is a record of what was settled; a slip of the finger harms nobody while nobody was told.'

/** A case table of what cannot be undone later; which steps stand here is policy. */
export const GRAVE_STEPS: Readonly<Partial<Record<CaseStepName, GraveStep>>> = {
  'execute-warrant': {
    follows: [
      'The person is under arrest and does not travel.',
      'The warrant is executed: it is spent, and cannot be executed again.',
      CASE_ENDS,
    ],
    undoSeconds: 0,
    undoBecause:
      'An arrest is an act and no entry: whoever was arrested is released by a person with the power to, not by a button.',
    asksJustice: true,
  },
  'exercise-discretion': {
    follows: [GOES_ON, 'The fines stay owing and the warrant stays in force.', CASE_ENDS],
    undoSeconds: LONG_ENOUGH_TO_SEE_IT,
    undoBecause: A_SLIP,
    asksJustice: true,
  },
  paid: {
    follows: [GOES_ON, 'The record says that everything was paid.', CASE_ENDS],
    undoSeconds: LONG_ENOUGH_TO_SEE_IT,
    undoBecause: A_SLIP,
    asksJustice: true,
  },
  arranged: {
    follows: [GOES_ON, 'The record says that an arrangement to pay was made.', CASE_ENDS],
    undoSeconds: LONG_ENOUGH_TO_SEE_IT,
    undoBecause: A_SLIP,
    asksJustice: true,
  },
  remitted: {
    follows: [
      GOES_ON,
      'The record says that a court remitted it or put another sentence in its place.',
      CASE_ENDS,
    ],
    undoSeconds: LONG_ENOUGH_TO_SEE_IT,
    undoBecause: A_SLIP,
    asksJustice: true,
  },
  'not-the-person': {
    follows: [GOES_ON, 'The record says that the match was wrong, and why.', CASE_ENDS],
    undoSeconds: LONG_ENOUGH_TO_SEE_IT,
    undoBecause: A_SLIP,
    asksJustice: false,
  },
  'already-paid': {
    follows: [
      GOES_ON,
      'The record says that nothing was owing any more when the traveller was stopped.',
      CASE_ENDS,
    ],
    undoSeconds: LONG_ENOUGH_TO_SEE_IT,
    undoBecause: A_SLIP,
    asksJustice: true,
  },
  'arrangement-exists': {
    follows: [
      GOES_ON,
      'The record says that an arrangement existed when the traveller was stopped.',
      CASE_ENDS,
    ],
    undoSeconds: LONG_ENOUGH_TO_SEE_IT,
    undoBecause: A_SLIP,
    asksJustice: true,
  },
  'warrant-gone': {
    follows: [
      GOES_ON,
      'The record says that no warrant was in force when the traveller was stopped.',
      CASE_ENDS,
    ],
    undoSeconds: LONG_ENOUGH_TO_SEE_IT,
    undoBecause: A_SLIP,
    asksJustice: true,
  },
  'not-completed': {
    follows: [
      'Nobody is stopped, or whoever was is no longer held up.',
      'The record says why it was not completed.',
      CASE_ENDS,
    ],
    undoSeconds: LONG_ENOUGH_TO_SEE_IT,
    undoBecause: A_SLIP,
    asksJustice: false,
  },
}

export function undoSecondsOf(step: string): number {
  return (GRAVE_STEPS as Readonly<Record<string, GraveStep | undefined>>)[step]?.undoSeconds ?? 0
}
