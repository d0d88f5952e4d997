/** Excel: sheet by sheet what is shown, as it is shown; hidden sheets, rows, columns and cells are left out and listed. */
import type { FlowBuilder } from '../reading/flow-source.ts'
import { refuse } from '../refusal.ts'
import { cellReader, type ShownCell } from './cell-values.ts'
import { readDrawing } from './drawing.ts'
import { listParts } from './hidden-parts.ts'
import type { OfficeArchive } from './office-archive.ts'
import { relationsOf } from './relations.ts'
import { allBelow, childOf, childrenOf, textBelow, type XmlNode } from './xml.ts'

const MAIN = 'xl/workbook.xml'

export function readWorkbook(archive: OfficeArchive, flow: FlowBuilder): void {
  const workbook = archive.xml(MAIN) ?? refuse('document-damaged')
  const relations = relationsOf(archive, MAIN)
  const reader = cellReader(archive, flow.hidden)
  childrenOf(childOf(workbook, 'sheets'), 'sheet').forEach((sheet, i) => {
    const where = `sheet ${i + 1}`
    const relation = relations.get(sheet.attributes['r:id'] ?? '')
    const part = relation === undefined ? undefined : archive.xml(relation.target)
    if (relation === undefined || part === undefined) return refuse('document-damaged')
    const state = sheet.attributes['state'] ?? 'visible'
    if (state !== 'visible') {
      const kind = state === 'veryHidden' ? 'very-hidden-sheet' : 'hidden-sheet'
      flow.hidden.add(kind, where, `${sheet.attributes['name'] ?? ''} ${reader.allText(part)}`)
      return
    }
    // A chart that is a sheet of its own, or an old dialog.
    if (part.name !== 'worksheet') return refuse('document-part-not-drawn')
    flow.add({ address: where, kind: 'heading', level: 1, text: sheet.attributes['name'] ?? '' })
    readSheet(part, where, flow, reader.read)
    readDrawing(archive, relation.target, childOf(part, 'drawing')?.attributes['r:id'], where, flow)
  })
  for (const name of childrenOf(childOf(workbook, 'definedNames'), 'definedName')) {
    flow.hidden.add(
      'named-range',
      'document',
      `${name.attributes['name'] ?? ''} ${name.attributes['comment'] ?? ''} ${textBelow(name)}`,
    )
  }
  for (const { outside, kind, target } of relations.values()) {
    if (outside) flow.hidden.add(kind === 'hyperlink' ? 'link' : 'external-link', 'document', target)
  }
  listParts(archive, flow.hidden)
}

function readSheet(
  part: XmlNode,
  where: string,
  flow: FlowBuilder,
  read: (cell: XmlNode) => ShownCell,
): void {
  const hiddenColumns = childrenOf(childOf(part, 'cols'), 'col')
    .filter(({ attributes }) => isTrue(attributes['hidden']) || Number(attributes['width'] ?? 1) === 0)
    .map(({ attributes }) => [Number(attributes['min']) - 1, Number(attributes['max']) - 1] as const)
  const columnWords = new Map<number, string[]>()
  let next = 0
  for (const row of childrenOf(childOf(part, 'sheetData'), 'row')) {
    const number = row.attributes['r'] === undefined ? next : Number(row.attributes['r']) - 1
    next = number + 1
    const isHiddenRow = isTrue(row.attributes['hidden']) || row.attributes['ht'] === '0'
    const rowWords: string[] = []
    let column = 0
    for (const cell of childrenOf(row, 'c')) {
      column = columnOf(cell.attributes['r']) ?? column
      const { text, isShown, formula } = read(cell)
      const address = `${where}!${lettersOf(column)}${number + 1}`
      if (formula !== '') flow.hidden.add('formula', address, formula)
      const at = column++
      if (text === '') continue
      if (isHiddenRow) rowWords.push(text)
      else if (hiddenColumns.some(([from, to]) => at >= from && at <= to))
        columnWords.set(at, [...(columnWords.get(at) ?? []), text])
      else if (!isShown) flow.hidden.add('hidden-cell', address, text)
      else flow.add({ address, kind: 'cell', text, table: { name: where, row: number, column: at } })
    }
    if (isHiddenRow) flow.hidden.add('hidden-row', `${where}, row ${number + 1}`, rowWords.join(' '))
  }
  for (const [column, words] of columnWords)
    flow.hidden.add('hidden-column', `${where}, column ${lettersOf(column)}`, words.join(' '))
  aroundCells(part, where, flow)
}

/** What Excel prints, asks or leads to around the cells. */
function aroundCells(part: XmlNode, where: string, flow: FlowBuilder): void {
  for (const node of childrenOf(childOf(part, 'headerFooter')))
    flow.hidden.add('unread-part', where, textBelow(node))
  for (const link of childrenOf(childOf(part, 'hyperlinks'), 'hyperlink')) {
    flow.hidden.add(
      'link',
      where,
      [link.attributes['location'], link.attributes['tooltip'], link.attributes['display']]
        .filter(Boolean)
        .join(' '),
    )
  }
  for (const rule of allBelow(childOf(part, 'dataValidations'), 'dataValidation')) {
    const said = ['promptTitle', 'prompt', 'errorTitle', 'error'].map((name) => rule.attributes[name])
    flow.hidden.add('unread-part', where, [...said, textBelow(rule)].filter(Boolean).join(' '))
  }
  if (childOf(part, 'oleObjects') !== undefined || childOf(part, 'controls') !== undefined)
    refuse('document-part-not-drawn')
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

/** `AB12` is 27. */
export function columnOf(address: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d*$/.exec(address ?? '')?.[1]
  if (letters === undefined) return undefined
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

export function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : lettersOf(Math.floor(column / 26) - 1) + letter
}
