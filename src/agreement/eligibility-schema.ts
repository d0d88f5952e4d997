/** How the criteria for each type of alert are written: which debts count, from which amount, under which warrant. */
import Type from 'typebox'
import { ALERT_TYPES } from '#kernel'
import { code, exactly, many, sentence } from './schema-words.ts'

export const DEBT_KINDS = ['fine', 'reparation', 'costs', 'infringement'] as const

const criterion = exactly({
  criterion: code,
  /** What the counted money is called in an explanation: `$1,240 fines`. */
  noun: sentence,
  /** The published sentences. */
  words: many(sentence),
  counts: many(
    exactly({ kind: Type.Enum([...DEBT_KINDS]), court_imposed: Type.Enum(['required', 'not-required']) }),
  ),
  at_least_cents: Type.Integer({ minimum: 1 }),
  warrant: Type.Literal('live-and-covers-a-counted-debt'),
})

export const eligibilitySchema = exactly({
  under_arrangement: Type.Literal('counts-for-nothing'),
  /** In order: the first type with a criterion that is met is the person's alert. */
  alerts: many(exactly({ alert_type: Type.Enum([...ALERT_TYPES]), any_of: many(criterion) })),
})
