/** What came of an interception, and why an alert no longer stands, as an agent says it. */
import type { ClassOfReason } from '#justice/acts'
import type { Outcome } from '#justice/outcomes'

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  paid: 'Paid at the border',
  'arrangement-made': 'Agreed to pay over time',
  arrested: 'Arrested on the warrant',
  'discretion-exercised': 'Let go on: the constable used discretion',
  remitted: 'The court remitted it',
  'already-paid': 'It had been paid already',
  'arrangement-existed': 'An arrangement existed already',
  'warrant-not-in-force': 'The warrant was not in force',
  'wrong-person': 'Not the person of the alert',
  'not-completed': 'The interception was not completed',
  'stood-down': 'Stood down: nobody was stopped',
}

export const REASON_WORDS: Readonly<Record<ClassOfReason, string>> = {
  paid: 'paid',
  arrangement: 'under an arrangement',
  'warrant-withdrawn': 'the warrant was withdrawn',
  'warrant-executed': 'the warrant was executed',
  remitted: 'remitted',
}
