/** An evaluation as one HTML page without script: counts, levels and curves; no record of anybody. */
import type { Accuracy, CurvePoint } from './accuracy.ts'
import { curvePicture } from './curve-picture.ts'
import type { Evaluation } from './evaluate.ts'
import { count, hundredths, percent } from './figures-in-words.ts'

export interface ReportPage {
  readonly title: string
  /** What was compared with what, by which agreement and engine. */
  readonly facts: readonly (readonly [name: string, value: string])[]
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#0b0c0c;background:#fff}
table{border-collapse:collapse;margin:0 0 1.5rem;width:100%}caption,th,td{text-align:left;padding:.3rem .75rem .3rem 0;border-bottom:1px solid #b1b4b6}
caption{font-weight:700;border:0}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}svg{width:100%;height:auto}
.axis{fill:none;stroke:#505a5f}.curve{fill:none;stroke:#1d70b8;stroke-width:2.5}.mark{fill:#fff;stroke:#d4351c;stroke-width:3}svg text{font-size:13px;fill:#0b0c0c}`

export function reportPage(evaluation: Evaluation, { title, facts }: ReportPage): string {
  const { atThreshold, strangers, order } = evaluation
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body>
<main>
<h1>${escaped(title)}</h1>
${table(
  'What was compared',
  ['', ''],
  [
    ...facts,
    ['People screened', count(evaluation.scans)],
    ['People listed', count(evaluation.listed)],
    ['True pairs', count(evaluation.truePairs)],
    ['Rows of the truth without a pair', count(evaluation.truthWithoutPair)],
    ['Pairs that the index lost', count(evaluation.lostByIndex)],
  ],
)}
${table(
  'Band A',
  ['', ''],
  [
    ['Precision', percent(atThreshold.precision)],
    ['Recall', percent(atThreshold.recall)],
    ['F1', percent(atThreshold.f1)],
    ['Found', count(atThreshold.hits)],
    ['Missed', count(atThreshold.missed)],
    ['Strangers', count(strangers.pairs)],
    ['Scans that show a stranger, per 100,000', strangers.per100000.toFixed(2)],
    ['Equal in every field and another person, counted apart', count(strangers.lookalikes)],
    ['Order by log-odds: a hit stands before a wrong person', shareOf(order.byLogOdds)],
    ['The same by points', shareOf(order.byScore)],
  ],
)}
${table(
  'Along the log-odds',
  ['', 'bits', 'recall', 'precision', 'strangers'],
  [
    pointRow('Precision of 99.9 % or more', evaluation.atPrecision999),
    [
      'The same, whatever the bits of the levels',
      '',
      `at most ${percent(evaluation.boundAtPrecision999)}`,
      '',
      '',
    ],
    pointRow('No stranger at all', evaluation.withoutStrangers),
    pointRow('Highest F1', evaluation.bestF1),
  ],
)}
<h2>Precision and recall by log-odds</h2>
${curvePicture(evaluation.curve, { title: 'Precision and recall at every threshold of the log-odds', marked: markOf(atThreshold) })}
<h2>Precision and recall by points</h2>
<p>Qualifiers left out, so that the curve shows what the points alone would do. The ring is band A as the agreement has it. Wrong pairs below ${hundredths(evaluation.lowestScore)} points were not looked at.</p>
${curvePicture(evaluation.scoreCurve, { title: 'Precision and recall at every threshold of the points', marked: markOf(atThreshold) })}
${table(
  'By level',
  ['field', 'level', 'true pairs', 'of them in A', 'strangers', 'of them in A'],
  evaluation.levels.map((each) => [
    each.field,
    each.level,
    count(each.truePairs),
    count(each.trueInA),
    count(each.strangers),
    count(each.strangersInA),
  ]),
)}
${table(
  'Why true pairs are not in band A',
  ['where they differ', 'pairs'],
  evaluation.missed.slice(0, 40).map(([reason, pairs]) => [reason, count(pairs)]),
)}
${table(
  'By error of the record',
  ['error', 'true pairs', 'found', 'recall'],
  evaluation.recordErrors.map(({ group, truePairs, found, recall }) => [
    group,
    count(truePairs),
    count(found),
    percent(recall),
  ]),
)}
${table(
  'By name culture',
  ['culture', 'scans', 'true pairs', 'recall', 'strangers', 'per 100,000 scans'],
  evaluation.cultures.map((each) => [
    each.group,
    count(each.scans),
    count(each.truePairs),
    each.truePairs === 0 ? 'none' : percent(each.recall),
    count(each.strangersInA),
    each.strangersPer100000?.toFixed(2) ?? 'not known',
  ]),
)}
<p>No open frequency list of Māori or Pasifika surnames exists: what is said of them rests on estimates.</p>
</main>
</body>
</html>
`
}

function markOf({ precision, recall }: Accuracy) {
  return { precision, recall, words: `band A: precision ${percent(precision)}, recall ${percent(recall)}` }
}

function pointRow(name: string, point: CurvePoint | undefined): readonly string[] {
  if (point === undefined) return [name, 'none', '', '', '']
  const { threshold, recall, precision, strangers } = point
  return [name, hundredths(threshold), percent(recall), percent(precision), count(strangers)]
}

function shareOf(share: number | undefined): string {
  return share === undefined ? 'nothing to order' : percent(share)
}

function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const cell = (text: string, tag: 'td' | 'th') =>
    `<${tag}${/^[-\d]/.test(text) ? ' class="n"' : ''}>${escaped(text)}</${tag}>`
  const headRow = head.every((name) => name === '')
    ? ''
    : `<thead><tr>${head.map((name) => cell(name, 'th')).join('')}</tr></thead>`
  const body = rows.map((row) => `<tr>${row.map((text) => cell(text, 'td')).join('')}</tr>`).join('\n')
  return `<table><caption>${escaped(caption)}</caption>${headRow}<tbody>\n${body}\n</tbody></table>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
