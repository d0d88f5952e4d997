/** Documents that would take a machine's memory or time. */
import { deflateSync } from 'node:zlib'
import { makeArchive } from '../files/make-archive.ts'
import { handWrittenPdf, stream } from './hand-written-pdf.ts'
import { p, r, word } from './office-files.ts'
import { pngChunk } from './pictures.ts'

export interface Bomb {
  readonly title: string
  readonly name: string
  readonly bytes: Buffer
}

export function bombs(): Bomb[] {
  const laughs = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
    '',
  )
  const types =
    '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
  const docx = (main: string | Buffer) =>
    makeArchive([
      { name: '[Content_Types].xml', bytes: types },
      { name: 'word/document.xml', bytes: main },
    ])
  return [
    { title: 'a PNG of 30,000 by 30,000', name: 'a.png', bytes: emptyPng(30_000, 30_000) },
    {
      title: 'a page of 14,400 points',
      name: 'a.pdf',
      bytes: handWrittenPdf({ content: '', size: [14_400, 14_400] }),
    },
    {
      title: 'a document that unpacks to a gigabyte',
      name: 'a.docx',
      bytes: docx(Buffer.alloc(300 * 1024 * 1024, 0x20)),
    },
    {
      title: 'a billion laughs',
      name: 'a.docx',
      bytes: docx(
        `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY l0 "ha">${laughs}]><w:document xmlns:w="x">&l10;</w:document>`,
      ),
    },
    {
      title: '10,000 nested elements',
      name: 'a.docx',
      bytes: word(`${'<w:sdt>'.repeat(10_000)}${p(r('x'))}${'</w:sdt>'.repeat(10_000)}`),
    },
    {
      title: '10,000 nested objects of a PDF',
      name: 'a.pdf',
      bytes: handWrittenPdf({ content: '', page: `/X ${'['.repeat(10_000)}${']'.repeat(10_000)}` }),
    },
    { title: 'a PDF with a picture of 20,000 by 20,000', name: 'a.pdf', bytes: pdfWithPicture(20_000) },
    {
      title: 'a drawing that draws itself',
      name: 'a.pdf',
      bytes: handWrittenPdf({
        content: '/X Do',
        resources: '/XObject << /X 10 0 R >>',
        objects: [
          stream(
            '/X Do /X Do',
            '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 10 0 R >> >>',
          ),
        ],
      }),
    },
    {
      title: 'a tree of pages that names itself',
      name: 'a.pdf',
      bytes: Buffer.from(
        handWrittenPdf({ content: '' }).toString('latin1').replace('/Kids [3 0 R]', '/Kids [2 0 R]'),
        'latin1',
      ),
    },
    { title: 'a mail of 2,000 mails within each other', name: 'a.eml', bytes: nestedMail(2000) },
    {
      title: 'fifty million saved states',
      name: 'a.pdf',
      bytes: handWrittenPdf({ content: 'q '.repeat(50_000_000), packed: true }),
    },
  ]
}

function emptyPng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([1, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height))
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    pngChunk('IHDR', head),
    pngChunk('IDAT', rows),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

function pdfWithPicture(side: number): Buffer {
  const packed = deflateSync(Buffer.alloc(side * side)).toString('latin1')
  const picture = stream(
    packed,
    `/Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode`,
  )
  return handWrittenPdf({
    content: 'q 400 0 0 260 0 0 cm /I Do Q',
    resources: '/XObject << /I 10 0 R >>',
    objects: [picture],
  })
}

function nestedMail(depth: number): Buffer {
  const open = Array.from(
    { length: depth },
    (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
  )
  return Buffer.from(
    `From: a@example.test\r\nMIME-Version: 1.0\r\n${open.join('')}Content-Type: text/plain\r\n\r\nx\r\n`,
  )
}
