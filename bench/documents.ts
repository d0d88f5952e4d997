/**
 * How long a page takes to read and rebuild, OCR told apart; and what bombs take until they are refused.
 *
 *   npm run bench:documents -- --pages 10 --runs 3
 */
import PDFDocument from 'pdfkit'
import { createRequire } from 'node:module'
import { parseArgs } from 'node:util'
import { runInChild } from '../src/documents/child/run-in-child.ts'
import { bombs } from '../testing/documents/bombs.ts'

const { values } = parseArgs({
  options: { pages: { type: 'string', default: '10' }, runs: { type: 'string', default: '3' } },
})
const pages = Number(values.pages)
const SENTENCE = 'Wiremu T\u0101maki wrote to the office about the papers that it holds. '

function document(): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', margin: 60 })
  const parts: Buffer[] = []
  return new Promise((resolve) => {
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => resolve(Buffer.concat(parts)))
    pdf.font(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')).fontSize(11)
    for (let page = 0; page < pages; page++) {
      if (page > 0) pdf.addPage()
      pdf.text(SENTENCE.repeat(32))
    }
    pdf.end()
  })
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`

const bytes = await document()
const perPage: number[] = []
let peak = 0
const keepPeak = ({ peakBytes }: { peakBytes: number }) => (peak = Math.max(peak, peakBytes))
const asked = { bytes, name: 'bench.pdf', recognise: false }
const rebuild = {
  ...asked,
  withheld: [{ place: { kind: 'words', page: 0, first: 0, last: 1 }, ground: 's 53(b)(i)' }],
  language: 'en',
  at: new Date(0),
  repeated: 'released',
} as const
for (let run = 0; run < Number(values.runs); run++) {
  const began = performance.now()
  const read = await runInChild('read', asked, keepPeak)
  const rebuilt = await runInChild('rebuild', { ...rebuild, examined: false }, keepPeak)
  if (!read.ok || !rebuilt.ok) throw new Error('the bench document was refused')
  perPage.push((performance.now() - began) / pages)
}
console.log(
  `reading and rebuilding: ${Math.round(median(perPage))} ms a page, both processes' start included (${pages} pages, peak ${megabytes(peak)})`,
)

const examined = await runInChild('examine', { bytes: bytes, words: ['Secretname'] }, keepPeak)
if (examined.ok)
  console.log(
    `OCR in four directions: ${Math.round(examined.value.recognisedMs / examined.value.pages)} ms a page (peak ${megabytes(peak)})`,
  )
else console.log(`OCR: ${examined.error.code}`)

for (const { title, name, bytes: bomb } of bombs()) {
  const began = performance.now()
  let most = 0
  const read = await runInChild(
    'read',
    { bytes: bomb, name, recognise: false },
    ({ peakBytes }) => (most = peakBytes),
  )
  const outcome = read.ok ? 'READ' : read.error.code
  console.log(
    `${title}: ${outcome} after ${Math.round(performance.now() - began)} ms, peak ${megabytes(most)}`,
  )
}
