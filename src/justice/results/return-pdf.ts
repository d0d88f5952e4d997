/** The return as a tagged PDF: the rows of one year with their definitions, in a font that keeps macrons. */
import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import { longDate } from '#pages'
import type { AnnualResults } from './annual-results.ts'
import { returnLines, type ReturnLine } from './return-lines.ts'

const resolve = createRequire(import.meta.url).resolve
const REGULAR = () => resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')
const BOLD = () => resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf')

const MARGIN = 48
const PLACES = { name: MARGIN, value: 240, definition: 330 }
const WIDTHS = { name: 186, value: 78, definition: 217 }
const ROOM_FOR_A_ROW = 60

export async function returnPdf(results: AnnualResults, at: Date): Promise<Buffer> {
  const title = `Annual results ${results.year.name}: Customs/Justice fines-defaulter alerts`
  const pdf = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-NZ',
    displayTitle: true,
    info: { Title: title, Author: 'Ministry of Justice', CreationDate: at, ModDate: at },
  })
  const parts: Buffer[] = []
  const done = new Promise<Buffer>((settled, failed) => {
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => settled(Buffer.concat(parts)))
    pdf.on('error', failed)
  })
  pdf.registerFont('regular', REGULAR())
  pdf.registerFont('bold', BOLD())
  tag(pdf, 'H1', () => pdf.font('bold').fontSize(16).text(title))
  tag(pdf, 'P', () =>
    pdf
      .font('regular')
      .fontSize(9)
      .text(`\n${countedTo(results)}`),
  )
  let section = ''
  for (const line of returnLines(results)) {
    if (line.section !== section) heading(pdf, (section = line.section))
    row(pdf, line)
  }
  pdf.end()
  return done
}

function countedTo({ countedTo: day, customsCountedTo: customs }: AnnualResults): string {
  const theirs =
    customs === null
      ? 'Customs has sent no counts of this year.'
      : `Customs last counted to ${longDate(customs)}.`
  return `Counted from events, from 1 July to ${longDate(day)} in New Zealand. ${theirs} Rows marked ours are not in the published table; rows count events and need not add up.`
}

type Pdf = InstanceType<typeof PDFDocument>

function tag(pdf: Pdf, kind: string, write: () => void): void {
  pdf.addStructure(pdf.struct(kind, {}, write))
}

function heading(pdf: Pdf, text: string): void {
  if (pdf.y > pdf.page.height - MARGIN - 2 * ROOM_FOR_A_ROW) pdf.addPage()
  tag(pdf, 'H2', () => pdf.font('bold').fontSize(11).text(`\n${text}\n`, PLACES.name))
  pdf.moveDown(0.4)
}

function row(pdf: Pdf, { name, indented, text, definition, unit, countedAt }: ReturnLine): void {
  if (pdf.y > pdf.page.height - MARGIN - ROOM_FOR_A_ROW) pdf.addPage()
  const top = pdf.y
  const inset = indented ? 10 : 0
  let bottom = top
  const keepBottom = () => (bottom = Math.max(bottom, pdf.y))
  tag(pdf, 'P', () => {
    pdf
      .font('regular')
      .fontSize(8.5)
      .text(name, PLACES.name + inset, top, { width: WIDTHS.name - inset })
    keepBottom()
    pdf.font('bold').text(text, PLACES.value, top, { width: WIDTHS.value, align: 'right' })
    keepBottom()
    const where = `${definition} (${unit}; ${countedAt})`
    pdf
      .font('regular')
      .fontSize(7)
      .text(where, PLACES.definition, top + 1, { width: WIDTHS.definition })
    keepBottom()
  })
  pdf.y = bottom + 4
}
