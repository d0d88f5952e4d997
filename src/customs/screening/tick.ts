/**
 * The tick: scans that arrive together are matched together, written in one group commit that every tick makes, and
 * answered together on the next beat. A silent alert is durable before its answer and takes no longer than nobody's.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Tx } from '#database'
import type { LaneMinute } from './store.ts'

/** How far apart answers leave, milliseconds. */
export const TICK_MS = 10

/** What one scan, or one damaged zone, brings to a tick. */
export interface TickEntry<Raised> {
  readonly port: string
  readonly lane: string
  readonly at: Date
  readonly damaged: boolean
  readonly raised: readonly Raised[]
}

export interface TickDependencies<Raised, Written> {
  /** Runs the tick's one transaction. */
  readonly inTransaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  readonly write: (tx: Tx, minutes: readonly LaneMinute[], raised: readonly Raised[]) => Promise<Written>
  /** Told after every tick's commit, before its answers leave. */
  readonly committed: (written: Written) => void | Promise<void>
  /** Told when its answers have left. */
  readonly answered: () => void
  /** Monotonic milliseconds. */
  readonly elapsed: () => number
}

export interface Tick<Raised> {
  /** Resolves on a beat after the entry is durable; rejects when the commit failed, and then nothing was written. */
  enter(entry: TickEntry<Raised>): Promise<void>
  /** Waits for what is under way. */
  stop(): Promise<void>
}

interface Entered<Raised> {
  readonly entry: TickEntry<Raised>
  readonly resolve: () => void
  readonly reject: (reason: unknown) => void
}

/** Milliseconds from now to the next beat; beats are multiples of the tick, so that answers of all kinds share them. */
export function untilNextBeat(elapsed: number): number {
  return TICK_MS - (elapsed % TICK_MS)
}

function countByMinute(entries: readonly TickEntry<unknown>[]): readonly LaneMinute[] {
  const minutes = new Map<string, LaneMinute>()
  for (const { port, lane, at, damaged } of entries) {
    const minute = `${at.toISOString().slice(0, 16)}:00Z`
    const key = `${port}/${lane}/${minute}`
    const kept = minutes.get(key) ?? { port, lane, minute, scans: 0, damaged: 0 }
    minutes.set(key, damaged ? { ...kept, damaged: kept.damaged + 1 } : { ...kept, scans: kept.scans + 1 })
  }
  // Lanes are locked in one order by every process.
  return [...minutes.values()].sort((a, b) => (`${a.port}/${a.lane}` < `${b.port}/${b.lane}` ? -1 : 1))
}

export function startTick<Raised, Written>(dependencies: TickDependencies<Raised, Written>): Tick<Raised> {
  let waiting: Entered<Raised>[] = []
  let running: Promise<void> | undefined
  // A tick belongs to none of its scans: one that was entered inside a page's transaction still commits by itself.
  const asNobody = AsyncLocalStorage.snapshot()

  const beat = () =>
    new Promise<void>((resolve) => setTimeout(resolve, untilNextBeat(dependencies.elapsed())))

  async function commit(entered: readonly Entered<Raised>[]): Promise<void> {
    const entries = entered.map(({ entry }) => entry)
    const raised = entries.flatMap((entry) => entry.raised)
    try {
      await dependencies.committed(
        await dependencies.inTransaction((tx) => dependencies.write(tx, countByMinute(entries), raised)),
      )
    } catch (error) {
      await beat()
      for (const { reject } of entered) reject(error)
      return
    }
    await beat()
    for (const { resolve } of entered) resolve()
    dependencies.answered()
  }

  async function run(): Promise<void> {
    await beat()
    while (waiting.length > 0) {
      const entered = waiting
      waiting = []
      await commit(entered)
    }
    running = undefined
  }

  return {
    enter(entry) {
      return new Promise((resolve, reject) => {
        waiting.push({ entry, resolve, reject })
        running ??= asNobody(run)
      })
    },
    async stop() {
      await running
    },
  }
}
