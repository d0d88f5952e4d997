/** Sends Justice what Customs counted: numbers only, for the year so far and for the year before until it is complete. */
import { recordActivity, type ActivityActor } from '#activity'
import type { Database, Tx } from '#database'
import type { Exchange } from '#exchange'
import { BrokenPromise, civilDate, type Clock } from '#kernel'
import { reportYearOf, reportYearsUpTo, type ReportYear } from '#statute'
import { CUSTOMS_FIGURE_NAMES, type CustomsFigure } from './figures.ts'
import {
  countFigures,
  insertSentCounts,
  lastSentCounts,
  lockCounting,
  type CustomsFigures,
  type SentCounts,
} from './store.ts'

export interface CountingDependencies {
  readonly database: Database
  readonly exchange: Pick<Exchange, 'post'>
  readonly clock: Clock
}

const RESULTS: ActivityActor = { kind: 'process', id: 'customs-results', role: 'results' }

/** Goes up with every traveller: by itself it is worth a message a day, and no more. */
const RESTLESS: readonly CustomsFigure[] = ['passports_compared']

/** Returns how many messages were posted. */
export async function sendCounts(dependencies: CountingDependencies): Promise<number> {
  return dependencies.database.as('customs_results', async (tx) => {
    await lockCounting(tx)
    const at = dependencies.clock.now()
    let sent = 0
    // The year before first: on 1 July its last day is counted before anything else.
    for (const year of reportYearsUpTo(reportYearOf(at), 2))
      if (await sendYear(tx, dependencies, year, at)) sent += 1
    return sent
  })
}

async function sendYear(
  tx: Tx,
  dependencies: CountingDependencies,
  year: ReportYear,
  at: Date,
): Promise<boolean> {
  const today = civilDate(at)
  const period = { from: year.from, to: today < year.to ? today : year.to }
  const last = await lastSentCounts(tx, year.from)
  const figures = await countFigures(tx, period)
  if (!isNews(last, figures, period.to)) return false
  const body = {
    header: { period_from: period.from, period_to: period.to },
    entries: CUSTOMS_FIGURE_NAMES.map((figure) => ({ figure, value: figures[figure] })),
  }
  const posted = await dependencies.exchange.post(tx, { type: 'counts', to: 'justice', body })
  // Everything is undone and tried again when the agreement permits it.
  if (!posted.ok) throw new BrokenPromise('the counts may not leave now', posted.error.code)
  await insertSentCounts(tx, { ...period, messageId: posted.value.id, sentAt: at, figures })
  await recordActivity(tx, at, RESULTS, {
    event: 'counts-sent',
    subject: { kind: 'report-year', id: year.name },
    details: { to: period.to },
  })
  return true
}

/** A year in which nothing was ever counted is not worth a message. */
function isNews(last: SentCounts | undefined, now: CustomsFigures, to: string): boolean {
  const differs = (names: readonly CustomsFigure[]) =>
    names.some((name) => now[name] !== (last?.figures[name] ?? 0))
  const calm = CUSTOMS_FIGURE_NAMES.filter((name) => !RESTLESS.includes(name))
  return differs(calm) || (last?.to !== to && (last !== undefined || differs(RESTLESS)))
}
