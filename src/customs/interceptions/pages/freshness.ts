/** What Justice said last of a case, how old that is, and what somebody who needs it of now does: one piece of every case's page. */
import { age, timeLeft, when, type AgeView, type Tone, type WhenView } from '#pages'
import { holds, PATIENCE_MS, type AnswerLimit } from '../answer-limit.ts'
import type { InterceptionCase } from '../store.ts'

export type FreshnessState = 'off-list' | 'denied' | 'holds' | 'too-old' | 'asked' | 'unanswered'

export interface FreshnessView {
  readonly state: FreshnessState
  readonly tone: Tone
  readonly text: string
  readonly time: WhenView | false
  readonly age: AgeView | false
  readonly says: readonly string[]
}

const WORDS: Readonly<Record<FreshnessState, { readonly tone: Tone; readonly text: string }>> = {
  'off-list': { tone: 'danger', text: 'Not on the list in force' },
  denied: { tone: 'danger', text: 'Justice says: no longer enforceable. Let the traveller go on' },
  holds: { tone: 'good', text: 'Justice confirmed: still enforceable' },
  'too-old': { tone: 'attention', text: 'Justice’s answer is too old to rely on' },
  asked: { tone: 'attention', text: 'Justice was asked and has not answered yet' },
  unanswered: { tone: 'attention', text: 'Not confirmed: Justice does not answer' },
}

/** Asked, and not so long ago that nobody would answer any more. */
export function isWaiting(it: InterceptionCase, at: Date): boolean {
  if (it.askedAt === null || at.getTime() - it.askedAt.getTime() >= PATIENCE_MS) return false
  return it.answeredAt === null || it.answeredAt < it.askedAt
}

function stateOf(it: InterceptionCase, at: Date, limit: AnswerLimit): FreshnessState {
  if (it.stillEnforceable === false) return 'denied'
  if (it.offListSince !== null) return 'off-list'
  if (holds(it, at, limit)) return 'holds'
  if (isWaiting(it, at)) return 'asked'
  return it.givenAt === null ? 'unanswered' : 'too-old'
}

export function freshness(it: InterceptionCase, at: Date, limit: AnswerLimit): FreshnessView {
  const state = stateOf(it, at, limit)
  return {
    ...{ state, ...WORDS[state] },
    time: it.givenAt === null || state === 'asked' ? false : when(it.givenAt, at),
    age: ageOf(it, state, at, limit),
    says: saidBeside(it, state, at, limit),
  }
}

function ageOf(it: InterceptionCase, state: FreshnessState, at: Date, limit: AnswerLimit): AgeView | false {
  if (state === 'asked') return waitingFor(it, at)
  if (it.givenAt === null) return false
  return age(it.givenAt, at, {
    milliseconds: limit.holdsForMs,
    atEnd: 'Justice’s answer is now too old to rely on. Ask again.',
  })
}

/** For how long yet an answer is waited for. */
export function waitingFor(it: Pick<InterceptionCase, 'askedAt'>, at: Date): AgeView | false {
  if (it.askedAt === null) return false
  return timeLeft(new Date(it.askedAt.getTime() + PATIENCE_MS), at, 'Justice has not answered.')
}

function saidBeside(
  it: InterceptionCase,
  state: FreshnessState,
  at: Date,
  limit: AnswerLimit,
): readonly string[] {
  const minutes = limit.holdsForMs / 60_000
  const byPhone = it.givenBy === 'phone' ? ['Confirmed by phone.'] : []
  switch (state) {
    case 'off-list':
      return [
        'The list that is now in force no longer names this person.',
        holds(it, at, limit)
          ? 'Justice was asked since, and says that the warrant is still enforceable.'
          : 'Do not act on the old entry: Justice is asked what holds now.',
      ]
    case 'holds':
      return [...byPhone, ...(isWaiting(it, at) ? ['Justice is being asked again now.'] : [])]
    case 'too-old':
      return [
        `An answer is relied on for ${minutes} minutes from when Justice gave it. Fines may have been paid since.`,
      ]
    case 'unanswered':
      return [
        `Phone the Justice Contact Centre and quote ${it.reference}. Until somebody has confirmed it, nobody knows whether the fines are still owing.`,
      ]
    case 'asked':
    case 'denied':
      return []
  }
}
