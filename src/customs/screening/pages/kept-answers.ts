/**
 * What a lane's page is about to show, between the answer and the page: in memory, under a random name, for the session
 * that asked, once. Nothing is written, and Back finds nothing of an earlier passport.
 */
import type { NewId } from '#kernel'
import type { LanePlace } from '../store.ts'
import type { LaneOutcome } from './lane-outcome.ts'

/** A redirect takes milliseconds; what nobody comes for is gone soon. */
const KEPT_MILLISECONDS = 60_000
/** Of all lanes together; beyond, the oldest goes. */
const MOST_KEPT = 1_000

export interface KeptAnswers {
  /** Returns the name under which it is kept. */
  keep(sessionId: string, outcome: LaneOutcome): string
  /** Takes it away; undefined for another session, a second look, or too late. */
  take(sessionId: string, name: string): LaneOutcome | undefined
  /** How many passports the lane has answered since the site started, this one included. */
  count(place: LanePlace): number
  clear(): void
}

export function keptAnswers(newId: NewId, lasting = KEPT_MILLISECONDS): KeptAnswers {
  const kept = new Map<string, { readonly sessionId: string; readonly outcome: LaneOutcome }>()
  const counts = new Map<string, number>()
  return {
    keep(sessionId, outcome) {
      const name = newId()
      kept.set(name, { sessionId, outcome })
      setTimeout(() => kept.delete(name), lasting).unref()
      const [oldest] = kept.keys()
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
      return name
    },
    take(sessionId, name) {
      const found = kept.get(name)
      if (found?.sessionId !== sessionId) return undefined
      kept.delete(name)
      return found.outcome
    },
    count({ port, lane }) {
      const key = `${port}/${lane}`
      const next = (counts.get(key) ?? 0) + 1
      counts.set(key, next)
      return next
    },
    clear: () => kept.clear(),
  }
}
