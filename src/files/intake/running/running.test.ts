/** What would run, fetch what runs, or call another program is refused by content; what people send every day is taken. */
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { wordDocument } from '../../../../testing/files/index.ts'
import { checkPdf } from './check-pdf.ts'
import { officePart } from './office-part.ts'
import { beginsAsProgram } from './programs.ts'
import { fetchesWhatRuns } from './relationships.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const rels = (type: string, target: string, mode = ' TargetMode="External"') =>
  `<Relationships><Relationship Id="r1" Type="${OFFICE}/${type}" Target="${target}"${mode}/></Relationships>`
const inUtf16 = (text: string) => Buffer.from(text, 'utf16le').toString('latin1')

describe('a relationship of an Office document', () => {
  it.each([
    ['a template from elsewhere', rels('attachedTemplate', 'https://evil.example/t.dotm')],
    ['an object from elsewhere', rels('oleObject', 'file:///\\\\evil.example\\a')],
    ['a frame', rels('frame', 'https://evil.example')],
    ['another workbook', rels('externalLinkPath', 'https://evil.example/b.xlsx')],
    ['a template by a share of Windows', rels('attachedTemplate', 'file:///\\\\evil.example\\t.dotm')],
    ['a picture by a share of Windows', rels('image', '\\\\evil.example\\a.png')],
    ['a part in RTF', rels('aFChunk', 'part.rtf', '')],
    ['words by numbers', rels('frame', 'https://evil.example', ' TargetMode="&#69;xternal"')],
    [
      'other quotes and order',
      `<Relationship TargetMode='External' Target='x' Type='${OFFICE}/subDocument'/>`,
    ],
    ['a bracket in a value', rels('frame', 'https://evil.example/a>b')],
    ['UTF-16', inUtf16(rels('attachedTemplate', 'https://evil.example'))],
  ])('is refused: %s', (_, text) => expect(fetchesWhatRuns(text)).toBe(true))

  it.each([
    ['a link', rels('hyperlink', 'https://mpi.example')],
    ['a picture on the web', rels('image', 'https://mpi.example/logo.png')],
    ['the template of whoever wrote it', rels('attachedTemplate', 'file:///C:\\Users\\a\\Letter.dotx')],
    ['a workbook beside it', rels('externalLinkPath', 'Prices%202026.xlsx')],
    ['its own styles', rels('styles', 'styles.xml', '')],
  ])('is taken: %s', (_, text) => expect(fetchesWhatRuns(text)).toBe(false))
})

/** In pieces of a few bytes: a sign may lie across two of them. */
function runs(content: string | Buffer, size = 7): boolean {
  const bytes = Buffer.from(content)
  const part = officePart()
  let seen = false
  for (let at = 0; at < bytes.length; at += size) seen = part.runs(bytes.subarray(at, at + size)) || seen
  return seen
}

describe('a part of an Office document', () => {
  const ole = (words: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(words, 'utf16le')])
  it.each([
    ['an object that is a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100)])],
    ['a shortcut of Windows', Buffer.from('4c0000000114020000000000', 'hex')],
    ['a packed file', ole('\u0001Ole10Native')],
    ['a project of macros', ole('_VBA_PROJECT_CUR')],
    ['a document with macros in the document', Buffer.from('PK\u0003\u0004....xl/vbaProject.bin')],
    ['a workbook that asks a program', '<ddeLink ddeService="cmd" ddeTopic="/c calc"/>'],
    [
      'a field that starts one',
      '<w:document><w:instrText xml:space="preserve"> DDEAUTO c:\\cmd.exe</w:instrText>',
    ],
    ['a field in one word', '<w:fldSimple w:instr="DDE cmd"><w:r/></w:fldSimple>'],
    [
      'a field whose letters are split',
      '<w:fldChar w:fldCharType="begin"/><w:instrText>D</w:instrText><w:instrText>DE</w:instrText><w:instrText> x</w:instrText>',
    ],
    ['a press that starts a program', '<a:hlinkClick action="ppaction://program" r:id="r1"/>'],
    ['a script of OpenDocument', '<office:script script:language="ooo:Basic">'],
    ['a macro of OpenDocument', '<a xlink:href="vnd.sun.star.script:Standard.Module1.Main"/>'],
    ['a section from elsewhere', '<text:section-source xlink:href="https://evil.example/a.odt"/>'],
    ['an exchange of OpenDocument', '<table:dde-link><office:dde-source office:dde-application="soffice"/>'],
    ['UTF-16', Buffer.from('\uFEFF<x><ddeLink ddeService="cmd"/>', 'utf16le')],
  ])('is refused: %s', (_, content) => expect(runs(content)).toBe(true))

  it.each([
    ['words of such things', '<w:t>Write DDE or vbaProject.bin, or MZ.</w:t>'],
    ['a field with such letters', '<w:instrText>MERGEFIELD ADDED_ON</w:instrText>'],
    ['a date', '<w:fldChar w:fldCharType="begin"/><w:instrText>DATE</w:instrText>'],
    ['an old object of a diagram', ole('Root Entry Workbook')],
    ['an object in the same file', '<draw:object xlink:href="./Object 1" xlink:type="simple"/>'],
    ['the empty scripts that LibreOffice writes', '<office:scripts/><office:body>'],
  ])('is taken: %s', (_, content) => expect(runs(content)).toBe(false))
})

describe('a PDF', () => {
  async function* inPieces(bytes: Buffer, size: number) {
    for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size))
  }
  const pdf = (...objects: readonly (string | Buffer)[]) =>
    Buffer.concat([
      Buffer.from('%PDF-1.7\n'),
      ...objects.map((one) => Buffer.from(one)),
      Buffer.from('\n%%EOF\n'),
    ])
  const stream = (dictionary: string, data: Buffer) =>
    Buffer.concat([
      Buffer.from(`\n4 0 obj\n<< ${dictionary} /Length ${data.length} >>\nstream\r\n`),
      data,
      Buffer.from('\nendstream\nendobj\n'),
    ])
  const objects = (words: string) =>
    stream('/Type /ObjStm /Filter /FlateDecode', deflateSync(Buffer.from(words)))
  const RUNNING = { ok: false, error: 'file-runs-something' }

  it.each([
    [
      'that opens with a script',
      pdf('1 0 obj\n<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>\nendobj'),
    ],
    ['whose name is written by numbers', pdf('1 0 obj\n<< /S /J#61va#53cript >>\nendobj')],
    ['that calls a program', pdf('1 0 obj\n<< /S /Launch /F (cmd.exe) >>\nendobj')],
    ['with a script beside a film', pdf('1 0 obj\n<< /S /Rendition /JS 4 0 R >>\nendobj')],
    ['with a script among packed objects', pdf(objects('5 0 << /S /JavaScript /JS (x) >>'))],
    [
      'that holds a program',
      pdf(stream('/Type /EmbeddedFile /Filter /FlateDecode', deflateSync(Buffer.from('MZ program')))),
    ],
    ['that holds a program as it is', pdf(stream('/Type/EmbeddedFile', Buffer.from('MZ program')))],
    ['that holds a program by its name', pdf('1 0 obj\n<< /Type /Filespec /UF (invoice.pdf.exe) >>\nendobj')],
    [
      'with a script after a stream',
      pdf(stream('/Filter /DCTDecode', Buffer.alloc(9000, 7)), '1 0 obj << /JS (x) >> endobj'),
    ],
  ])('%s is refused, however it is cut', async (_, bytes) => {
    for (const size of [13, 100, 65_536]) expect(await checkPdf(inPieces(bytes, size))).toEqual(RUNNING)
  })

  it.each([
    [
      'of words and pictures',
      pdf(stream('/Filter /DCTDecode', Buffer.from('xx/JS (yy')), objects('5 0 << /Type /Page >>')),
    ],
    ['that opens on its second page', pdf('1 0 obj\n<< /OpenAction [3 0 R /Fit] /JSON (a) >>\nendobj')],
    [
      'with an invoice in it',
      pdf(stream('/Type /EmbeddedFile', Buffer.from('<invoice/>')), '<< /UF (invoice.xml) >>'),
    ],
    ['whose objects do not unpack', pdf(stream('/Type /ObjStm /Filter /FlateDecode', Buffer.from('locked')))],
  ])('%s is taken', async (_, bytes) => {
    for (const size of [13, 100, 65_536])
      expect(await checkPdf(inPieces(bytes, size))).toEqual({ ok: true, value: undefined })
  })

  it('whose objects unpack to far more than a document holds is refused', async () => {
    const bomb = pdf(stream('/Type /ObjStm /Filter /FlateDecode', deflateSync(Buffer.alloc(40_000_000))))
    expect(await checkPdf(inPieces(bomb, 65_536))).toEqual({ ok: false, error: 'archive-bomb' })
  })
})

it('a document is no program', () => {
  expect(beginsAsProgram(wordDocument())).toBe(false)
})
