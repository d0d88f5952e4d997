/** What came of an interception, and what Justice does on hearing it. */
import type { ClassOfReason } from '#justice/acts'

export const OUTCOMES = [
  'paid',
  'arrangement-made',
  'arrested',
  'discretion-exercised',
  'remitted',
  'already-paid',
  'arrangement-existed',
  'warrant-not-in-force',
  'wrong-person',
  'not-completed',
  'stood-down',
] as const
export type Outcome = (typeof OUTCOMES)[number]

export interface OutcomeBody {
  readonly case_reference: string
  readonly person_profile_number: string
  readonly outcome: Outcome
  readonly happened_at: string
}

/**
 * `review` decides anew about the person, for the reason named. What was paid or arranged is recorded by the agent who
 * took the call: Customs knows no amount, so an outcome alone changes no debt.
 */
export type Effect =
  | { readonly does: 'execute-warrant' | 'nothing' }
  | { readonly does: 'review'; readonly reason: ClassOfReason }

export const EFFECTS: Readonly<Record<Outcome, Effect>> = {
  paid: { does: 'review', reason: 'paid' },
  'arrangement-made': { does: 'review', reason: 'arrangement' },
  arrested: { does: 'execute-warrant' },
  remitted: { does: 'review', reason: 'remitted' },
  'already-paid': { does: 'review', reason: 'paid' },
  'arrangement-existed': { does: 'review', reason: 'arrangement' },
  'warrant-not-in-force': { does: 'review', reason: 'warrant-withdrawn' },
  // Another person's journey says nothing of this person's debts.
  'wrong-person': { does: 'nothing' },
  'not-completed': { does: 'nothing' },
  // The fines are still owing: the person goes on, and so does the alert.
  'discretion-exercised': { does: 'nothing' },
  // Justice itself took the reason back, and decided about the person then.
  'stood-down': { does: 'nothing' },
}
