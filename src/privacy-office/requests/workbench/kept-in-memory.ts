/** What was made of a document, for some minutes: in memory, few at a time, and nowhere else. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Fault, Result } from '#kernel'

export type Standing<Made> = { readonly state: 'working' } | { readonly state: 'done'; readonly made: Made }

export interface KeptInMemory<Made> {
  /** Begins what nobody has begun, and waits for it no longer than a page may take. */
  standing(name: string, make: () => Promise<Result<Made, Fault>>): Promise<Standing<Result<Made, Fault>>>
  /** The same, to its end. */
  made(name: string, make: () => Promise<Result<Made, Fault>>): Promise<Result<Made, Fault>>
}

const KEPT_MS = 10 * 60_000
/** A machine that was too busy may be free soon. */
const REFUSAL_KEPT_MS = 30_000
const A_PAGE_WAITS_MS = 1_500

export function keptInMemory<Made>(most: number): KeptInMemory<Made> {
  const kept = new Map<string, Promise<Result<Made, Fault>>>()

  function made(name: string, make: () => Promise<Result<Made, Fault>>): Promise<Result<Made, Fault>> {
    const before = kept.get(name)
    if (before !== undefined) return before
    const making = make()
    kept.set(name, making)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    const forget = () => {
      if (kept.get(name) === making) kept.delete(name)
    }
    making.then(({ ok }) => setTimeout(forget, ok ? KEPT_MS : REFUSAL_KEPT_MS).unref(), forget)
    return making
  }

  return {
    made,
    async standing(name, make) {
      const result = await Promise.race([made(name, make), pause(A_PAGE_WAITS_MS, undefined, { ref: false })])
      return result === undefined ? { state: 'working' } : { state: 'done', made: result }
    },
  }
}
