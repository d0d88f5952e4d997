/** The pictures of the report: the map of the markets, and the topics as bars. Each says in words where its numbers stand. */
import { DEPTHS } from './map-figure.ts'
import { marketNumber } from './market-numbers.ts'
import { figureText } from './figure-text.ts'
import { INK, MARGIN, WIDTH, type Element, type Pdf } from './report-sheet.ts'
import type { SectionRow } from './sections.ts'
import type { Measure } from './store.ts'
import { MAP_SIZE, worldMap } from './world-map.ts'

export const PICTURED: readonly Measure[] = ['topic', 'market']

const AFTER = 12
const TEXT = 8.5
const BAR = 14
const MOST_BARS = 10
const NAMES = 190

/** Printed in black they differ in depth, and the table has every number. */
const LAND = '#dbe3e0'
const DEPTH_COLOURS = ['#9ecdc3', '#5aa899', '#2b8474', '#074a40']
const NOT_SHOWN_COLOUR = '#c9a25c'

type Rows = readonly SectionRow[]

export function pictureHeight(measure: Measure, rows: Rows): number {
  return measure === 'market'
    ? (WIDTH * MAP_SIZE.height) / MAP_SIZE.width + 2 * AFTER + TEXT
    : countedOf(rows).length * BAR + AFTER
}

export function pictured(pdf: Pdf, document: Element, measure: Measure, rows: Rows): void {
  const top = pdf.y
  const alt =
    measure === 'market'
      ? 'Markets on a map of the world, darker where more enquiries came. Every number stands in the table below.'
      : `Bars of the ${String(countedOf(rows).length)} topics asked about most. Every number stands in the table below.`
  document.add(
    pdf.struct('Figure', { alt }, () => {
      if (measure === 'market') drawMap(pdf, top, rows)
      else drawBars(pdf, top, countedOf(rows))
    }),
  )
  pdf.fillColor(INK)
  pdf.x = MARGIN
  pdf.y = top + pictureHeight(measure, rows)
}

function countedOf(rows: Rows): readonly { readonly name: string; readonly count: number }[] {
  return rows
    .flatMap(({ name, figures: [count] }) => (typeof count === 'number' ? [{ name, count }] : []))
    .slice(0, MOST_BARS)
}

function drawBars(pdf: Pdf, top: number, counted: ReturnType<typeof countedOf>): void {
  const most = Math.max(1, ...counted.map(({ count }) => count))
  counted.forEach(({ name, count }, index) => {
    const y = top + index * BAR
    const width = ((WIDTH - NAMES - 40) * count) / most
    pdf.fillColor(INK).font('regular').fontSize(TEXT)
    pdf.text(name, MARGIN, y, { width: NAMES - 8, height: BAR, ellipsis: true, lineBreak: false })
    pdf.rect(MARGIN + NAMES, y, width, BAR - 5).fill(DEPTH_COLOURS[2] ?? INK)
    pdf.fillColor(INK).text(figureText(count), MARGIN + NAMES + width + 5, y, { lineBreak: false })
  })
}

function drawMap(pdf: Pdf, top: number, rows: Rows): void {
  const colours = new Map(
    rows.map(({ value, figures: [figure] }) => [marketNumber(value), colourOf(figure)] as const),
  )
  const scale = WIDTH / MAP_SIZE.width
  pdf.save().translate(MARGIN, top).scale(scale)
  for (const { number, path, middle, isSmall } of worldMap()) {
    const colour = number === '' ? undefined : colours.get(number)
    if (path !== '') pdf.path(path).fill(colour ?? LAND)
    if (colour !== undefined && isSmall) pdf.circle(middle[0], middle[1], 6).fill(colour)
  }
  pdf.restore()
  drawLegend(pdf, top + MAP_SIZE.height * scale + AFTER / 2)
}

function colourOf(figure: SectionRow['figures'][number] | undefined): string {
  const depth = typeof figure === 'number' ? DEPTHS.filter((from) => from <= figure).length : 0
  return DEPTH_COLOURS[depth - 1] ?? NOT_SHOWN_COLOUR
}

function drawLegend(pdf: Pdf, y: number): void {
  const entries = [
    ...DEPTHS.map((from, index) => {
      const next = DEPTHS[index + 1]
      const words = next === undefined ? `${String(from)} or more` : `${String(from)} to ${String(next - 1)}`
      return [DEPTH_COLOURS[index] ?? INK, words] as const
    }),
    [NOT_SHOWN_COLOUR, 'not shown'] as const,
  ]
  entries.forEach(([colour, words], index) => {
    const x = MARGIN + index * 96
    pdf.rect(x, y, 9, 9).fill(colour)
    pdf
      .fillColor(INK)
      .font('regular')
      .fontSize(TEXT)
      .text(words, x + 14, y, { lineBreak: false })
  })
}
