/** Writes what is held in memory: enough calls of enough officers together, or what is left when a month or the process ends. */
import type { Database, Tx } from '#database'
import { civilDate, type Clock } from '#kernel'
import { CALLS_POLICY } from './calls-policy.ts'
import { NOT_SAID } from './figure-store.ts'
import { add, callsIn, type HeldCalls, type HeldMonth } from './held-calls.ts'
import { safeFigures } from './safe-figures.ts'
import { openCounts, sealCounts, type CallKeys } from './sealed-counts.ts'
import { selectNames } from './store.ts'
import {
  closeMonth,
  saveOpenMonth,
  selectOpenMonth,
  selectOpenMonthsBefore,
  type Counts,
} from './tally-store.ts'

export interface CallWriter {
  /** One after another, whoever asks. */
  write(): Promise<void>
  /** Writes whatever is held: the process ends. */
  stop(): Promise<void>
}

export interface CallWriterDependencies {
  readonly database: Database
  readonly clock: Clock
  readonly keys: CallKeys
  readonly held: HeldCalls
}

/** The first day of the month of an instant, in New Zealand. */
export function monthOf(at: Date): string {
  return `${civilDate(at).slice(0, 7)}-01`
}

export function callWriter(d: CallWriterDependencies): CallWriter {
  let last: Promise<void> = Promise.resolve()
  const next = (isEnding: boolean): Promise<void> => {
    last = last.catch(() => undefined).then(() => writeHeld(d, isEnding))
    return last
  }
  return { write: () => next(false), stop: () => next(true) }
}

async function writeHeld(
  { database, clock, keys, held }: CallWriterDependencies,
  isEnding: boolean,
): Promise<void> {
  const running = monthOf(clock.now())
  for (const month of held.months()) {
    const enough = isEnough(held.look(month))
    if (!enough && !isEnding && month >= running) continue
    const taken = held.take(month)
    const counts = enough ? taken.counts : withoutCodes(taken.counts)
    try {
      await database.as('customs_call_codes', (tx) => addToOpenMonth(tx, keys, month, counts))
    } catch (error) {
      held.putBack(month, taken)
      throw error
    }
  }
  await database.as('customs_call_codes', (tx) => closeMonths(tx, keys, running))
}

function isEnough({ counts, officers }: HeldMonth): boolean {
  return callsIn(counts) >= CALLS_POLICY.leastCalls && officers.size >= CALLS_POLICY.leastOfficers
}

/** That somebody called stays counted; what they called about would be theirs, nearly. */
function withoutCodes(counts: Counts): Counts {
  return new Map([[NOT_SAID, callsIn(counts)]])
}

async function addToOpenMonth(tx: Tx, keys: CallKeys, month: string, more: Counts): Promise<void> {
  const sealed = await selectOpenMonth(tx, month)
  const counts = new Map<string, number>([
    ...(await noughts(tx)),
    ...((sealed && openCounts(keys, month, sealed)) ?? []),
  ])
  for (const [code, count] of more) add(counts, code, count)
  await saveOpenMonth(tx, month, sealCounts(keys, month, counts))
}

/** Every code that there ever was stands in every month: that one is missing says nothing. */
async function noughts(tx: Tx): Promise<Counts> {
  return new Map([...(await selectNames(tx)).map(({ code }) => [code, 0] as const), [NOT_SAID, 0]])
}

async function closeMonths(tx: Tx, keys: CallKeys, running: string): Promise<void> {
  for (const month of await selectOpenMonthsBefore(tx, running)) {
    const sealed = await selectOpenMonth(tx, month)
    if (sealed === undefined) continue
    // More may have been taken back than was counted: of that nothing is left.
    const counts = new Map(
      [...openCounts(keys, month, sealed)].map(([code, count]) => [code, Math.max(0, count)]),
    )
    await closeMonth(tx, { month, counts, figures: safeFigures(keys.rounding, month, counts) })
  }
}
