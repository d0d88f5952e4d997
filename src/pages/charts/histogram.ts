/** How scores are spread, with the edge of the band drawn in. */
import type { ChartView, Paper } from './chart-view.ts'
import { chartView, frame, labelsAlong } from './frame.ts'
import { linear } from './scale.ts'
import { element, text } from './svg.ts'

export interface HistogramSource {
  readonly title: string
  readonly note?: string
  /** Bins of even width from `from`. */
  readonly from: number
  readonly binWidth: number
  readonly counts: readonly number[]
  /** Where the band begins, and its words: `A match from 91`. */
  readonly edge: { readonly at: number; readonly text: string }
}

export function histogram(source: HistogramSource): ChartView {
  const { from, binWidth, counts } = source
  const labels = counts.map((_, index) => {
    const low = from + index * binWidth
    return binWidth === 1 ? String(low) : `${String(low)} to ${String(low + binWidth - 1)}`
  })
  const numbers = {
    title: source.title,
    note: source.note ?? '',
    along: 'Score',
    labels,
    series: [{ name: 'Count', values: counts }],
  }
  return chartView(numbers, 'plot--histogram', (on) => drawn(source, on))
}

function drawn({ from, binWidth, counts, edge }: HistogramSource, on: Paper): readonly string[] {
  const paper = frame(on, Math.max(0, ...counts))
  const end = from + binWidth * counts.length
  const x = linear([from, end], [paper.left, paper.right])
  const columns = counts.map((count, index) => {
    const low = from + index * binWidth
    const place = { x: x(low) + 1, width: Math.max(1, x(low + binWidth) - x(low) - 2) }
    const tone = low >= edge.at ? 'bar series-1' : 'bar bar--below'
    return element('rect', {
      class: tone,
      ...place,
      y: paper.y(count),
      height: paper.bottom - paper.y(count),
    })
  })
  const line = element('line', {
    class: 'edge-line',
    x1: x(edge.at),
    x2: x(edge.at),
    y1: 6,
    y2: paper.bottom,
  })
  // On the side with more room.
  const isLeft = x(edge.at) < (paper.left + paper.right) / 2
  const words = text(
    {
      class: 'edge-text',
      x: x(edge.at) + (isLeft ? 6 : -6),
      y: 16,
      'text-anchor': isLeft ? 'start' : 'end',
    },
    edge.text,
  )
  const marks = labelsAlong(
    counts.map((_, index) => String(from + index * binWidth)),
    (index) => x(from + index * binWidth),
    paper,
    10,
  )
  return [...paper.parts, ...columns, line, words, ...marks]
}
