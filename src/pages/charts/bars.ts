/** Counts per day or port: bars, stacked where there are several kinds. */
import type { ChartSource, ChartView } from './chart-view.ts'
import { chartView, frame, labelsAlong } from './frame.ts'
import { element } from './svg.ts'

export function bars(source: ChartSource): ChartView {
  const { labels, series } = source
  const totals = labels.map((_, index) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0))
  const paper = frame(Math.max(0, ...totals))
  const slot = (paper.right - paper.left) / Math.max(1, labels.length)
  const width = Math.min(44, slot * 0.72)
  const middle = (index: number) => paper.left + slot * (index + 0.5)
  const drawn = labels.flatMap((_, index) => {
    let base = 0
    return series.map(({ values }, at) => {
      const [from, to] = [base, base + (values[index] ?? 0)]
      base = to
      const height = paper.y(from) - paper.y(to)
      const place = { x: middle(index) - width / 2, y: paper.y(to), width, height }
      return height === 0 ? '' : element('rect', { class: `bar series-${String(at + 1)}`, ...place })
    })
  })
  return chartView(source, 'plot--bars', [
    ...paper.parts,
    ...drawn,
    ...labelsAlong(labels, middle, paper.bottom, 5),
  ])
}
