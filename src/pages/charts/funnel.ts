/** What became of each: every step no wider than the one before, with the share that went on. */
import { grouped } from '../grouped.ts'
import type { ChartView, Paper } from './chart-view.ts'
import { bothWidths } from './frame.ts'
import { linear } from './scale.ts'
import { element, text } from './svg.ts'

export interface FunnelSource {
  readonly title: string
  readonly note?: string
  readonly steps: readonly { readonly name: string; readonly count: number }[]
}

const [WIDE, NARROW] = [640, 360]
/** The name and its count share a line where both have room. */
const LINE = 20
const BAR = 26

export function funnel({ title, note = '', steps }: FunnelSource): ChartView {
  const spoken = `${title}. ${steps.map(({ name, count }) => `${name} ${grouped(count)}`).join(', ')}.`
  const paper = (width: number, isNarrow: boolean) => ({
    ...{ width, isNarrow },
    height: Math.max(1, steps.length) * rowOf(isNarrow),
  })
  return {
    ...{ title, note, legend: [] },
    ...bothWidths(spoken, 'plot--funnel', paper(WIDE, false), paper(NARROW, true), (on) => drawn(steps, on)),
    table: { heads: ['Step', 'Count'], rows: steps.map(({ name, count }) => [name, grouped(count)]) },
  }
}

function rowOf(isNarrow: boolean): number {
  return (isNarrow ? 2 : 1) * LINE + BAR
}

function drawn(steps: FunnelSource['steps'], { width: right, isNarrow }: Paper): readonly string[] {
  const greatest = Math.max(1, ...steps.map(({ count }) => count))
  const width = linear([0, greatest], [0, right - 4])
  const row = rowOf(isNarrow)
  return steps.flatMap(({ name, count }, index) => {
    const top = index * row
    const bar = { x: 0, y: top + row - 25, height: 12, rx: 3 }
    const place = isNarrow ? { x: 0, y: top + 14 + LINE } : { x: right, y: top + 14, 'text-anchor': 'end' }
    const share =
      index === 0
        ? ''
        : ` (${String(Math.round((100 * count) / (steps[index - 1]?.count || 1)))}% of the step before)`
    return [
      text({ class: 'funnel-name', x: 0, y: top + 14 }, name),
      text({ class: 'funnel-count', ...place }, `${grouped(count)}${share}`),
      element('rect', { class: 'funnel-ground', ...bar, width: right }),
      element('rect', {
        class: 'bar series-1',
        ...bar,
        width: Math.max(count === 0 ? 0 : 3, width(count)),
      }),
    ]
  })
}
