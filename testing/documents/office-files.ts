/** Office and OpenDocument files as small as they can be, with whatever is to be hidden in them. */
import { makeArchive, type ArchiveEntry } from '../files/make-archive.ts'

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
const S =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const P =
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface RelationOf {
  readonly id: string
  readonly kind: string
  readonly target: string
  readonly outside?: boolean
}

function relations(list: readonly RelationOf[]): string {
  const entries = list.map(
    ({ id, kind, target, outside = false }) =>
      `<Relationship Id="${id}" Type="${RELATION}/${kind}" Target="${target}"${outside ? ' TargetMode="External"' : ''}/>`,
  )
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`
}

function types(part: string, main: string): ArchiveEntry {
  return {
    name: '[Content_Types].xml',
    bytes: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${main}.main+xml"/></Types>`,
  }
}

export function word(
  body: string,
  more: readonly ArchiveEntry[] = [],
  related: readonly RelationOf[] = [],
): Buffer {
  return makeArchive([
    types('word/document.xml', 'wordprocessingml.document'),
    { name: 'word/document.xml', bytes: `<w:document ${W}><w:body>${body}</w:body></w:document>` },
    { name: 'word/_rels/document.xml.rels', bytes: relations(related) },
    ...more,
  ])
}

export function wordPart(root: string, body: string): string {
  return `<w:${root} ${W}>${body}</w:${root}>`
}

export function p(runs: string, properties = ''): string {
  return `<w:p>${properties}${runs}</w:p>`
}

export function r(words: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`
}

export interface SheetOf {
  readonly name: string
  readonly rows: string
  readonly state?: string
  readonly before?: string
  readonly after?: string
}

export function workbook(sheets: readonly SheetOf[], more: readonly ArchiveEntry[] = [], names = ''): Buffer {
  const list = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"${state === undefined ? '' : ` state="${state}"`}/>`,
  )
  return makeArchive([
    types('xl/workbook.xml', 'spreadsheetml.sheet'),
    { name: 'xl/workbook.xml', bytes: `<workbook ${S}><sheets>${list.join('')}</sheets>${names}</workbook>` },
    {
      name: 'xl/_rels/workbook.xml.rels',
      bytes: relations(
        sheets.map((_, i) => ({
          id: `rId${i + 1}`,
          kind: 'worksheet',
          target: `worksheets/sheet${i + 1}.xml`,
        })),
      ),
    },
    ...sheets.map(({ rows, before = '', after = '' }, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      bytes: `<worksheet ${S}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
    })),
    ...more,
  ])
}

export function cell(address: string, words: string, more = ''): string {
  return `<c r="${address}" t="inlineStr" ${more}><is><t>${words}</t></is></c>`
}

export interface SlideOf {
  readonly shapes: string
  readonly attributes?: string
  readonly related?: readonly RelationOf[]
}

export function slides(list: readonly SlideOf[], more: readonly ArchiveEntry[] = []): Buffer {
  const entries = list.map((_, i) => `<p:sldId id="${256 + i}" r:id="rId${i + 1}"/>`)
  return makeArchive([
    types('ppt/presentation.xml', 'presentationml.presentation'),
    {
      name: 'ppt/presentation.xml',
      bytes: `<p:presentation ${P}><p:sldIdLst>${entries.join('')}</p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/></p:presentation>`,
    },
    {
      name: 'ppt/_rels/presentation.xml.rels',
      bytes: relations(
        list.map((_, i) => ({ id: `rId${i + 1}`, kind: 'slide', target: `slides/slide${i + 1}.xml` })),
      ),
    },
    ...list.flatMap(({ shapes, attributes = '', related = [] }, i) => [
      {
        name: `ppt/slides/slide${i + 1}.xml`,
        bytes: `<p:sld ${P} ${attributes}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`,
      },
      { name: `ppt/slides/_rels/slide${i + 1}.xml.rels`, bytes: relations(related) },
    ]),
    ...more,
  ])
}

export function shape(words: string, x = 0, named = 'name="Box"'): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" ${named}/></p:nvSpPr><p:spPr><a:xfrm><a:off x="${x}" y="0"/><a:ext cx="1000000" cy="500000"/></a:xfrm></p:spPr><p:txBody><a:p><a:r><a:t>${words}</a:t></a:r></a:p></p:txBody></p:sp>`
}

export function slidePart(root: string, words: string): string {
  return `<p:${root} ${P}><p:cSld><p:spTree>${shape(words)}</p:spTree></p:cSld></p:${root}>`
}

const O = ['office', 'text', 'table', 'style', 'draw', 'fo', 'dc', 'meta']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')

export function openDocument(
  kind: 'text' | 'spreadsheet' | 'presentation',
  body: string,
  styles = '',
  more: readonly ArchiveEntry[] = [],
): Buffer {
  return makeArchive([
    { name: 'mimetype', bytes: `application/vnd.oasis.opendocument.${kind}` },
    {
      name: 'content.xml',
      bytes: `<office:document-content ${O}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    },
    ...more,
  ])
}
