/** The paper of a chart: margins, the axis of counts with its lines, the labels along the bottom. */
import { longDate, shortDay } from '../dates.ts'
import { grouped } from '../grouped.ts'
import type { ChartSource, ChartView, Paper } from './chart-view.ts'
import { everyNth, linear, ticks, type Scale } from './scale.ts'
import { element, picture, text, unspokenPicture } from './svg.ts'
import { marksOf, weaves } from './weaves.ts'

const WIDE: Paper = { width: 640, height: 260, isNarrow: false }
const NARROW: Paper = { width: 360, height: 240, isNarrow: true }
const MARGIN = { top: 14, right: 14, bottom: 34, left: 52 }

export interface Frame {
  readonly width: number
  readonly y: Scale
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly parts: readonly string[]
}

/** `besides`: room at the right for marks. */
export function frame({ width, height }: Paper, greatest: number, besides = 0): Frame {
  const marks = ticks(greatest)
  const bottom = height - MARGIN.bottom
  const [left, right] = [MARGIN.left, width - MARGIN.right - besides]
  const y = linear([0, marks.at(-1) ?? 1], [bottom, MARGIN.top])
  const parts = marks.flatMap((mark) => [
    element('line', { class: mark === 0 ? 'axis' : 'grid', x1: left, x2: right, y1: y(mark), y2: y(mark) }),
    text({ class: 'tick', x: left - 8, y: y(mark) + 4, 'text-anchor': 'end' }, grouped(mark)),
  ])
  return { width, y, left, right, bottom, parts }
}

/** Labels under their places; at the ends they lean inwards so that nothing is cut off. */
export function labelsAlong(
  labels: readonly string[],
  at: (index: number) => number,
  paper: Frame,
  most = 7,
): readonly string[] {
  const written = labels.map((label) => linesOf(label.replace(/^\d{4}-\d\d-\d\d/, shortDay)))
  const isShown = everyNth(labels.length, Math.min(most, asManyAsFit(written, paper)))
  return written.flatMap((lines, index) => {
    if (!isShown(index)) return []
    const x = at(index)
    const anchor = x > paper.width - 40 ? 'end' : x < MARGIN.left + 16 ? 'start' : 'middle'
    return lines.map((line, place) =>
      text(
        {
          class: 'tick',
          x,
          y: paper.bottom + (lines.length === 1 ? 20 : 16) + place * LINE,
          'text-anchor': anchor,
        },
        line,
      ),
    )
  })
}

/** From one line of a label to the next. */
const LINE = 14

/** A long label's year stands beneath it. */
function linesOf(label: string): readonly string[] {
  const [, words, year] = /^(.{10,}) (\d{4})$/.exec(label) ?? []
  return words === undefined || year === undefined ? [label] : [words, year]
}

/** As wide as a letter of a label is drawn, and the room between two labels. */
const LETTER = 7.5
const APART = 12

function asManyAsFit(labels: readonly (readonly string[])[], { left, right }: Frame): number {
  const longest = Math.max(1, ...labels.flat().map(({ length }) => length))
  return Math.max(1, Math.floor((right - left) / (longest * LETTER + APART)))
}

/** The view of a drawn chart: its legend when there is more than one series, and always its numbers. */
export function chartView(
  source: ChartSource,
  className: string,
  draw: (paper: Paper) => readonly string[],
): ChartView {
  const { title, note = '', along, labels, series } = source
  return {
    title,
    note,
    ...bothWidths(spoken(source), className, WIDE, NARROW, draw),
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

/** Drawn twice; whoever hears the page is told once, and the weaves of both are the wide one's. */
export function bothWidths(
  title: string,
  className: string,
  wide: Paper,
  narrow: Paper,
  draw: (paper: Paper) => readonly string[],
): Pick<ChartView, 'svg' | 'narrow'> {
  return {
    svg: picture(wide, title, className, draw(wide)),
    narrow: unspokenPicture(narrow, className, draw(narrow)),
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
