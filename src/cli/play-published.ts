/** `landfall results --replay-published`: the published years, made up and played; they must come out as published. */
import { PUBLISHED_KEYS, PUBLISHED_YEARS, returnCsv, returnText, type AnnualResults } from '#justice/results'
import { BrokenPromise } from '#kernel'
import { differencesFromPublished, publishedHistory, playYears } from '#sites'
import type { ReportYear } from '#statute'
import { CommandRefused } from './command-refused.ts'

export async function playPublished(
  only: ReportYear | undefined,
  format: 'table' | 'json' | 'csv' | 'pdf',
): Promise<void> {
  if (format === 'pdf') throw new CommandRefused('the published years print as table, json or csv')
  if (only !== undefined && !PUBLISHED_YEARS.has(only.name))
    throw new CommandRefused(`published are the years ${[...PUBLISHED_YEARS.keys()].join(', ')}`)
  const started = performance.now()
  const results = await playYears(publishedHistory(only?.name), (sentence) => {
    const seconds = Math.round((performance.now() - started) / 1000)
    process.stderr.write(`${sentence}, after ${seconds} s\n`)
  })
  const different = results.flatMap(differencesFromPublished)
  for (const one of different) process.stderr.write(`${one}\n`)
  if (different.length > 0) throw new BrokenPromise('the played years differ from the published ones')
  print(results, format)
}

/** Where nothing was published, the play’s own made-up number says nothing and is left out. */
function asPublished(results: AnnualResults): AnnualResults {
  const published = PUBLISHED_YEARS.get(results.year.name)
  const isKnown = (key: string) =>
    !PUBLISHED_KEYS.some((one) => one === key && (published?.[one] ?? null) === null)
  return {
    ...results,
    rows: results.rows.map((one) => (isKnown(one.row.key) ? one : { ...one, value: null })),
  }
}

function print(played: readonly AnnualResults[], format: 'table' | 'json' | 'csv'): void {
  const years = played.map(asPublished)
  if (format === 'table') console.log(returnText(years))
  else if (format === 'csv') process.stdout.write(returnCsv(years))
  else console.log(JSON.stringify(Object.fromEntries(years.map(publishedRows)), undefined, 2))
}

function publishedRows({ year, rows }: AnnualResults) {
  const values = new Map<string, number | null>(rows.map(({ row, value }) => [row.key, value]))
  return [year.name, Object.fromEntries(PUBLISHED_KEYS.map((key) => [key, values.get(key) ?? null]))]
}
