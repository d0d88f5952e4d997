/** Tables of the report: columns as wide as their longest word, heads again on every page, never two rows alone. */
import { figureText } from './figure-text.ts'
import { MARGIN, WIDTH, type Element, type Pdf } from './report-sheet.ts'
import type { SectionRow } from './sections.ts'

const TEXT = 8.5
const BETWEEN_ROWS = 3
const BESIDE = 8
/** Rows that a table has at least on each page on which it stands. */
const FEWEST = 3

type Rows = readonly SectionRow[]

export function tabled(pdf: Pdf, document: Element, heads: readonly string[], rows: Rows): void {
  const widths = widthsOf(pdf, heads, rows)
  const table = pdf.struct('Table')
  document.add(table)
  line(pdf, table, widths, heads, 'heads')
  let onPage = 0
  rows.forEach((row, index) => {
    const texts = textsOf(row)
    const after = rows.length - index
    const left = pdf.page.height - MARGIN - pdf.y
    const doesNotFit = heightOf(pdf, widths, texts, 'regular') > left
    // Those that would go over alone take some along.
    const goesOverAlone =
      after === FEWEST && onPage > FEWEST && heightOfAll(pdf, widths, rows.slice(index)) > left
    if (doesNotFit || goesOverAlone) {
      pdf.addPage()
      onPage = 0
      line(pdf, table, widths, heads, 'heads again')
    }
    line(pdf, table, widths, texts, 'row')
    onPage += 1
  })
  table.end()
}

/** Of the whole table, and of as much of it as never stands without its heads. */
export function tableHeights(
  pdf: Pdf,
  heads: readonly string[],
  rows: Rows,
): { readonly whole: number; readonly beginning: number } {
  const widths = widthsOf(pdf, heads, rows)
  const of = (some: Rows) => heightOf(pdf, widths, heads, 'bold') + heightOfAll(pdf, widths, some)
  return { whole: of(rows), beginning: of(rows.slice(0, FEWEST)) }
}

function heightOfAll(pdf: Pdf, widths: readonly number[], rows: Rows): number {
  return rows.reduce((sum, row) => sum + heightOf(pdf, widths, textsOf(row), 'regular'), 0)
}

function textsOf({ name, figures }: SectionRow): readonly string[] {
  return [name, ...figures.map(figureText)]
}

function heightOf(
  pdf: Pdf,
  widths: readonly number[],
  texts: readonly string[],
  font: 'bold' | 'regular',
): number {
  const heights = texts.map((text, index) =>
    pdf
      .font(index === 0 ? 'bold' : font)
      .fontSize(TEXT)
      .heightOfString(text, { width: (widths[index] ?? 0) - BESIDE }),
  )
  return Math.max(...heights) + BETWEEN_ROWS
}

/** Beside a word the writer measures the space after it. */
const SPACE = 4
/** That names keep where figures stand in one line each. */
const NAMES = 130

/** No word is broken, and no figure where there is room; what is left over goes to the names. */
function widthsOf(pdf: Pdf, heads: readonly string[], rows: Rows): readonly number[] {
  const measured = (texts: readonly string[]) =>
    Math.max(...texts.map((text) => pdf.font('bold').fontSize(TEXT).widthOfString(text))) + SPACE + BESIDE
  const wordsOf = (text: string) => text.split(/\s/)
  const columns = (partsOf: (text: string) => readonly string[]) =>
    heads
      .slice(1)
      .map((head, index) =>
        measured([...wordsOf(head), ...rows.flatMap((row) => partsOf(textsOf(row)[index + 1] ?? ''))]),
      )
  const namesBeside = (figures: readonly number[]) => WIDTH - figures.reduce((sum, width) => sum + width, 0)
  const whole = columns((text) => [text])
  const figures = namesBeside(whole) >= NAMES ? whole : columns(wordsOf)
  return [namesBeside(figures), ...figures]
}

function line(
  pdf: Pdf,
  table: Element,
  widths: readonly number[],
  texts: readonly string[],
  kind: 'heads' | 'heads again' | 'row',
): void {
  const top = pdf.y
  let bottom = top
  let place = MARGIN
  const cells = texts.map((text, index) => {
    const isHead = kind !== 'row' || index === 0
    const [left, width] = [place, widths[index] ?? 0]
    place += width
    const write = (): void => {
      pdf
        .font(isHead ? 'bold' : 'regular')
        .fontSize(TEXT)
        .text(text, left, top, { width: width - BESIDE, align: index === 0 ? 'left' : 'right' })
      bottom = Math.max(bottom, pdf.y)
    }
    return { isHead, write }
  })
  // Heard once: on later pages the heads are for eyes.
  if (kind === 'heads again') {
    pdf.markContent('Artifact', { type: 'Pagination' })
    for (const { write } of cells) write()
    pdf.endMarkedContent()
  } else {
    const row = pdf.struct('TR')
    table.add(row)
    const scope: object = { scope: kind === 'heads' ? 'Column' : 'Row' }
    for (const { isHead, write } of cells)
      row.add(isHead ? pdf.struct('TH', scope, write) : pdf.struct('TD', {}, write))
    row.end()
  }
  pdf.y = bottom + BETWEEN_ROWS
}
