/** A strip for each series along the hours so far: a square for each, with its count in it. */
import { grouped } from '../grouped.ts'
import type { ChartSource, ChartView } from './chart-view.ts'
import { everyNth } from './scale.ts'
import { element, picture, text } from './svg.ts'

const WIDTH = 640
const LEFT = 72
const ROW = 40
const GAP = 4
const FOOT = 34
/** As many as can be read on a phone; the rest of the day goes on below. */
const IN_A_LINE = 12
/** Depths of colour above none. */
const DEPTHS = 3

/** Values end where the time has come to: later squares are not drawn, and stand in no table. */
export function strip(source: ChartSource): ChartView {
  const { title, note = '', along, labels, series } = source
  const reached = labels.slice(0, Math.max(0, ...series.map(({ values }) => values.length)))
  const lines = Math.ceil(reached.length / IN_A_LINE)
  const line = series.length * ROW + FOOT
  return {
    ...{ title, note, legend: [] },
    // A strip breaks into lines that a phone can hold.
    narrow: '',
    svg: picture(
      { width: WIDTH, height: Math.max(1, lines) * line },
      spoken(source),
      'plot--strip',
      Array.from({ length: lines }, (_, at) => drawnLine(source, at * IN_A_LINE, at * line)).flat(),
    ),
    table: {
      heads: [along, ...series.map(({ name }) => name)],
      rows: reached.map((label, index) => [
        label,
        ...series.map(({ values }) => grouped(values[index] ?? 0)),
      ]),
    },
  }
}

function drawnLine({ labels, series }: ChartSource, first: number, top: number): readonly string[] {
  const slot = (WIDTH - LEFT) / IN_A_LINE
  const middle = (index: number) => LEFT + slot * (index + 0.5) - GAP / 2
  const greatest = Math.max(1, ...series.flatMap(({ values }) => values))
  const isLabelled = everyNth(IN_A_LINE, IN_A_LINE / 2)
  const rows = series.flatMap(({ name, values }, row) => {
    const y = top + row * ROW
    const squares = values.slice(first, first + IN_A_LINE).flatMap((value, index) => {
      const depth = Math.ceil((value / greatest) * DEPTHS)
      const place = { x: LEFT + slot * index, y, width: slot - GAP, height: ROW - GAP, rx: 2 }
      const square = element('rect', { class: `strip-square strip-square--${String(depth)}`, ...place })
      const kind = depth === DEPTHS ? 'strip-count strip-count--deep' : 'strip-count'
      const count = { class: kind, x: middle(index), y: y + ROW / 2 + 4, 'text-anchor': 'middle' }
      return value === 0 ? [square] : [square, text(count, grouped(value))]
    })
    return [text({ class: 'strip-name', x: 0, y: y + ROW / 2 + 4 }, name), ...squares]
  })
  const foot = labels.slice(first, first + IN_A_LINE).flatMap((label, index) => {
    const place = { x: middle(index), y: top + series.length * ROW + 20, 'text-anchor': 'middle' }
    return isLabelled(index + 1) ? [text({ class: 'tick', ...place }, label)] : []
  })
  return [...rows, ...foot]
}

function spoken({ title, series }: ChartSource): string {
  const sums = series.map(
    ({ name, values }) => `${name} ${grouped(values.reduce((sum, one) => sum + one, 0))}`,
  )
  return `${title}. ${sums.length === 0 ? 'Nothing yet' : `In all: ${sums.join(', ')}`}. The numbers are below.`
}
