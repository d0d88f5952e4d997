/** The quarter's report as a PDF that can be heard: tagged tables with heads (PDF/UA), in a font that keeps macrons. */
import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import { longDate } from '#pages'
import { figureText } from './figure-text.ts'
import type { QuarterFigures } from './quarter-figures.ts'
import { sectionsOf, type Section } from './sections.ts'

const resolve = createRequire(import.meta.url).resolve
const REGULAR = () => resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')
const BOLD = () => resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf')

const MARGIN = 48
const WIDTH = 499
const FIRST = 118
const TEXT = 8.5
/** Room that a row needs before a page ends. */
const ROW = 40
const INK = '#13211e'

/** A subset that the library knows and its types do not. */
const UNIVERSAL_ACCESS = 'PDF/UA' as string as 'PDF/A-1'

type Pdf = InstanceType<typeof PDFDocument>
type Element = ReturnType<Pdf['struct']>

export async function reportPdf(figures: QuarterFigures, at: Date): Promise<Buffer> {
  const title = `What exporters asked, ${figures.quarter.words}`
  const pdf = new PDFDocument({
    ...{ size: 'A4', margin: MARGIN, pdfVersion: '1.7', subset: UNIVERSAL_ACCESS, tagged: true },
    ...{ lang: 'en-NZ', displayTitle: true, font: REGULAR() },
    info: { Title: title, Author: 'Export Support Desk', CreationDate: at, ModDate: at },
  })
  const parts: Buffer[] = []
  const done = new Promise<Buffer>((settled, failed) => {
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => settled(Buffer.concat(parts)))
    pdf.on('error', failed)
  })
  pdf.registerFont('regular', REGULAR())
  pdf.registerFont('bold', BOLD())
  pdf.fillColor(INK)
  const document = pdf.struct('Document')
  pdf.addStructure(document)
  written(pdf, document, 'H1', () => pdf.font('bold').fontSize(16).text(title))
  pdf.moveDown()
  written(pdf, document, 'P', () => pdf.font('regular').fontSize(10).text(introduction(figures)))
  for (const section of sectionsOf(figures)) {
    if (pdf.y > pdf.page.height - MARGIN - 3 * ROW) pdf.addPage()
    pdf.moveDown(1.5)
    written(pdf, document, 'H2', () => pdf.font('bold').fontSize(12).text(section.title, MARGIN))
    pdf.moveDown(0.5)
    tabled(pdf, document, section)
  }
  document.end()
  pdf.end()
  return done
}

function introduction({ total, countedOn }: QuarterFigures): string {
  return `${figureText(total)} enquiries of all six agencies, as they stood on ${longDate(countedOn)}. A count below 6 is not shown, nor others that would give it away. Right is how many of the suggested topics that an agent decided were kept.`
}

function written(pdf: Pdf, parent: Element, kind: string, write: () => void): void {
  parent.add(pdf.struct(kind, {}, write))
}

function tabled(pdf: Pdf, document: Element, { heads, rows }: Section): void {
  if (rows === undefined) {
    const words = 'So few enquiries stand behind this table that it is left out.'
    written(pdf, document, 'P', () => pdf.font('regular').fontSize(TEXT).text(words, MARGIN))
    return
  }
  const table = pdf.struct('Table')
  document.add(table)
  line(pdf, table, heads, 'bold')
  for (const { name, figures } of rows) line(pdf, table, [name, ...figures.map(figureText)], 'regular')
  table.end()
}

function line(pdf: Pdf, table: Element, texts: readonly string[], font: 'bold' | 'regular'): void {
  if (pdf.y > pdf.page.height - MARGIN - ROW) pdf.addPage()
  const width = Math.min(80, (WIDTH - FIRST) / (texts.length - 1))
  const first = texts.length > 2 ? FIRST : WIDTH - width
  const top = pdf.y
  let bottom = top
  const row = pdf.struct('TR')
  table.add(row)
  texts.forEach((text, index) => {
    const isHead = font === 'bold' || index === 0
    const place = index === 0 ? MARGIN : MARGIN + first + (index - 1) * width
    const options = index === 0 ? { width: first - 8 } : { width: width - 4, align: 'right' as const }
    const write = () => {
      pdf.font(font).fontSize(TEXT).text(text, place, top, options)
      bottom = Math.max(bottom, pdf.y)
    }
    const scope: object = { scope: font === 'bold' ? 'Column' : 'Row' }
    row.add(isHead ? pdf.struct('TH', scope, write) : pdf.struct('TD', {}, write))
  })
  row.end()
  pdf.y = bottom + 3
}
