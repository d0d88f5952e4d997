/** What became of each: every step no wider than the one before, with the share that went on. */
import { grouped } from '../dates.ts'
import type { ChartView } from './chart-view.ts'
import { linear } from './scale.ts'
import { element, picture, text } from './svg.ts'

export interface FunnelSource {
  readonly title: string
  readonly note?: string
  readonly steps: readonly { readonly name: string; readonly count: number }[]
}

const ROW = 46
const WIDTH = 640

export function funnel({ title, note = '', steps }: FunnelSource): ChartView {
  const greatest = Math.max(1, ...steps.map(({ count }) => count))
  const width = linear([0, greatest], [0, WIDTH - 4])
  const parts = steps.flatMap(({ name, count }, index) => {
    const top = index * ROW
    const share =
      index === 0
        ? ''
        : ` (${String(Math.round((100 * count) / (steps[index - 1]?.count || 1)))}% of the step before)`
    return [
      text({ class: 'funnel-name', x: 0, y: top + 14 }, name),
      text(
        { class: 'funnel-count', x: WIDTH, y: top + 14, 'text-anchor': 'end' },
        `${grouped(count)}${share}`,
      ),
      element('rect', { class: 'funnel-ground', x: 0, y: top + 21, width: WIDTH, height: 12, rx: 3 }),
      element('rect', {
        class: 'bar series-1',
        x: 0,
        y: top + 21,
        width: Math.max(count === 0 ? 0 : 3, width(count)),
        height: 12,
        rx: 3,
      }),
    ]
  })
  const spoken = `${title}. ${steps.map(({ name, count }) => `${name} ${grouped(count)}`).join(', ')}.`
  return {
    ...{ title, note, legend: [] },
    svg: picture({ width: WIDTH, height: Math.max(1, steps.length) * ROW }, spoken, 'plot--funnel', parts),
    table: { heads: ['Step', 'Count'], rows: steps.map(({ name, count }) => [name, grouped(count)]) },
  }
}
