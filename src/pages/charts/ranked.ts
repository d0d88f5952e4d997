/** Long names with a bar each, one under another; a count that must not be shown has its words and no bar. */
import { grouped } from '../grouped.ts'
import type { ChartView, Paper } from './chart-view.ts'
import { bothWidths } from './frame.ts'
import { linear } from './scale.ts'
import { element, text } from './svg.ts'

export interface RankedSource {
  readonly title: string
  readonly note?: string
  /** What a name is, and what is counted. */
  readonly heads: readonly [name: string, count: string]
  /** In their order. A word instead of a count says why there is none. */
  readonly rows: readonly { readonly name: string; readonly count: number | string }[]
}

const [WIDE, NARROW] = [640, 360]
const LINE = 20
const BAR = 26

export function ranked({ title, note = '', heads, rows }: RankedSource): ChartView {
  const words = rows.map(({ name, count }) => ({ name, count, text: inWords(count) }))
  const spoken = `${title}. ${words.map((row) => `${row.name} ${row.text}`).join(', ')}.`
  const paper = (width: number, isNarrow: boolean) => ({
    ...{ width, isNarrow },
    height: Math.max(1, rows.length) * (LINE + BAR),
  })
  return {
    ...{ title, note, legend: [] },
    ...bothWidths(spoken, 'plot--funnel', paper(WIDE, false), paper(NARROW, true), (on) => drawn(words, on)),
    table: { heads, rows: words.map((row) => [row.name, row.text]) },
  }
}

function inWords(count: number | string): string {
  return typeof count === 'number' ? grouped(count) : count
}

function drawn(
  rows: readonly { readonly name: string; readonly count: number | string; readonly text: string }[],
  { width: right }: Paper,
): readonly string[] {
  const counts = rows.map(({ count }) => (typeof count === 'number' ? count : 0))
  const width = linear([0, Math.max(1, ...counts)], [0, right])
  return rows.flatMap((row, index) => {
    const top = index * (LINE + BAR)
    const bar = { x: 0, y: top + LINE + 1, height: 12, rx: 3 }
    const count = counts[index] ?? 0
    return [
      text({ class: 'funnel-name', x: 0, y: top + 14 }, row.name),
      text({ class: 'funnel-count', x: right, y: top + 14, 'text-anchor': 'end' }, row.text),
      element('rect', { class: 'funnel-ground', ...bar, width: right }),
      count === 0 ? '' : element('rect', { class: 'bar series-1', ...bar, width: Math.max(3, width(count)) }),
    ]
  })
}
