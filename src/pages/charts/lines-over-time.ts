/** How something grew: stacked areas by type, or lines side by side. */
import type { ChartSource, ChartView, Paper } from './chart-view.ts'
import { chartView, frame, labelsAlong, type Frame } from './frame.ts'
import { linear } from './scale.ts'
import { element, text } from './svg.ts'
import { marksOf, weaves } from './weaves.ts'

/** Room beside the picture for the marks of its series, and how far apart they stay. */
const MARKS_WIDE = 44
const MARKS_APART = 22

/** Areas on top of one another: their upper edge is the total. */
export function stackedAreas(source: ChartSource): ChartView {
  return chartView(source, 'plot--areas', (on) => drawnAreas(source, on))
}

function drawnAreas(source: ChartSource, on: Paper): readonly string[] {
  const layers = stack(source)
  const paper = frame(on, Math.max(0, ...(layers.at(-1)?.upper ?? [])), besides(source))
  const woven = weaves(source.title, layers.length)
  const x = linear([0, Math.max(1, source.labels.length - 1)], [paper.left, paper.right])
  const drawn = layers.map(({ lower, upper }, index) => {
    const up = upper.map((value, at) => [x(at), paper.y(value)] as const)
    const down = lower.map((value, at) => [x(at), paper.y(value)] as const).reverse()
    const edge = element('path', { class: `edge edge-${String(index + 1)}`, d: pathOf(up) })
    const d = `${pathOf([...up, ...down])}Z`
    return (
      element('path', { class: `area area-${String(index + 1)}`, d }) +
      woven.over(index, 'path', { d }) +
      edge
    )
  })
  const ends = layers.map(({ lower, upper }) => paper.y(((lower.at(-1) ?? 0) + (upper.at(-1) ?? 0)) / 2))
  return [
    on.isNarrow ? '' : woven.defs,
    ...drawn,
    ...paper.parts,
    ...marksBeside(source, ends, paper),
    ...labelsAlong(source.labels, x, paper),
  ]
}

export function lines(source: ChartSource): ChartView {
  return chartView(source, 'plot--lines', (on) => drawnLines(source, on))
}

function drawnLines(source: ChartSource, on: Paper): readonly string[] {
  const paper = frame(on, Math.max(0, ...source.series.flatMap(({ values }) => values)), besides(source))
  const x = linear([0, Math.max(1, source.labels.length - 1)], [paper.left, paper.right])
  const drawn = source.series.map(({ values }, index) => {
    const points = values.map((value, at) => [x(at), paper.y(value)] as const)
    return (
      element('path', { class: `edge edge-${String(index + 1)}`, d: pathOf(points) }) +
      lastPoint(points, index)
    )
  })
  const ends = source.series.map(({ values }) => paper.y(values.at(-1) ?? 0))
  return [
    ...paper.parts,
    ...drawn,
    ...marksBeside(source, ends, paper),
    ...labelsAlong(source.labels, x, paper),
  ]
}

function besides({ series }: ChartSource): number {
  return series.length < 2 ? 0 : MARKS_WIDE
}

/** Each mark at the height where its series ends, moved apart where two would stand on one another. */
function marksBeside({ labels, series }: ChartSource, ends: readonly number[], { right }: Frame): string[] {
  if (series.length < 2 || labels.length === 0) return []
  const marks = marksOf(series.map(({ name }) => name))
  let above = Infinity
  const inOrder = ends.map((y, index) => ({ y, index })).sort((a, b) => b.y - a.y || a.index - b.index)
  return inOrder.map(({ y, index }) => {
    above = Math.min(y, above - MARKS_APART)
    return text({ class: 'end-mark', x: right + 9, y: above + 5 }, marks[index] ?? '')
  })
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
