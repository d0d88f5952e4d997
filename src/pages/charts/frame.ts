/** The paper of a chart: margins, the axis of counts with its lines, the labels along the bottom. */
import { grouped, longDate, shortDay } from '../dates.ts'
import type { ChartSource, ChartView } from './chart-view.ts'
import { everyNth, linear, ticks, type Scale } from './scale.ts'
import { element, picture, text } from './svg.ts'
import { marksOf, weaves } from './weaves.ts'

export const PAPER = { width: 640, height: 260 }
const MARGIN = { top: 14, right: 14, bottom: 34, left: 52 }

export interface Frame {
  readonly y: Scale
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly parts: readonly string[]
}

/** `besides`: room at the right for marks. */
export function frame(greatest: number, besides = 0): Frame {
  const marks = ticks(greatest)
  const bottom = PAPER.height - MARGIN.bottom
  const [left, right] = [MARGIN.left, PAPER.width - MARGIN.right - besides]
  const y = linear([0, marks.at(-1) ?? 1], [bottom, MARGIN.top])
  const parts = marks.flatMap((mark) => [
    element('line', { class: mark === 0 ? 'axis' : 'grid', x1: left, x2: right, y1: y(mark), y2: y(mark) }),
    text({ class: 'tick', x: left - 8, y: y(mark) + 4, 'text-anchor': 'end' }, grouped(mark)),
  ])
  return { y, left, right, bottom, parts }
}

/** Labels under their places; at the ends they lean inwards so that nothing is cut off. */
export function labelsAlong(
  labels: readonly string[],
  at: (index: number) => number,
  bottom: number,
  most = 7,
): readonly string[] {
  const isShown = everyNth(labels.length, most)
  return labels.flatMap((label, index) => {
    if (!isShown(index)) return []
    const x = at(index)
    const anchor = x > PAPER.width - 40 ? 'end' : x < MARGIN.left + 16 ? 'start' : 'middle'
    return [
      text(
        { class: 'tick', x, y: bottom + 20, 'text-anchor': anchor },
        label.replace(/^\d{4}-\d\d-\d\d/, shortDay),
      ),
    ]
  })
}

/** The view of a drawn chart: its legend when there is more than one series, and always its numbers. */
export function chartView(source: ChartSource, className: string, parts: readonly string[]): ChartView {
  const { title, note = '', along, labels, series } = source
  return {
    title,
    note,
    svg: picture(PAPER, spoken(source), className, parts),
    legend: series.length < 2 ? [] : legendOf(source),
    table: {
      heads: [along, ...series.map(({ name }) => name)],
      rows: labels.map((label, index) => [
        inWords(label),
        ...series.map(({ values }) => grouped(values[index] ?? 0)),
      ]),
    },
  }
}

function legendOf({ title, series }: ChartSource): ChartView['legend'] {
  const { fillOf } = weaves(title, series.length)
  const marks = marksOf(series.map(({ name }) => name))
  return series.map(({ name }, index) => ({
    series: index + 1,
    text: name,
    mark: marks[index] === name ? '' : (marks[index] ?? ''),
    weave: fillOf(index),
  }))
}

function inWords(label: string): string {
  return isDay(label) ? longDate(label) : label
}

function isDay(label: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(label)
}

function spoken({ title, series, labels }: ChartSource): string {
  const ends = series.map(({ name, values }) => `${name} ${grouped(values.at(-1) ?? 0)}`).join(', ')
  return labels.length === 0
    ? `${title}: nothing yet`
    : `${title}. ${inWords(labels.at(-1) ?? '')}: ${ends}. The numbers are below.`
}
