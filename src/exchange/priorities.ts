/** Which stream goes first: no more than an order, for each stream gets its turn in every round. */
import { RECEIPT_TYPE } from './message.ts'

/** What somebody stands at a gate for, then what decides whom the next scan stops, then what can wait a moment. */
const PRIORITIES: Readonly<Record<string, number>> = {
  withdrawal: 0,
  'confirmation-answer': 0,
  'confirmation-request': 0,
  list: 1,
  outcome: 2,
  notice: 3,
  'tracing-request': 4,
  'tracing-answer': 4,
  counts: 5,
  'sealed-finding': 5,
  [RECEIPT_TYPE]: 6,
}
/** A type that nobody has placed goes with the notices. */
const UNPLACED = 3

export function priorityOf(type: string): number {
  return PRIORITIES[type] ?? UNPLACED
}

export function byPriority(a: { readonly type: string }, b: { readonly type: string }): number {
  return priorityOf(a.type) - priorityOf(b.type)
}
