/** How something grew: stacked areas by type, or lines side by side. */
import type { ChartSource, ChartView } from './chart-view.ts'
import { chartView, frame, labelsAlong } from './frame.ts'
import { linear } from './scale.ts'
import { element } from './svg.ts'

/** Areas on top of one another: their upper edge is the total. */
export function stackedAreas(source: ChartSource): ChartView {
  const layers = stack(source)
  const paper = frame(Math.max(0, ...(layers.at(-1)?.upper ?? [])))
  const x = linear([0, Math.max(1, source.labels.length - 1)], [paper.left, paper.right])
  const drawn = layers.map(({ lower, upper }, index) => {
    const up = upper.map((value, at) => [x(at), paper.y(value)] as const)
    const down = lower.map((value, at) => [x(at), paper.y(value)] as const).reverse()
    const edge = element('path', { class: `edge edge-${String(index + 1)}`, d: pathOf(up) })
    return (
      element('path', { class: `area area-${String(index + 1)}`, d: `${pathOf([...up, ...down])}Z` }) + edge
    )
  })
  return chartView(source, 'plot--areas', [
    ...drawn,
    ...paper.parts,
    ...labelsAlong(source.labels, x, paper.bottom),
  ])
}

export function lines(source: ChartSource): ChartView {
  const paper = frame(Math.max(0, ...source.series.flatMap(({ values }) => values)))
  const x = linear([0, Math.max(1, source.labels.length - 1)], [paper.left, paper.right])
  const drawn = source.series.map(({ values }, index) => {
    const points = values.map((value, at) => [x(at), paper.y(value)] as const)
    return (
      element('path', { class: `edge edge-${String(index + 1)}`, d: pathOf(points) }) +
      lastPoint(points, index)
    )
  })
  return chartView(source, 'plot--lines', [
    ...paper.parts,
    ...drawn,
    ...labelsAlong(source.labels, x, paper.bottom),
  ])
}

type Point = readonly [number, number]

function lastPoint(points: readonly Point[], index: number): string {
  const last = points.at(-1)
  return last === undefined
    ? ''
    : element('circle', { class: `dot series-${String(index + 1)}`, cx: last[0], cy: last[1], r: 4 })
}

function pathOf(points: readonly Point[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')
}

function stack({
  labels,
  series,
}: ChartSource): readonly { lower: readonly number[]; upper: readonly number[] }[] {
  let lower: readonly number[] = labels.map(() => 0)
  return series.map(({ values }) => {
    const upper = lower.map((base, index) => base + (values[index] ?? 0))
    const layer = { lower, upper }
    lower = upper
    return layer
  })
}
