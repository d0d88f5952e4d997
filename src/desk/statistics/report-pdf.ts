/** The quarter's report as a PDF that can be heard: tagged tables with heads (PDF/UA), in a font that keeps macrons. */
import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import { longDate } from '#pages'
import { figureText } from './figure-text.ts'
import type { QuarterFigures } from './quarter-figures.ts'
import { pictured, PICTURED, pictureHeight } from './report-pictures.ts'
import { tabled, tableHeights } from './report-tables.ts'
import { INK, MARGIN, type Element, type Pdf } from './report-sheet.ts'
import { sectionsOf, type Section } from './sections.ts'

const resolve = createRequire(import.meta.url).resolve
const REGULAR = () => resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')
const BOLD = () => resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf')

/** Of a heading with the room before it and after. */
const HEADING = 44

/** A subset that the library knows and its types do not. */
const UNIVERSAL_ACCESS = 'PDF/UA' as string as 'PDF/A-1'

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
  const sections = sectionsOf(figures)
  sections.forEach((section, index) => {
    // The last stays with what is before it: no page has two rows alone.
    const together =
      index === sections.length - 2 ? sections.slice(index) : index === sections.length - 1 ? [] : [section]
    const needed = together.reduce((sum, one) => sum + heightsOf(pdf, one).whole, 0)
    const left = pdf.page.height - MARGIN - pdf.y
    // What fits a page is not cut; what does not, begins where its heading, its picture and some rows fit.
    const fitsAPage = needed <= pdf.page.height - 2 * MARGIN
    if (left < (fitsAPage ? needed : heightsOf(pdf, section).beginning)) pdf.addPage()
    pdf.moveDown(1.5)
    written(pdf, document, 'H2', () => pdf.font('bold').fontSize(12).text(section.title, MARGIN))
    pdf.moveDown(0.5)
    if (section.rows === undefined) leftOut(pdf, document)
    else {
      if (PICTURED.includes(section.measure)) pictured(pdf, document, section.measure, section.rows)
      tabled(pdf, document, section.heads, section.rows)
    }
  })
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

function leftOut(pdf: Pdf, document: Element): void {
  const words = 'So few enquiries stand behind this table that it is left out.'
  written(pdf, document, 'P', () => pdf.font('regular').fontSize(8.5).text(words, MARGIN))
}

function heightsOf(pdf: Pdf, { measure, heads, rows }: Section): ReturnType<typeof tableHeights> {
  if (rows === undefined) return { whole: HEADING + 20, beginning: HEADING + 20 }
  const before = HEADING + (PICTURED.includes(measure) ? pictureHeight(measure, rows) : 0)
  const { whole, beginning } = tableHeights(pdf, heads, rows)
  return { whole: before + whole, beginning: before + beginning }
}
