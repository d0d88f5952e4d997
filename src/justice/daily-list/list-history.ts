/** The lists of the past, for the picture of the list's size over time and for the count of runs. */
import type { Agreement } from '#agreement'
import type { Tx } from '#database'
import { runYearStart } from './run-year.ts'
import { countListsSince, recentLists, type SentList } from './store.ts'

/** The newest first. */
export async function listHistory(tx: Tx, most = 366): Promise<readonly SentList[]> {
  return recentLists(tx, most)
}

export interface RunCount {
  readonly since: string
  readonly runs: number
  readonly atMost: number
}

/** How many runs the agreement's year has seen, and how many it allows. */
export async function runCount(tx: Tx, agreement: Agreement, at: Date): Promise<RunCount> {
  const since = runYearStart(agreement, at)
  return { since, runs: await countListsSince(tx, since), atMost: agreement.runs.atMostPerYear }
}
