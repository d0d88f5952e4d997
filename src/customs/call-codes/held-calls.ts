/**
 * The calls since the last write, in the memory of the site's process: how many under each code, and which officers counted
 * any. No call is in it, nor who counted which, nor an order. What a stopped machine takes with it is lost, and that is meant.
 */
import type { Counts } from './tally-store.ts'

export interface HeldMonth {
  readonly counts: Counts
  readonly officers: ReadonlySet<string>
}

export interface Counted {
  /** The first day of the month of the call. */
  readonly month: string
  readonly code: string
  /** Minus one takes one back. */
  readonly by: 1 | -1
  readonly officer: string
  /** Of the form: sent twice, it counts once. */
  readonly onceKey: string
}

export interface HeldCalls {
  count(counted: Counted): void
  /** In their order. */
  months(): readonly string[]
  look(month: string): HeldMonth
  /** Takes a month away; `putBack` where it could not be written. */
  take(month: string): HeldMonth
  putBack(month: string, held: HeldMonth): void
}

/** Forms that are remembered, so that a double press is one; beyond, the oldest goes. They say nothing of any code. */
const MOST_KEYS = 1_000

interface Open {
  readonly counts: Map<string, number>
  readonly officers: Set<string>
}

export function heldCalls(): HeldCalls {
  const months = new Map<string, Open>()
  const keys = new Set<string>()
  const open = (month: string): Open => {
    const held = months.get(month) ?? { counts: new Map<string, number>(), officers: new Set<string>() }
    months.set(month, held)
    return held
  }
  const isNew = (key: string): boolean => {
    if (keys.has(key)) return false
    keys.add(key)
    const [oldest] = keys
    if (keys.size > MOST_KEYS && oldest !== undefined) keys.delete(oldest)
    return true
  }
  return {
    count({ month, code, by, officer, onceKey }) {
      if (!isNew(onceKey)) return
      const { counts, officers } = open(month)
      add(counts, code, by)
      officers.add(officer)
    },
    months: () => [...months.keys()].sort(),
    look: (month) => open(month),
    take(month) {
      const held = open(month)
      months.delete(month)
      return held
    },
    putBack(month, { counts, officers }) {
      const held = open(month)
      for (const [code, count] of counts) add(held.counts, code, count)
      for (const officer of officers) held.officers.add(officer)
    },
  }
}

/** Adds to one count. */
export function add(counts: Map<string, number>, code: string, count: number): void {
  counts.set(code, (counts.get(code) ?? 0) + count)
}

/** All calls of some counts. */
export function callsIn(counts: Counts): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}
