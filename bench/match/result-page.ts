/** The comparison as a table: on the terminal and in `bench/results/match.md`. */
import type { ReachedAccuracy } from './accuracy.ts'

export interface ResultRow {
  readonly name: string
  readonly scans: number
  readonly scansPerSecond: number
  /** Ours divided by theirs. */
  readonly ratio: number
  readonly p99Ms: number
  readonly checked: number
  /** Our recall on the people that this engine got through. */
  readonly ourRecall: number
  /** With no more wrong alerts than ours. */
  readonly atOurWrong: ReachedAccuracy | undefined
  /** At our recall; undefined where the engine never reaches it. */
  readonly atOurRecall: ReachedAccuracy | undefined
  readonly setUp: string
}

const HEAD = [
  'engine',
  'scans',
  'scans/s',
  'slower than ours',
  'p99 ms',
  'recall with as few wrong alerts as ours',
  'near misses alerted at our recall',
]

export function resultTable(rows: readonly ResultRow[]): string {
  const cells = rows.map(
    ({ name, scans, scansPerSecond, ratio, p99Ms, checked, ourRecall, atOurWrong, atOurRecall }) => [
      name,
      String(scans),
      whole(scansPerSecond),
      ratio === 1 ? '' : `${whole(ratio)} times`,
      p99Ms.toFixed(3),
      atOurWrong === undefined
        ? 'none'
        : `${percent(atOurWrong.recall)} (ours ${percent(ourRecall)}; ${checked} checked)`,
      atOurRecall === undefined ? 'never reaches it' : percent(atOurRecall.wrong),
    ],
  )
  return [HEAD, HEAD.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

function whole(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en-NZ') : value.toFixed(1)
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`
}

export function resultPage(facts: readonly string[], rows: readonly ResultRow[]): string {
  const setUps = rows.map(({ name, setUp }) => `### ${name}\n\n\`\`\`\n${setUp}\n\`\`\``)
  return `# The same scans against the same list

Written by \`npm run bench:match\`.

${facts.map((fact) => `- ${fact}`).join('\n')}

${resultTable(rows)}

## How each was set up

${setUps.join('\n\n')}
`
}
