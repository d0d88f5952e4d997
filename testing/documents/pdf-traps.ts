/** PDFs that hide text, notes, files, programs and earlier states, and that show text turned, split and overlaid. */
import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import { handWrittenPdf, packedStream, revised, stream, text, turnedText } from './hand-written-pdf.ts'
import { HIDDEN, KEPT, trap, WITHHELD, type Trap } from './traps.ts'

const SHOWN = text(`The report ${KEPT} here`, 30, 210) + text(`about ${WITHHELD} today`, 30, 180)
const hidden = (words: string) => text(words, 30, 100)
const pdf = (title: string, parts: Parameters<typeof handWrittenPdf>[0], more: Partial<Trap> = {}): Trap => {
  const content = parts.content.includes(KEPT) ? parts.content : SHOWN + parts.content
  return trap(title, 'report.pdf', handWrittenPdf({ ...parts, content }), more)
}
const unseen = { lists: 'text-not-seen' }
const note = (entries: string) => `<< /Type /Annot /Rect [30 60 200 80] ${entries} >>`
const form = (body: string) =>
  stream(body, '/Type /XObject /Subtype /Form /BBox [0 0 170 20] /Resources << /Font << /F1 5 0 R >> >>')

export async function pdfTraps(): Promise<Trap[]> {
  return [
    pdf('white text', { content: text(HIDDEN, 30, 100, '1 g') }, unseen),
    pdf('text that is nearly white', { content: text(HIDDEN, 30, 100, '0.97 g') }, unseen),
    pdf('text under a black box', { content: `${hidden(HIDDEN)}0 g 20 90 200 30 re f\n` }, unseen),
    pdf('text under a white box', { content: `${hidden(HIDDEN)}1 g 20 90 200 30 re f\n` }, unseen),
    pdf(
      'text under a picture',
      { content: `${hidden(HIDDEN)}q 200 0 0 40 20 90 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u0080 EI Q\n` },
      unseen,
    ),
    pdf('invisible text', { content: `BT 3 Tr /F1 16 Tf 1 0 0 1 30 100 Tm (${HIDDEN}) Tj ET\n` }, unseen),
    pdf('text outside of its clip', { content: `q 300 10 5 5 re W n ${text(HIDDEN, 30, 100)} Q\n` }, unseen),
    pdf('text too small to see', { content: text(HIDDEN, 30, 100, '', 0.6) }, unseen),
    pdf('text beside the page', { content: text(HIDDEN, 900, 100) }, unseen),
    pdf('text cropped away', { content: text(HIDDEN, 30, 20), page: '/CropBox [0 60 400 260]' }, unseen),
    pdf(
      'text on a layer that is off',
      {
        content: `/OC /L1 BDC ${hidden(HIDDEN)} EMC\n`,
        resources: '/Properties << /L1 10 0 R >>',
        catalog: '/OCProperties << /OCGs [10 0 R] /D << /OFF [10 0 R] /Order [10 0 R] >> >>',
        objects: ['<< /Type /OCG /Name (Drafts) >>'],
      },
      unseen,
    ),
    pdf(
      'text under other text',
      { content: text(HIDDEN, 30, 100, '1 g') + text('Overwrites', 30, 100) },
      unseen,
    ),
    pdf(
      'a note',
      {
        content: '',
        page: '/Annots [10 0 R]',
        objects: [note(`/Subtype /Text /Contents (${HIDDEN}) /T (${HIDDEN})`)],
      },
      { lists: 'annotation' },
    ),
    pdf(
      'a highlight with a remark',
      {
        content: '',
        page: '/Annots [10 0 R]',
        objects: [
          note(
            `/Subtype /Highlight /QuadPoints [30 190 100 190 30 180 100 180] /C [1 1 0] /Contents (${HIDDEN})`,
          ),
        ],
      },
      { lists: 'annotation' },
    ),
    pdf(
      'a remark that is marked hidden',
      {
        content: '',
        page: '/Annots [10 0 R]',
        objects: [
          note(`/Subtype /FreeText /F 2 /DA (/F1 12 Tf) /Contents (${HIDDEN}) /AP << /N 11 0 R >>`),
          form(text(HIDDEN, 2, 4, '', 12)),
        ],
      },
      { lists: 'annotation' },
    ),
    pdf(
      'a link',
      {
        content: '',
        page: '/Annots [10 0 R]',
        objects: [
          note(`/Subtype /Link /Border [0 0 0] /A << /S /URI /URI (https://example.test/${HIDDEN}) >>`),
        ],
      },
      { lists: 'link' },
    ),
    pdf(
      'a file within',
      {
        content: '',
        catalog: '/Names << /EmbeddedFiles << /Names [(a) 10 0 R] >> >>',
        objects: [
          `<< /Type /Filespec /F (${HIDDEN}.txt) /EF << /F 11 0 R >> >>`,
          packedStream(`about ${HIDDEN}`, '/Type /EmbeddedFile'),
        ],
      },
      { lists: 'attachment' },
    ),
    pdf(
      'a program',
      { content: '', catalog: `/OpenAction << /S /JavaScript /JS (app.alert\\('${HIDDEN}'\\)) >>` },
      { lists: 'script' },
    ),
    pdf(
      'titles beside the pages',
      {
        content: '',
        catalog: '/Outlines 10 0 R',
        objects: ['<< /First 11 0 R /Last 11 0 R /Count 1 >>', `<< /Title (${HIDDEN}) /Parent 10 0 R >>`],
      },
      { lists: 'outline' },
    ),
    pdf(
      'a field that is hidden',
      {
        content: '',
        page: '/Annots [10 0 R]',
        catalog: '/AcroForm << /Fields [10 0 R] >>',
        objects: [note(`/Subtype /Widget /FT /Tx /F 2 /T (name) /V (${HIDDEN})`)],
      },
      { lists: 'form-field' },
    ),
    pdf(
      'a field that is filled in',
      {
        content: text(`${KEPT} here`, 30, 210),
        page: '/Annots [10 0 R]',
        catalog: '/AcroForm << /Fields [10 0 R] >>',
        objects: [
          note(
            `/Subtype /Widget /FT /Tx /F 4 /T (${HIDDEN}) /V (${WITHHELD}) /DA (/F1 12 Tf 0 g) /AP << /N 11 0 R >>`,
          ),
          form(text(WITHHELD, 2, 4, '', 12)),
        ],
      },
      { lists: 'form-field' },
    ),
    pdf(
      'who wrote it',
      { content: '', info: `/Author (${HIDDEN}) /Title (${HIDDEN}) /Case (${HIDDEN})` },
      { lists: 'metadata' },
    ),
    pdf(
      'what programs wrote of it',
      {
        content: '',
        catalog: '/Metadata 10 0 R',
        objects: [
          stream(
            `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description><dc:creator>${HIDDEN}</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`,
            '/Type /Metadata /Subtype /XML',
          ),
        ],
      },
      { lists: 'xmp' },
    ),
    trap(
      'an earlier state',
      'report.pdf',
      revised(handWrittenPdf({ content: SHOWN + hidden(HIDDEN) }), 4, stream(SHOWN)),
      { lists: 'earlier-revision' },
    ),
    trap(
      'bytes after its end',
      'report.pdf',
      Buffer.concat([handWrittenPdf({ content: SHOWN }), Buffer.from(HIDDEN)]),
      { lists: 'trailing-bytes' },
    ),
    pdf('a page that no list of pages names', {
      content: '',
      objects: ['<< /Type /Page /MediaBox [0 0 400 260] /Contents 11 0 R >>', packedStream(hidden(HIDDEN))],
    }),
    pdf('words for those who hear it', {
      content: `${SHOWN}/Span << /ActualText (${HIDDEN}) >> BDC ${text('shown', 30, 100)} EMC\n`,
      catalog: '/MarkInfo << /Marked true >> /StructTreeRoot 10 0 R',
      objects: [
        `<< /Type /StructTreeRoot /K [11 0 R] >>`,
        `<< /Type /StructElem /S /Figure /Alt (${HIDDEN}) /P 10 0 R /Pg 3 0 R /K [] >>`,
      ],
    }),
    ...turnedTraps(),
    ...(await spelledTraps()),
  ]
}

/** Shown, but not as words are mostly shown. */
function turnedTraps(): Trap[] {
  const shown = (
    title: string,
    content: string,
    more: Partial<Parameters<typeof handWrittenPdf>[0]> = {},
  ) => {
    const parts = { ...more, content: text(`${KEPT} here`, 30, 230) + content }
    return trap(title, `${HIDDEN}.pdf`, handWrittenPdf(parts))
  }
  const half = WITHHELD.length / 2
  const pieces = `(${WITHHELD.slice(0, 3)}) 18 (${WITHHELD.slice(3, 5)}) -12 (${WITHHELD.slice(5)})`
  return [
    shown('a word turned by 90 degrees', turnedText(WITHHELD, 200, 60, 90)),
    shown('a word turned by 270 degrees', turnedText(WITHHELD, 200, 200, 270)),
    shown('a word on its head', turnedText(WITHHELD, 250, 120, 180)),
    shown('a word aslant', turnedText(WITHHELD, 80, 60, 33)),
    shown('a page that is turned', text(WITHHELD, 30, 100), { page: '/Rotate 90' }),
    shown('a word in mirrored writing', `BT /F1 18 Tf -1 0 0 1 300 100 Tm (${WITHHELD}) Tj ET\n`),
    shown('a word in several runs', `BT /F1 16 Tf 1 0 0 1 30 100 Tm [${pieces}] TJ ET\n`),
    shown('a word whose end is painted first', splitOutOfOrder(half)),
    shown('a word painted twice to look bold', text(WITHHELD, 30, 100) + text(WITHHELD, 30.3, 100)),
    shown('a word in a drawing within a drawing', 'q 2 0 0 2 10 40 cm /X1 Do Q\n', {
      resources: '/XObject << /X1 10 0 R >>',
      objects: [form(text(WITHHELD, 10, 5, '', 9))],
    }),
    shown('a word in outlined letters', `BT 1 Tr /F1 24 Tf 1 0 0 1 30 100 Tm (${WITHHELD}) Tj ET\n`),
    shown('a word on black', `0 g 20 85 200 40 re f ${text(WITHHELD, 30, 100, '1 g')}`),
    shown('a word with wide spacing', `BT /F1 16 Tf 2 Tc 80 Tz 1 0 0 1 30 100 Tm (${WITHHELD}) Tj ET\n`),
  ]
}

/** Helvetica's own widths of the first half, so that the second begins where it ends. */
function splitOutOfOrder(half: number): string {
  const widths: Readonly<Record<string, number>> = { N: 722, g: 556, a: 556, w: 722 }
  const first = WITHHELD.slice(0, half)
  const wide = (Array.from(first).reduce((sum, letter) => sum + (widths[letter] ?? 556), 0) * 16) / 1000
  return text(WITHHELD.slice(half), 30 + wide, 100) + text('between', 30, 60) + text(first, 30, 100)
}

/** Names of other peoples, in a font that is in the file. */
async function spelledTraps(): Promise<Trap[]> {
  const names: [string, string][] = [
    ['a name with macrons', 'Ng\u0101wh\u0113t\u016b'],
    ['a name with combining marks', 'Ng\u0061\u0304wh\u0065\u0304tu\u0304'],
    ['a name with ligatures', 'Griffinofflo'],
    ['a name in Vietnamese', 'Nguy\u1ec5nth\u1ecb'],
    ['a name in Greek', '\u03a0\u03b1\u03c0\u03b1\u03b4\u03cc\u03c0\u03bf\u03c5\u03bb\u03bf\u03c2'],
    ['a name in Cyrillic', '\u0429\u0435\u0440\u0431\u0430\u043a\u043e\u0432'],
    ['a name in Arabic', '\u0645\u062d\u0645\u062f'],
    ['a name in capitals', 'NGAWHETU'],
  ]
  return Promise.all(
    names.map(async ([title, name]) =>
      trap(title, `${HIDDEN}.pdf`, await typeset(name), { withholds: [name] }),
    ),
  )
}

function typeset(name: string): Promise<Buffer> {
  const document = new PDFDocument({ size: [400, 260], margin: 30, info: { Author: HIDDEN } })
  const parts: Buffer[] = []
  return new Promise((resolve) => {
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', () => resolve(Buffer.concat(parts)))
    document.font(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')).fontSize(16)
    document.text(`${KEPT} here`).moveDown().text(name)
    document.end()
  })
}
