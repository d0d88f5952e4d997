/** OpenDocument text, sheets and presentations: what is shown, and what the file keeps beside it. */
import type { FlowBuilder } from '../reading/flow-source.ts'
import { refuse } from '../refusal.ts'
import { listParts } from './hidden-parts.ts'
import type { OfficeArchive } from './office-archive.ts'
import { lettersOf } from './workbook.ts'
import { allBelow, childOf, childrenOf, textBelow, type XmlNode } from './xml.ts'

/** A row or cell may say that it stands a million times. */
const MOST_REPEATED = 1000

export function readOpenDocument(archive: OfficeArchive, flow: FlowBuilder): void {
  const content = archive.xml('content.xml') ?? refuse('document-damaged')
  const automatic = childOf(content, 'automatic-styles')
  const styles = [...childrenOf(automatic, 'style'), ...allBelow(archive.xml('styles.xml'), 'style')]
  const hiddenStyles = new Set(styles.filter(hides).map(({ attributes }) => attributes['name'] ?? ''))
  const body = childrenOf(childOf(content, 'body'))[0] ?? refuse('document-damaged')
  reader(archive, flow, hiddenStyles).blocks(body, 'body')
  listParts(archive, flow.hidden)
}

/** A style whose text is not shown, or a sheet or slide that is not. */
function hides(style: XmlNode): boolean {
  const text = childOf(style, 'text-properties')?.attributes ?? {}
  const isWhite = /^#f{6}$/i.test(text['color'] ?? '') && !/^#(?!f{6})/i.test(text['background-color'] ?? '')
  const isGone =
    text['display'] === 'none' || childOf(style, 'table-properties')?.attributes['display'] === 'false'
  return isWhite || isGone || childOf(style, 'drawing-page-properties')?.attributes['visibility'] === 'hidden'
}

/** Marks, declarations and settings; whatever is known to no list is refused. */
const NOT_SHOWN = new Set([
  ...['sequence-decls', 'variable-decls', 'user-field-decls', 'forms', 'scripts', 'soft-page-break'],
  ...['table-of-content-source', 'bookmark', 'bookmark-start', 'bookmark-end', 'reference-mark', 'change'],
  ...[
    'change-start',
    'change-end',
    'toc-mark',
    'calculation-settings',
    'content-validations',
    'named-expressions',
  ],
  ...['database-ranges', 'dde-connections', 'shapes-decls', 'header-decl', 'footer-decl', 'date-time-decl'],
  ...['animations', 'par', 'settings', 'named-range', 'title', 'desc'],
  ...[
    'data-pilot-tables',
    'index-title-template',
    'list-header-source',
    'alphabetical-index-source',
    'annotation-end',
    'table-columns',
  ],
  ...[
    'table-column',
    'table-column-group',
    'table-header-columns',
    'covered-table-cell',
    'glue-point',
    'tracked-changes',
  ],
])

function reader(archive: OfficeArchive, flow: FlowBuilder, hiddenStyles: ReadonlySet<string>) {
  let [paragraphs, tables, pictures, slides] = [0, 0, 0, 0]
  let pending: Buffer[] = []

  function blocks(parent: XmlNode, place: string): void {
    for (const node of childrenOf(parent)) block(node, place)
  }

  function block(node: XmlNode, place: string): void {
    if (isHidden(node)) {
      const kind =
        node.name === 'table' ? 'hidden-sheet' : node.name === 'page' ? 'hidden-slide' : 'hidden-text'
      flow.hidden.add(kind, place, textBelow(node))
      return
    }
    if (listed(node, place)) return
    if (node.name === 'p' || node.name === 'h') {
      const level = Math.min(6, Number(node.attributes['outline-level'] ?? 1))
      const text = inline(node, place)
      flow.add({
        address: `${place}/${paragraphs++}`,
        kind: node.name === 'h' ? 'heading' : 'paragraph',
        text,
        ...(node.name === 'h' ? { level } : {}),
      })
      afterwards(place)
    } else if (node.name === 'table') table(node, place)
    else if (node.name === 'page') {
      const slide = `slide ${++slides}`
      flow.add({ address: slide, kind: 'heading', level: 1, text: String(slides) })
      blocks(node, slide)
    } else if (node.name === 'frame') {
      frame(node, place)
      afterwards(place)
    } else if (WRAPS.has(node.name)) blocks(node, place)
    else if (!NOT_SHOWN.has(node.name)) refuse('document-part-not-drawn')
  }

  function isHidden({ attributes }: XmlNode): boolean {
    const isOff =
      attributes['display'] === 'none' ||
      attributes['is-hidden'] === 'true' ||
      attributes['visibility'] === 'collapse'
    return isOff || attributes['visibility'] === 'filter' || hiddenStyles.has(attributes['style-name'] ?? '')
  }

  /** True for what is kept and not shown. */
  function listed(node: XmlNode, place: string): boolean {
    const kind = (
      {
        'tracked-changes': 'tracked-deletion',
        annotation: 'comment',
        notes: 'notes',
        'hidden-text': 'hidden-text',
        'hidden-paragraph': 'hidden-text',
        'named-expressions': 'named-range',
        scripts: 'script',
        forms: 'form-field',
      } as const
    )[node.name]
    if (kind === undefined) return false
    flow.hidden.add(kind, place, `${textBelow(node)} ${Object.values(node.attributes).join(' ')}`)
    return true
  }

  function table(node: XmlNode, place: string): void {
    const isSheet = place === 'body' && archive.kind === 'ods'
    const name = isSheet ? `sheet ${++tables}` : `${place} table ${tables++}`
    if (isSheet) flow.add({ address: name, kind: 'heading', level: 1, text: node.attributes['name'] ?? '' })
    const hiddenColumns = new Set<number>()
    let columns = 0
    for (const column of [...allBelow(node, 'table-column')]) {
      const count = Math.min(MOST_REPEATED, Number(column.attributes['number-columns-repeated'] ?? 1))
      if (isHidden(column)) for (let k = 0; k < count; k++) hiddenColumns.add(columns + k)
      columns += count
    }
    let row = 0
    for (const line of rowsOf(node)) {
      const repeated = Number(line.attributes['number-rows-repeated'] ?? 1)
      let column = 0
      for (const cell of childrenOf(line).filter((child) =>
        ['table-cell', 'covered-table-cell'].includes(child.name),
      )) {
        const text = cellText(cell, name)
        const address = isSheet ? `${name}!${lettersOf(column)}${row + 1}` : `${name}/${row},${column}`
        if (cell.attributes['formula'] !== undefined)
          flow.hidden.add('formula', address, cell.attributes['formula'])
        if (text !== '' && isHidden(line)) flow.hidden.add('hidden-row', `${name}, row ${row + 1}`, text)
        else if (text !== '' && hiddenColumns.has(column)) flow.hidden.add('hidden-column', address, text)
        else if (text !== '' && (isHidden(cell) || cell.name === 'covered-table-cell'))
          flow.hidden.add('hidden-cell', address, text)
        else if (text !== '') flow.add({ address, kind: 'cell', text, table: { name, row, column } })
        column += Math.min(MOST_REPEATED, Number(cell.attributes['number-columns-repeated'] ?? 1))
      }
      row += Math.min(MOST_REPEATED, repeated)
    }
    for (const shapes of childrenOf(node, 'shapes')) blocks(shapes, name)
    afterwards(name)
  }

  function rowsOf(node: XmlNode): XmlNode[] {
    return childrenOf(node).flatMap((child) => {
      if (child.name === 'table-row') return [child]
      return ['table-rows', 'table-row-group', 'table-header-rows'].includes(child.name) ? rowsOf(child) : []
    })
  }

  function cellText(cell: XmlNode, place: string): string {
    return childrenOf(cell)
      .flatMap((node) => {
        if (listed(node, place)) return []
        if (node.name === 'p' || node.name === 'h') return [inline(node, place)]
        if (node.name === 'list' || WRAPS.has(node.name)) return [cellText(node, place)]
        if (node.name === 'frame') frame(node, place)
        return NOT_SHOWN.has(node.name) || node.name === 'frame' ? [] : refuse('document-part-not-drawn')
      })
      .join('\n')
  }

  function inline(parent: XmlNode, place: string): string {
    return parent.children
      .map((node): string => {
        if (typeof node === 'string') return node.replace(/\s+/g, ' ')
        if (isHidden(node)) {
          flow.hidden.add('hidden-text', place, textBelow(node))
          return ''
        }
        if (listed(node, place)) return ''
        if (node.name === 's') return ' '.repeat(Math.min(100, Number(node.attributes['c'] ?? 1)))
        if (node.name === 'tab') return '\t'
        if (node.name === 'line-break') return '\n'
        if (node.name === 'note') return ` [${inline(node, place).trim()}]`
        if (node.name === 'a') flow.hidden.add('link', place, node.attributes['href'])
        if (node.name === 'frame') return frame(node, place)
        if (NOT_SHOWN.has(node.name)) return ''
        return inline(node, place)
      })
      .join('')
  }

  /** The first way of showing that it offers is the one that is shown. */
  function frame(node: XmlNode, place: string): string {
    const [shown] = childrenOf(node).filter(({ name }) => !['title', 'desc', 'glue-point'].includes(name))
    const words = [...childrenOf(node, 'title'), ...childrenOf(node, 'desc')].map(textBelow).join(' ')
    if (words !== '') flow.hidden.add('alternative-text', place, words)
    if (shown?.name === 'image') {
      const bytes = archive.bytes((shown.attributes['href'] ?? '').replace(/^\.\//, ''))
      pending.push(bytes ?? refuse('document-not-drawn-wholly'))
      return ''
    }
    if (shown?.name === 'table') {
      table(shown, place)
      return ''
    }
    if (shown?.name !== 'text-box') return refuse('document-part-not-drawn')
    blocks(shown, place)
    return ''
  }

  function afterwards(place: string): void {
    for (const bytes of pending) flow.addPicture(`${place} picture ${pictures++}`, bytes)
    pending = []
  }

  return { blocks }
}

const WRAPS = new Set([
  'section',
  'list',
  'list-item',
  'list-header',
  'index-body',
  'table-of-content',
  'alphabetical-index',
  'user-index',
  'illustration-index',
  'index-title',
  'g',
  'text-box',
  'custom-shape',
  'rect',
  'ellipse',
  'note-body',
  'numbered-paragraph',
  'shapes',
  'line',
  'connector',
  'polyline',
  'path',
  'enhanced-geometry',
])
