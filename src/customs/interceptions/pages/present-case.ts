/** A case in words: where it stands, how fresh Justice's word is, what was done and by whom. */
import { steps, when, type StepView, type Tone, type WhenView } from '#pages'
import { NOT_COMPLETED_REASONS, type CaseOutcome, type CaseState, type CaseStepName } from '../case-table.ts'
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

const REASON_WORDS = new Map<string, string>(NOT_COMPLETED_REASONS)

export interface FreshnessView {
  readonly tone: Tone
  readonly text: string
  readonly time: WhenView | false
  /** True while the phone is the only way to the truth. */
  readonly mustPhone: boolean
}

/** An unanswered question is told as such after a moment: nobody waits for an answer that does not come. */
const PATIENCE_MS = 5000

export function freshness(it: InterceptionCase, at: Date): FreshnessView {
  if (it.answeredAt !== null && it.asOf !== null) {
    const time = when(it.asOf, at)
    return it.stillEnforceable === true
      ? { tone: 'good', text: 'Justice confirmed: still enforceable', time, mustPhone: false }
      : {
          tone: 'danger',
          text: 'Justice says: no longer enforceable. Let the traveller go on',
          time,
          mustPhone: false,
        }
  }
  const waiting = it.askedAt !== null && at.getTime() - it.askedAt.getTime() < PATIENCE_MS
  if (waiting)
    return {
      tone: 'attention',
      text: 'Justice was asked and has not answered yet',
      time: false,
      mustPhone: false,
    }
  return { tone: 'attention', text: 'Not confirmed: Justice does not answer', time: false, mustPhone: true }
}

export function stateText(it: InterceptionCase): string {
  if (it.outcome === null) return STATE_WORDS[it.state]
  const reason = it.notCompletedReason === null ? '' : `: ${REASON_WORDS.get(it.notCompletedReason) ?? ''}`
  return `${OUTCOME_WORDS[it.outcome]}${reason}`
}

/** What was done, by whoever the record names; `stand-down` is nobody's step. */
const DONE_WORDS: Readonly<Record<CaseStepName | 'stand-down', string>> = {
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
  'stand-down': 'Justice took the reason back',
}

/** A step as the record calls it. */
export function stepWords(step: string): string {
  return (DONE_WORDS as Readonly<Record<string, string>>)[step] ?? step
}

export function takenSteps(taken: readonly TakenStep[], at: Date): readonly StepView[] {
  return steps(
    taken.map((one) => ({
      title: stepWords(one.step),
      state: 'done' as const,
      who: one.personName,
      time: when(one.takenAt, at),
      text: one.note,
    })),
  )
}
