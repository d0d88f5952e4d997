/** The return as JSON: the rows by key under the year, then what is ours. Money in whole dollars. */
import type { AnnualResults } from './annual-results.ts'

export function returnJson(results: AnnualResults): Readonly<Record<string, unknown>> {
  return {
    ...Object.fromEntries(results.rows.map(({ row, value }) => [row.key, value])),
    counted_to: results.countedTo,
    customs_counted_to: results.customsCountedTo,
    not_completed_because: Object.fromEntries(results.reasons.map(({ name, value }) => [name, value])),
    statutory_counts: Object.fromEntries(results.statutory.map(({ count, value }) => [count.key, value])),
    matching_runs: { made: results.runs.made, at_most: results.runs.atMost },
    clocks: results.clocks.map(({ clock, kept, missed }) => ({ clock: clock.name, kept, missed })),
  }
}
