/** How long Justice's word may be relied on, as the agreement says; and whether what is on a case is still of now. */
import { agreementAt, type Agreement, type Programme } from '#agreement'

export interface AnswerLimit {
  readonly holdsForMs: number
  readonly clocksDifferAtMostMs: number
}

/** What the agreement in force at an instant says. */
export type AnswerLimitAt = (at: Date) => AnswerLimit

export function limitOf({ confirmation }: Pick<Agreement, 'confirmation'>): AnswerLimit {
  return {
    holdsForMs: confirmation.holdsForMinutes * 60_000,
    clocksDifferAtMostMs: confirmation.clocksDifferAtMostSeconds * 1000,
  }
}

export function answerLimitAt(programme: Programme): AnswerLimitAt {
  return (at) => limitOf(agreementAt(programme, at))
}

/** What Justice said last of a case: its age counts from when it was given, not from when it came. */
export interface GivenAnswer {
  readonly givenAt: Date | null
  readonly stillEnforceable: boolean | null
  /** A list that no longer names the person says more than an answer from before it. */
  readonly offListSince: Date | null
}

export function holds(answer: GivenAnswer, at: Date, { holdsForMs }: AnswerLimit): boolean {
  const { givenAt, stillEnforceable, offListSince } = answer
  if (givenAt === null || stillEnforceable !== true) return false
  if (offListSince !== null && givenAt < offListSince) return false
  return at.getTime() - givenAt.getTime() <= holdsForMs
}

/**
 * When an answer was given, by our clock. It cannot have been given after it came, so a clock that runs ahead makes no
 * answer younger; one that runs behind makes it older, which is safe. Undefined: from so far ahead that the two clocks
 * cannot be compared.
 */
export function givenAt(asOf: Date, cameAt: Date, { clocksDifferAtMostMs }: AnswerLimit): Date | undefined {
  if (asOf.getTime() - cameAt.getTime() > clocksDifferAtMostMs) return undefined
  return asOf < cameAt ? asOf : cameAt
}

/** A question that is not answered by then has no answer: nobody waits for one that does not come. */
export const PATIENCE_MS = 5000
