/** The files of extracts that were tried, in memory until they are decided about: after a restart they are handed in again. */
import type { Extract } from './read-extract.ts'

const MOST_HELD = 4

export interface HeldExtracts {
  hold(trialId: string, extract: Extract): void
  find(trialId: string): Extract | undefined
  drop(trialId: string): void
}

export function heldExtracts(): HeldExtracts {
  const held = new Map<string, Extract>()
  return {
    hold(trialId, extract) {
      held.set(trialId, extract)
      for (const oldest of [...held.keys()].slice(0, -MOST_HELD)) held.delete(oldest)
    },
    find: (trialId) => held.get(trialId),
    drop: (trialId) => void held.delete(trialId),
  }
}
