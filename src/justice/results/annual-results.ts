/** The results of one year: every row, the eight statutory counts, the runs against the cap, and the clocks. */
import { agreementInForce, type Agreement } from '#agreement'
import type { Tx } from '#database'
import { civilDate } from '#kernel'
import type { ReportYear } from '#statute'
import { PROGRAMME_CLOCKS, type ProgrammeClock } from './clocks.ts'
import { RESULT_ROWS, type ResultRow, type RowKey } from './rows.ts'
import { STATUTORY_COUNTS, type StatutoryCount } from './statutory-counts.ts'
import { latestCounts, ownFigures } from './store.ts'

export interface AnnualResults {
  readonly year: ReportYear
  /** The last day that is counted: 30 June, or today while the year runs. */
  readonly countedTo: string
  /** The last day that Customs had counted when it last sent; null when it sent nothing of the year. */
  readonly customsCountedTo: string | null
  /** Null: nobody has counted it. */
  readonly rows: readonly { readonly row: ResultRow; readonly value: number | null }[]
  readonly reasons: readonly { readonly name: string; readonly value: number | null }[]
  readonly statutory: readonly { readonly count: StatutoryCount; readonly value: number | null }[]
  readonly runs: { readonly made: number; readonly atMost: number | null }
  readonly clocks: readonly {
    readonly clock: ProgrammeClock
    readonly kept: number | null
    readonly missed: number | null
  }[]
}

/** Why interceptions were not completed, as Customs counts it. */
const REASONS = [
  ['not_completed_police_unavailable', 'No constable could attend'],
  ['not_completed_left_the_area', 'The traveller left the area'],
  ['not_completed_boarded', 'The traveller boarded or the craft left'],
  ['not_completed_alert_late', 'The alert came too late'],
  ['not_completed_justice_unreachable', 'Justice could not be reached'],
  ['not_completed_safety', 'It could not be done safely'],
] as const

export async function annualResults(
  tx: Tx,
  agreements: readonly Agreement[],
  year: ReportYear,
  at: Date,
): Promise<AnnualResults> {
  const today = civilDate(at)
  const countedTo = today < year.to ? today : year.to
  const customs = await latestCounts(tx, year.from)
  const own = await ownFigures(tx, { from: year.from, to: countedTo })
  const counted = (figure: string) => own.get(figure) ?? customs?.figures.get(figure)
  const orNull = (figure: string) => counted(figure) ?? null
  return {
    year,
    countedTo,
    customsCountedTo: customs?.to ?? null,
    rows: RESULT_ROWS.map((row) => ({ row, value: orNull(row.key) })),
    reasons: REASONS.map(([figure, name]) => ({ name, value: orNull(figure) })),
    statutory: STATUTORY_COUNTS.map((count) => ({ count, value: count.of(counted) ?? null })),
    runs: { made: counted('matching_runs') ?? 0, atMost: runCap(agreements, countedTo) },
    clocks: PROGRAMME_CLOCKS.map((clock) => ({
      clock,
      kept: orNull(clock.kept),
      missed: orNull(clock.missed),
    })),
  }
}

export function valueOf(results: AnnualResults, key: RowKey): number | null {
  return results.rows.find(({ row }) => row.key === key)?.value ?? null
}

/** The cap of the agreement that was in force on the last day counted. */
function runCap(agreements: readonly Agreement[], day: string): number | null {
  const inForce = agreementInForce(agreements, new Date(`${day}T00:00:00Z`))
  return inForce.ok ? inForce.value.runs.atMostPerYear : null
}
