/** A case in words: where it stands, what was done and by whom, and what may still be taken back. */
import { steps, timeLeft, when, whenExactly, type AgeView, type StepView } from '#pages'
import {
  NOT_COMPLETED_REASONS,
  NOT_THE_PERSON_REASONS,
  type CaseOutcome,
  type CaseState,
  type CaseStepName,
} from '../case-table.ts'
import type { InterceptionCase, TakenStep } from '../store.ts'

export const STATE_WORDS: Readonly<Record<CaseState, string>> = {
  alerted: 'Nobody is meeting the traveller yet',
  acknowledged: 'An officer is meeting the traveller',
  'police-notified': 'Police are notified',
  'police-attending': 'Police are on the way',
  interviewing: 'Police are speaking to the traveller',
  'identity-confirmed': 'The traveller is the person named',
  'justice-confirmed': 'Justice confirmed the fines and the warrant',
  told: 'The person was told, and may pay or arrange',
  refused: 'The person will not pay or arrange',
  closed: 'Closed',
}

export const OUTCOME_WORDS: Readonly<Record<CaseOutcome, string>> = {
  paid: 'Paid',
  'arrangement-made': 'An arrangement to pay was made',
  remitted: 'Remitted, or an alternative sentence imposed',
  arrested: 'The warrant was executed',
  'discretion-exercised': 'Let go on by discretion',
  'wrong-person': 'Not the person: on their journey, a report is filed',
  'already-paid': 'Already paid: on their journey',
  'arrangement-existed': 'An arrangement existed: on their journey',
  'warrant-not-in-force': 'No warrant in force: on their journey',
  'not-completed': 'Not completed',
  'stood-down': 'Stood down in time: nobody was stopped',
}

const REASON_WORDS = new Map<string, string>([...NOT_COMPLETED_REASONS, ...NOT_THE_PERSON_REASONS])

export function stateText(it: InterceptionCase): string {
  if (it.outcome === null) return STATE_WORDS[it.state]
  const reason = it.notCompletedReason === null ? '' : `: ${REASON_WORDS.get(it.notCompletedReason) ?? ''}`
  return `${OUTCOME_WORDS[it.outcome]}${reason}`
}

/** What was done, by whoever the record names; `stand-down` is nobody's step, `undo` takes the one before back. */
const DONE_WORDS: Readonly<Record<CaseStepName | 'stand-down' | 'undo', string>> = {
  acknowledge: 'Went to meet the traveller',
  'notify-police': 'Notified Police',
  'take-over': 'Took the case over',
  'hand-over': 'Handed the case over',
  attend: 'Attends',
  'begin-interview': 'Began the interview',
  'confirm-identity': 'Confirmed the identity',
  'confirm-by-message': 'Relied on Justice’s sealed answer',
  'confirm-by-phone': 'Justice confirmed by phone',
  tell: 'Told the person all that the law demands',
  paid: 'Paid in full',
  arranged: 'An arrangement to pay was made',
  remitted: 'Remitted, or an alternative sentence',
  'part-paid': 'Part was paid, the rest is owing',
  refuse: 'The person will not pay or arrange',
  'execute-warrant': 'Executed the warrant',
  'exercise-discretion': 'Let the person go on',
  'not-the-person': 'Not the person: on their journey',
  'already-paid': 'Justice said: already paid',
  'arrangement-exists': 'Justice said: an arrangement exists',
  'warrant-gone': 'Justice said: no warrant in force',
  challenge: 'The person said that the alert is wrong',
  'not-completed': 'Ended as not completed',
  'phone-again': 'Justice confirmed again by phone',
  'stand-down': 'Justice took the reason back',
  undo: 'Took that back, before anybody was told',
}

/** A step as the record calls it. */
export function stepWords(step: string): string {
  return (DONE_WORDS as Readonly<Record<string, string>>)[step] ?? step
}

/** Of an open case it matters how long ago; of a closed one, when. */
export function takenSteps(
  taken: readonly TakenStep[],
  at: Date,
  { isOpen }: { readonly isOpen: boolean },
): readonly StepView[] {
  return steps(
    taken.map((one) => ({
      title: stepWords(one.step),
      state: 'done' as const,
      who: one.personName,
      time: isOpen ? when(one.takenAt, at) : whenExactly(one.takenAt),
      text: recordedWith(one),
    })),
  )
}

/** All that stands on the record beside the step itself. */
export function recordedWith(one: TakenStep): string {
  const { spokenTo, readBack, wrongPersonReason, note } = one
  return [
    ...(spokenTo === null ? [] : [`Spoke to ${spokenTo}, who read back ${readBack ?? ''}.`]),
    ...(wrongPersonReason === null ? [] : [`${REASON_WORDS.get(wrongPersonReason) ?? ''}.`]),
    ...(note === '' ? [] : [note]),
  ].join(' ')
}

/** What may be taken back, by whoever did it, for how long yet. */
export interface UndoView {
  readonly version: number
  readonly left: AgeView
}

export function undoOf(
  it: InterceptionCase,
  last: TakenStep | undefined,
  personId: string,
  at: Date,
): UndoView | false {
  if (it.undoUntil === null || it.undoUntil <= at || last?.personId !== personId) return false
  return {
    version: it.version,
    left: timeLeft(it.undoUntil, at, 'It can no longer be undone. Justice is told.'),
  }
}
