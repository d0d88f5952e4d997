/** Pictures, Office files and mails that hide things, each in the way of its kind. */
import {
  cell,
  openDocument,
  p,
  r,
  shape,
  slidePart,
  slides,
  word,
  wordPart,
  workbook,
} from './office-files.ts'
import { exif, jpegSegment, jpegWith, pictureOf, pngWith, tiffOf, webpWith } from './pictures.ts'
import { HIDDEN, KEPT, trap, WITHHELD, type Trap } from './traps.ts'

const LINES = [`Report ${KEPT} here`, `about ${WITHHELD}`]
const part = (name: string, words: string) => ({ name, bytes: `<x>${words}</x>` })

export function pictureTraps(): Trap[] {
  const canvas = pictureOf(LINES)
  const place = Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x>${HIDDEN}</x>`)
  const picture = (title: string, name: string, bytes: Buffer, lists: string) =>
    trap(title, name, bytes, { lists })
  return [
    picture(
      'a photo that says where it was taken',
      `${HIDDEN}.jpg`,
      jpegWith(canvas, exif(HIDDEN, { place: true })),
      'location',
    ),
    picture(
      'a photo with a thumbnail',
      'photo.jpg',
      jpegWith(canvas, exif(HIDDEN, { thumbnail: pictureOf([HIDDEN]).toBuffer('image/jpeg') })),
      'thumbnail',
    ),
    picture('a photo with XMP', 'photo.jpg', jpegWith(canvas, jpegSegment(0xe1, place)), 'xmp'),
    picture(
      'a photo with a remark',
      'photo.jpg',
      jpegWith(canvas, jpegSegment(0xfe, Buffer.from(HIDDEN))),
      'text-in-picture',
    ),
    picture(
      'a photo with a file behind it',
      'photo.jpg',
      Buffer.concat([jpegWith(canvas), Buffer.from(HIDDEN)]),
      'trailing-bytes',
    ),
    picture(
      'a picture with words beside it',
      'scan.png',
      pngWith(canvas, 'tEXt', Buffer.from(`Author\0${HIDDEN}`)),
      'text-in-picture',
    ),
    picture(
      'a picture with bytes after its end',
      'scan.png',
      Buffer.concat([canvas.toBuffer('image/png'), Buffer.from(HIDDEN)]),
      'trailing-bytes',
    ),
    picture(
      'a WebP picture with XMP',
      'scan.webp',
      webpWith(canvas, 'XMP ', Buffer.from(`<x>${HIDDEN}</x>`)),
      'xmp',
    ),
    picture('a TIFF picture with a description', 'scan.tif', tiffOf(canvas, HIDDEN), 'text-in-picture'),
  ]
}

const BODY = p(r(`The report ${KEPT} here`)) + p(r(`about ${WITHHELD} today`))
const docx = (title: string, bytes: Buffer, lists: string, more: Partial<Trap> = {}) =>
  trap(title, 'report.docx', bytes, { lists, ...more })

export function wordTraps(): Trap[] {
  const style = wordPart('styles', '<w:style w:styleId="Quiet"><w:rPr><w:vanish/></w:rPr></w:style>')
  return [
    docx(
      'a tracked deletion',
      word(BODY + p(`<w:del w:author="${HIDDEN}"><w:r><w:delText>${HIDDEN}</w:delText></w:r></w:del>`)),
      'tracked-deletion',
    ),
    docx(
      'a tracked insertion',
      word(p(r(KEPT)) + p(`<w:ins w:author="${HIDDEN}">${r(WITHHELD)}</w:ins>`)),
      'tracked-insertion',
    ),
    docx(
      'a moved passage',
      word(BODY + p(`<w:moveFrom w:author="${HIDDEN}">${r(HIDDEN)}</w:moveFrom>`)),
      'tracked-deletion',
    ),
    docx(
      'a comment',
      word(BODY, [
        {
          name: 'word/comments.xml',
          bytes: wordPart('comments', `<w:comment w:author="${HIDDEN}">${p(r(HIDDEN))}</w:comment>`),
        },
      ]),
      'comment',
    ),
    docx('text marked hidden', word(BODY + p(r(HIDDEN, '<w:vanish/>'))), 'hidden-text'),
    docx(
      'text hidden by its style',
      word(BODY + p(r(HIDDEN, '<w:rStyle w:val="Quiet"/>')), [{ name: 'word/styles.xml', bytes: style }]),
      'hidden-text',
    ),
    docx('white text in Word', word(BODY + p(r(HIDDEN, '<w:color w:val="FFFFFF"/>'))), 'hidden-text'),
    docx('text of one point', word(BODY + p(r(HIDDEN, '<w:sz w:val="2"/>'))), 'hidden-text'),
    docx(
      'data about a Word document',
      word(BODY, [part('docProps/core.xml', HIDDEN), part('customXml/item1.xml', HIDDEN)]),
      'metadata',
    ),
    docx(
      'marks of editing sessions',
      word(BODY, [
        {
          name: 'word/settings.xml',
          bytes: wordPart('settings', `<w:rsids><w:rsid w:val="00${HIDDEN}"/></w:rsids>`),
        },
      ]),
      'revision-marks',
    ),
    docx(
      'a field computed from a name',
      word(BODY + p(`<w:r><w:instrText>AUTHOR ${HIDDEN}</w:instrText></w:r>`)),
      'field-code',
    ),
    docx(
      'a link in Word',
      word(
        BODY + p(`<w:hyperlink r:id="rId9">${r('here')}</w:hyperlink>`),
        [],
        [{ id: 'rId9', kind: 'hyperlink', target: `https://example.test/${HIDDEN}`, outside: true }],
      ),
      'link',
    ),
    docx(
      'a small picture of the document',
      word(BODY, [{ name: 'docProps/thumbnail.jpeg', bytes: jpegWith(pictureOf([HIDDEN]), exif(HIDDEN)) }]),
      'thumbnail',
    ),
    docx(
      'a word in several runs of Word',
      word(p(r(KEPT) + r(` x ${WITHHELD.slice(0, 3)}`) + r(WITHHELD.slice(3), '<w:b/>')), [
        part('docProps/app.xml', HIDDEN),
      ]),
      'metadata',
    ),
    docx(
      'a word in a table',
      word(`<w:tbl><w:tr><w:tc>${p(r(KEPT))}</w:tc><w:tc>${p(r(WITHHELD))}</w:tc></w:tr></w:tbl>`, [
        part('docProps/core.xml', HIDDEN),
      ]),
      'metadata',
    ),
    docx(
      'a word in the head of a page',
      word(
        p(r(KEPT)),
        [
          { name: 'word/header1.xml', bytes: wordPart('hdr', p(r(WITHHELD))) },
          part('docProps/core.xml', HIDDEN),
        ],
        [{ id: 'rId7', kind: 'header', target: 'header1.xml' }],
      ),
      'metadata',
    ),
    docx(
      'a word in a note',
      word(
        p(r(KEPT)),
        [
          {
            name: 'word/footnotes.xml',
            bytes: wordPart('footnotes', `<w:footnote w:id="2">${p(r(WITHHELD))}</w:footnote>`),
          },
          part('docProps/core.xml', HIDDEN),
        ],
        [{ id: 'rId7', kind: 'footnotes', target: 'footnotes.xml' }],
      ),
      'metadata',
    ),
    docx(
      'a photo in Word',
      word(
        BODY + p('<w:r><w:drawing><a:blip r:embed="rId8"/></w:drawing></w:r>'),
        [
          {
            name: 'word/media/image1.jpg',
            bytes: jpegWith(pictureOf(['Photo']), exif(HIDDEN, { place: true })),
          },
        ],
        [{ id: 'rId8', kind: 'image', target: 'media/image1.jpg' }],
      ),
      'location',
    ),
  ]
}

const ROWS = `<row r="1">${cell('A1', `${KEPT} here`)}${cell('B1', `about ${WITHHELD}`)}</row>`
const xlsx = (title: string, bytes: Buffer, lists: string) => trap(title, 'list.xlsx', bytes, { lists })

export function sheetTraps(): Trap[] {
  const shown = { name: 'Shown', rows: ROWS }
  const row = (attributes: string, content = cell('A3', HIDDEN)) => ({
    ...shown,
    rows: `${ROWS}<row r="3" ${attributes}>${content}</row>`,
  })
  const styles = (xf: string, before = '') => ({
    name: 'xl/styles.xml',
    bytes: `<styleSheet>${before}<cellXfs><xf/>${xf}</cellXfs></styleSheet>`,
  })
  return [
    xlsx(
      'a hidden sheet',
      workbook([shown, { name: HIDDEN, rows: `<row r="1">${cell('A1', HIDDEN)}</row>`, state: 'hidden' }]),
      'hidden-sheet',
    ),
    xlsx(
      'a very hidden sheet',
      workbook([
        shown,
        { name: 'Other', rows: `<row r="1">${cell('A1', HIDDEN)}</row>`, state: 'veryHidden' },
      ]),
      'very-hidden-sheet',
    ),
    xlsx('a hidden row', workbook([row('hidden="1"')]), 'hidden-row'),
    xlsx(
      'a hidden column',
      workbook([
        { ...row('', cell('D3', HIDDEN)), before: '<cols><col min="4" max="4" hidden="1"/></cols>' },
      ]),
      'hidden-column',
    ),
    xlsx(
      'a cell whose format shows nothing',
      workbook(
        [row('', cell('A3', HIDDEN, 's="1"'))],
        [styles('<xf numFmtId="164"/>', '<numFmts><numFmt numFmtId="164" formatCode=";;;"/></numFmts>')],
      ),
      'hidden-cell',
    ),
    xlsx(
      'a cell in white',
      workbook(
        [row('', cell('A3', HIDDEN, 's="1"'))],
        [styles('<xf fontId="1"/>', '<fonts><font/><font><color rgb="FFFFFFFF"/></font></fonts>')],
      ),
      'hidden-cell',
    ),
    xlsx(
      'the data behind a pivot table',
      workbook([shown], [part('xl/pivotCache/pivotCacheRecords1.xml', HIDDEN)]),
      'pivot-cache',
    ),
    xlsx(
      'values of another workbook',
      workbook([shown], [part('xl/externalLinks/externalLink1.xml', HIDDEN)]),
      'cached-values',
    ),
    xlsx(
      'a name for cells',
      workbook(
        [shown],
        [],
        `<definedNames><definedName name="${HIDDEN}" hidden="1">Shown!A1</definedName></definedNames>`,
      ),
      'named-range',
    ),
    xlsx(
      'a formula',
      workbook([row('', `<c r="A3" t="str"><f>"${HIDDEN}"&amp;1</f><v>1</v></c>`)]),
      'formula',
    ),
    xlsx('a comment on a cell', workbook([shown], [part('xl/comments1.xml', HIDDEN)]), 'comment'),
  ]
}

export function otherTraps(): Trap[] {
  const both = shape(`${KEPT} here`) + shape(`about ${WITHHELD}`)
  const pptx = (title: string, bytes: Buffer, lists: string) => trap(title, 'talk.pptx', bytes, { lists })
  const odt = (title: string, body: string, lists: string, styles = '') =>
    trap(
      title,
      'report.odt',
      openDocument('text', `<text:p>${KEPT} here</text:p><text:p>about ${WITHHELD}</text:p>${body}`, styles),
      { lists },
    )
  const table = (more: string) =>
    `<table:table table:name="Shown"><table:table-row><table:table-cell><text:p>${KEPT}</text:p></table:table-cell><table:table-cell><text:p>${WITHHELD}</text:p></table:table-cell></table:table-row>${more}</table:table>`
  return [
    pptx(
      'the notes of a speaker',
      slides(
        [
          {
            shapes: both,
            related: [{ id: 'rId1', kind: 'notesSlide', target: '../notesSlides/notesSlide1.xml' }],
          },
        ],
        [{ name: 'ppt/notesSlides/notesSlide1.xml', bytes: slidePart('notes', HIDDEN) }],
      ),
      'notes',
    ),
    pptx(
      'a hidden slide',
      slides([{ shapes: both }, { shapes: shape(HIDDEN), attributes: 'show="0"' }]),
      'hidden-slide',
    ),
    pptx('a shape beside the slide', slides([{ shapes: both + shape(HIDDEN, 99_144_000) }]), 'hidden-text'),
    pptx('a shape marked hidden', slides([{ shapes: both + shape(HIDDEN, 0, 'hidden="1"') }]), 'hidden-text'),
    pptx(
      'a comment on a slide',
      slides([{ shapes: both }], [part('ppt/comments/comment1.xml', HIDDEN)]),
      'comment',
    ),
    odt(
      'a tracked deletion in OpenDocument',
      `<text:tracked-changes><text:changed-region><text:deletion><text:p>${HIDDEN}</text:p></text:deletion></text:changed-region></text:tracked-changes>`,
      'tracked-deletion',
    ),
    odt(
      'a comment in OpenDocument',
      `<text:p>x<office:annotation><text:p>${HIDDEN}</text:p></office:annotation></text:p>`,
      'comment',
    ),
    odt(
      'hidden text in OpenDocument',
      `<text:p text:style-name="H">${HIDDEN}</text:p>`,
      'hidden-text',
      '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>',
    ),
    trap(
      'a hidden row in OpenDocument',
      'list.ods',
      openDocument(
        'spreadsheet',
        table(
          `<table:table-row table:visibility="collapse"><table:table-cell><text:p>${HIDDEN}</text:p></table:table-cell></table:table-row>`,
        ),
      ),
      { lists: 'hidden-row' },
    ),
    ...mailTraps(),
    trap('a plain text', `${HIDDEN}.txt`, Buffer.from(`${KEPT} here\nabout ${WITHHELD}\n`)),
    trap('a CSV', `${HIDDEN}.csv`, Buffer.from(`${KEPT},${WITHHELD}\n`)),
  ]
}

function mailTraps(): Trap[] {
  const mail = (
    title: string,
    lists: string,
    heads: string,
    body = `${KEPT} here\r\n\r\nabout ${WITHHELD}\r\n`,
  ) =>
    trap(
      title,
      'mail.eml',
      Buffer.from(
        `From: Desk <desk@example.test>\r\nTo: office@example.test\r\nSubject: A report\r\nDate: Mon, 2 Nov 2026 10:00:00 +1300\r\n${heads}\r\n${body}`,
      ),
      { lists },
    )
  const plain = `--b\r\nContent-Type: text/plain\r\n\r\n${KEPT} here, about ${WITHHELD}\r\n`
  const mixed = (kind: string) => `MIME-Version: 1.0\r\nContent-Type: multipart/${kind}; boundary=b\r\n`
  return [
    mail(
      'hidden recipients of a mail',
      'header',
      `Bcc: ${HIDDEN}@example.test\r\nReceived: from ${HIDDEN}.example.test\r\nX-Originating-IP: [192.0.2.1]\r\n`,
    ),
    mail(
      'HTML that says more than the plain text',
      'html-alternative',
      mixed('alternative'),
      `${plain}--b\r\nContent-Type: text/html\r\n\r\n<p>${KEPT} here ${HIDDEN}</p>\r\n--b--\r\n`,
    ),
    mail(
      'a mail within a mail',
      'nested-message',
      mixed('mixed'),
      `${plain}--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: ${HIDDEN}@example.test\r\nSubject: ${HIDDEN}\r\n\r\n${HIDDEN}\r\n--b--\r\n`,
    ),
    mail(
      'a file with a mail',
      'attachment',
      mixed('mixed'),
      `${plain}--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename="list.txt"\r\n\r\n${HIDDEN}\r\n--b--\r\n`,
    ),
  ]
}
