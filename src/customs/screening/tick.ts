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
  /** Told after every commit of a tick, before its answers leave. */
  readonly committed: (written: Written) => void | Promise<void>
  /** Told when its answers have left. */
  readonly answered: () => void
  /** Monotonic milliseconds. */
  readonly elapsed: () => number
}

export interface Tick<Raised> {
  /** Resolves on a beat after the entry is durable; rejects when it could not be stored, and then nothing of it was. */
  enter(entry: TickEntry<Raised>): Promise<void>
  /** Waits for what is under way. */
  stop(): Promise<void>
}

interface Entered<Raised> {
  readonly entry: TickEntry<Raised>
  readonly resolve: () => void
  readonly reject: (reason: unknown) => void
}

interface Failure {
  readonly reason: unknown
}

/** Of one entry; undefined when it is durable. */
type Outcome = Failure | undefined

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

  const store = (entries: readonly TickEntry<Raised>[]): Promise<Written> =>
    dependencies.inTransaction((tx) => {
      const raised = entries.flatMap((entry) => entry.raised)
      return dependencies.write(tx, countByMinute(entries), raised)
    })

  /** Undefined when the entries are durable; else why they are not, and then nothing of them is. */
  async function attempt(entries: readonly TickEntry<Raised>[]): Promise<Failure | undefined> {
    let written: Written
    try {
      written = await store(entries)
    } catch (reason) {
      return { reason }
    }
    await dependencies.committed(written)
    return undefined
  }

  /**
   * Of a tick that cannot be stored whole every entry is taken by itself, in its own transaction and with the same
   * statements, whatever it raised: what no database can hold fails alone, and nobody who came with it is lost. Where
   * not even an empty tick can be stored it is not for the entries' sake, and none is tried in vain.
   */
  async function storeEach(entered: readonly Entered<Raised>[], whole: Failure): Promise<readonly Outcome[]> {
    const outcomes: Outcome[] = []
    let failure: Failure | undefined = whole
    for (const { entry } of entered) {
      const isStanding = failure === undefined || (await attempt([])) === undefined
      if (!isStanding) return [...outcomes, ...entered.slice(outcomes.length).map(() => failure)]
      failure = await attempt([entry])
      outcomes.push(failure)
    }
    return outcomes
  }

  async function outcomesOf(entered: readonly Entered<Raised>[]): Promise<readonly Outcome[]> {
    try {
      const whole = await attempt(entered.map(({ entry }) => entry))
      if (whole === undefined || entered.length === 1) return entered.map(() => whole)
      return await storeEach(entered, whole)
    } catch (reason) {
      return entered.map(() => ({ reason }))
    }
  }

  async function commit(entered: readonly Entered<Raised>[]): Promise<void> {
    const outcomes = await outcomesOf(entered)
    await beat()
    for (const [place, { resolve, reject }] of entered.entries()) {
      const failure = outcomes[place]
      if (failure === undefined) resolve()
      else reject(failure.reason)
    }
    if (outcomes.includes(undefined)) dependencies.answered()
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
