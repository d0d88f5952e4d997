/** What a detection has counted so far, by key, in memory: an attacker with many networks fills no more than so many keys. */
import type { Detection } from './detection.ts'
import { countedInWindow, distinctInWindow } from './shapes.ts'

export interface Tally {
  /** How many count now, the threshold at most. */
  saw(key: string, at: Date, seen: string): number
  /** Begins anew: an act ends what only looked like browsing. */
  forget(key: string): void
  /** Nobody stays in memory whose window has passed. */
  forgetPast(at: Date): void
}

/** Of networks and of people alike far more than come in a day; what was counted longest ago goes. */
const MOST_KEYS = 20_000

export function tally({ shape, threshold, minutes }: Detection, mostKeys = MOST_KEYS): Tally {
  const window = { threshold, minutes }
  return shape === 'distinct'
    ? keyed<ReadonlyMap<string, number>>(
        new Map(),
        (before, at, seen) => distinctInWindow(before, seen, at, window),
        {
          sizeOf: ({ size }) => size,
          ...{ mostKeys, minutes },
        },
      )
    : keyed<readonly number[]>([], (before, at) => countedInWindow(before, at, window), {
        sizeOf: ({ length }) => length,
        ...{ mostKeys, minutes },
      })
}

function keyed<State>(
  none: State,
  next: (before: State, at: number, seen: string) => State,
  {
    sizeOf,
    mostKeys,
    minutes,
  }: { readonly sizeOf: (state: State) => number; readonly mostKeys: number; readonly minutes: number },
): Tally {
  const held = new Map<string, { readonly state: State; readonly seenAt: number }>()
  return {
    saw(key, at, seen) {
      const state = next(held.get(key)?.state ?? none, at.getTime(), seen)
      // Set anew, so that the first of the map is the one that was longest not seen.
      held.delete(key)
      held.set(key, { state, seenAt: at.getTime() })
      if (held.size > mostKeys) forgetOldest(held)
      return sizeOf(state)
    },
    forget: (key) => void held.delete(key),
    forgetPast(at) {
      for (const [key, { seenAt }] of held) {
        if (seenAt > at.getTime() - minutes * 60_000) return
        held.delete(key)
      }
    },
  }
}

/** The first of a map is the one that was set longest ago. */
function forgetOldest(held: Map<string, unknown>): void {
  const [oldest] = held.keys()
  if (oldest !== undefined) held.delete(oldest)
}
