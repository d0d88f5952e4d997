/** Counts per day or port: bars, stacked where there are several kinds. */
import type { ChartSource, ChartView, Paper } from './chart-view.ts'
import { chartView, frame, labelsAlong } from './frame.ts'
import { element, text } from './svg.ts'
import { marksOf, weaves } from './weaves.ts'

/** Room for a mark inside a bar. */
const MARK_HEIGHT = 15

export function bars(source: ChartSource): ChartView {
  return chartView(source, 'plot--bars', (on) => drawn(source, on))
}

function drawn(source: ChartSource, on: Paper): readonly string[] {
  const { labels, series } = source
  const totals = labels.map((_, index) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0))
  const paper = frame(on, Math.max(0, ...totals))
  const slot = (paper.right - paper.left) / Math.max(1, labels.length)
  const width = Math.min(44, slot * 0.72)
  const woven = weaves(source.title, series.length)
  const marks = series.length < 2 ? [] : marksOf(series.map(({ name }) => name))
  const middle = (index: number) => paper.left + slot * (index + 0.5)
  const standing = labels.flatMap((_, index) => {
    let base = 0
    return series.map(({ values }, at) => {
      const [from, to] = [base, base + (values[index] ?? 0)]
      base = to
      const height = paper.y(from) - paper.y(to)
      const place = { x: middle(index) - width / 2, y: paper.y(to), width, height }
      if (height === 0) return ''
      const bar = element('rect', { class: `bar series-${String(at + 1)}`, ...place })
      return (
        bar +
        woven.over(at, 'rect', place) +
        markOf(marks[at], middle(index), paper.y(to) + height / 2, place)
      )
    })
  })
  return [
    on.isNarrow ? '' : woven.defs,
    ...paper.parts,
    ...standing,
    ...labelsAlong(labels, middle, paper, 5),
  ]
}

function markOf(
  mark: string | undefined,
  x: number,
  y: number,
  room: { readonly width: number; readonly height: number },
): string {
  if (mark === undefined || room.height < MARK_HEIGHT || room.width < mark.length * 8) return ''
  return text({ class: 'bar-mark', x, y: y + 4, 'text-anchor': 'middle' }, mark)
}
