/** Word: the text that a reader sees, in order, and all that the file keeps beside it, by reading its XML. */
import type { FlowBuilder } from '../reading/flow-source.ts'
import { refuse } from '../refusal.ts'
import { listParts } from './hidden-parts.ts'
import { isUnseen, lookOf, stylesOf, type Look } from './look.ts'
import { numberingOf, type Numbering } from './numbering.ts'
import type { OfficeArchive } from './office-archive.ts'
import { relationsOf, type Relation } from './relations.ts'
import { childOf, childrenOf, textBelow, type XmlNode } from './xml.ts'

const MAIN = 'word/document.xml'

export function readWordDocument(archive: OfficeArchive, flow: FlowBuilder): void {
  const styles = stylesOf(archive.xml('word/styles.xml'))
  const numbering = numberingOf(archive.xml('word/numbering.xml'))
  const part = (name: string, place: string) => {
    const root = archive.xml(name)
    const context = {
      archive,
      flow,
      styles,
      numbering,
      relations: relationsOf(archive, name),
      place,
      notes: new Map(),
    }
    return { root, walker: walker(context) }
  }
  const main = part(MAIN, 'body')
  const others = [...relationsOf(archive, MAIN).values()].filter(({ outside }) => !outside)
  const shown = (kind: string, place: string) => {
    const found = others.filter((relation) => relation.kind === kind)
    found.forEach(({ target }, i) => {
      const { root, walker: walk } = part(target, found.length > 1 ? `${place} ${i + 1}` : place)
      walk.blocks(root, {})
    })
  }
  shown('header', 'header')
  main.walker.blocks(childOf(main.root, 'body') ?? refuse('document-damaged'), {})
  for (const kind of ['footnote', 'endnote'] as const) {
    const target = others.find((relation) => relation.kind === `${kind}s`)?.target
    if (target === undefined) continue
    const { root, walker: walk } = part(target, kind)
    const notes = childrenOf(root, kind).filter(({ attributes }) => attributes['type'] === undefined)
    notes.forEach((note) => walk.blocks(note, {}, `[${note.attributes['id'] ?? ''}] `))
  }
  shown('footer', 'footer')
  for (const { outside, kind, target } of relationsOf(archive, MAIN).values()) {
    if (outside) flow.hidden.add(kind === 'hyperlink' ? 'link' : 'external-link', 'document', target)
  }
  listParts(archive, flow.hidden)
}

interface Context {
  readonly archive: OfficeArchive
  readonly flow: FlowBuilder
  readonly styles: (id: string | undefined) => Look
  readonly numbering: Numbering
  readonly relations: ReadonlyMap<string, Relation>
  /** Of the part: `body`, `header`. */
  readonly place: string
}

/** What marks, but shows nothing. Whatever is in neither list and known to no handler is refused, not left out. */
const SHOWS_NOTHING = new Set([
  ...[
    'pPr',
    'rPr',
    'sectPr',
    'tblPr',
    'tblGrid',
    'trPr',
    'tcPr',
    'tblPrEx',
    'sdtPr',
    'sdtEndPr',
    'sdtPlaceholder',
  ],
  ...['bookmarkStart', 'bookmarkEnd', 'proofErr', 'permStart', 'permEnd', 'lastRenderedPageBreak', 'fldChar'],
  ...[
    'commentRangeStart',
    'commentRangeEnd',
    'commentReference',
    'annotationRef',
    'footnoteRef',
    'endnoteRef',
  ],
  ...[
    'moveFromRangeStart',
    'moveFromRangeEnd',
    'moveToRangeStart',
    'moveToRangeEnd',
    'softHyphen',
    'separator',
  ],
  ...['customXmlInsRangeStart', 'customXmlInsRangeEnd', 'customXmlDelRangeStart', 'customXmlDelRangeEnd'],
  ...[
    'continuationSeparator',
    'smartTagPr',
    'customXmlPr',
    'fldData',
    'ffData',
    'dir',
    'rubyPr',
    'numberingChange',
  ],
  ...[
    'customXmlMoveFromRangeStart',
    'customXmlMoveFromRangeEnd',
    'customXmlMoveToRangeStart',
    'customXmlMoveToRangeEnd',
  ],
])
const WRAPS = new Set([
  'sdt',
  'sdtContent',
  'smartTag',
  'customXml',
  'ins',
  'moveTo',
  'hyperlink',
  'fldSimple',
  'bdo',
  'ruby',
  'rubyBase',
  'rt',
])
const LETTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
  pgNum: '',
}

function walker(context: Context) {
  const { flow, styles, place } = context
  let [paragraphs, tables, pictures] = [0, 0, 0]
  let pending: { address: string; bytes: Buffer }[] = []
  let boxes: XmlNode[] = []

  function blocks(parent: XmlNode | undefined, look: Look, before = ''): void {
    let prefix = before
    for (const node of childrenOf(parent)) {
      if (node.name === 'p') {
        paragraph(node, look, prefix)
        prefix = ''
      } else if (node.name === 'tbl') table(node, look)
      else if (node.name === 'del' || node.name === 'moveFrom') deleted(node)
      else if (node.name === 'altChunk') refuse('document-part-not-drawn')
      else if (WRAPS.has(node.name)) blocks(node, look)
      else if (node.name === 'AlternateContent') blocks(chosen(node), look)
      else if (!SHOWS_NOTHING.has(node.name)) refuse('document-part-not-drawn')
    }
  }

  function paragraph(node: XmlNode, outer: Look, prefix: string): void {
    const properties = childOf(node, 'pPr')
    const style = childOf(properties, 'pStyle')?.attributes['val']
    const look = { ...outer, ...styles(style), ...shadedBy(properties, outer) }
    const text = prefix + context.numbering.prefixOf(properties) + inline(node, look)
    const level =
      /^(?:heading|überschrift)\s?([1-6])$/i.exec(style ?? '')?.[1] ??
      (/^title$/i.test(style ?? '') ? '1' : undefined)
    const kind =
      level !== undefined ? 'heading' : childOf(properties, 'numPr') === undefined ? 'paragraph' : 'item'
    flow.add({
      address: `${place}/${paragraphs++}`,
      kind,
      text,
      ...(level === undefined ? {} : { level: Number(level) }),
    })
    afterwards(look)
  }

  /** Pictures and text boxes stand after the paragraph or table that they hang on. */
  function afterwards(look: Look): void {
    const [found, boxed] = [pending, boxes]
    ;[pending, boxes] = [[], []]
    for (const { address, bytes } of found) flow.addPicture(address, bytes)
    for (const box of boxed) blocks(box, { ...look, shaded: true })
  }

  function table(node: XmlNode, outer: Look): void {
    const name = `${place} table ${tables++}`
    const styled = childOf(node, 'tblPr', 'tblStyle') !== undefined || outer.shaded === true
    const look: Look = { ...outer, ...(styled ? { shaded: true } : {}) }
    rowsOf(node).forEach((row, rowNumber) => {
      let column = 0
      for (const cell of cellsOf(row)) {
        const properties = childOf(cell, 'tcPr')
        const text = cellText(cell, { ...look, ...shadedBy(properties, look) })
        const address = `${name}/${rowNumber},${column}`
        flow.add({ address, kind: 'cell', text, table: { name, row: rowNumber, column } })
        column += Number(childOf(properties, 'gridSpan')?.attributes['val'] ?? 1)
      }
    })
    afterwards(look)
  }

  function rowsOf(node: XmlNode): XmlNode[] {
    return childrenOf(node).flatMap((child) => {
      if (child.name === 'tr') {
        const isDeleted = childOf(child, 'trPr', 'del') !== undefined
        if (isDeleted) deleted(child)
        return isDeleted ? [] : [child]
      }
      return WRAPS.has(child.name) ? rowsOf(child) : []
    })
  }

  function cellsOf(row: XmlNode): XmlNode[] {
    return childrenOf(row).flatMap((child) =>
      child.name === 'tc' ? [child] : WRAPS.has(child.name) ? cellsOf(child) : [],
    )
  }

  function cellText(cell: XmlNode, look: Look): string {
    return childrenOf(cell)
      .flatMap((node) => {
        if (node.name === 'p')
          return [
            context.numbering.prefixOf(childOf(node, 'pPr')) +
              inline(node, { ...look, ...shadedBy(childOf(node, 'pPr'), look) }),
          ]
        if (node.name === 'tbl')
          return rowsOf(node).map((row) =>
            cellsOf(row)
              .map((inner) => cellText(inner, look))
              .join(' | '),
          )
        if (node.name === 'del' || node.name === 'moveFrom') return deleted(node)
        if (WRAPS.has(node.name)) return [cellText(node, look)]
        return SHOWS_NOTHING.has(node.name) ? [] : refuse('document-part-not-drawn')
      })
      .join('\n')
  }

  function inline(parent: XmlNode | undefined, look: Look): string {
    return childrenOf(parent)
      .map((node): string => {
        if (node.name === 'r') return run(node, look)
        if (node.name === 'del' || node.name === 'moveFrom') return deleted(node).join('')
        if (node.name === 'ins') {
          flow.hidden.add(
            'tracked-insertion',
            place,
            `${node.attributes['author'] ?? ''} ${node.attributes['date'] ?? ''}`,
          )
        }
        if (node.name === 'fldSimple') flow.hidden.add('field-code', place, node.attributes['instr'])
        if (node.name === 'hyperlink')
          flow.hidden.add(
            'link',
            place,
            [node.attributes['tooltip'], node.attributes['anchor']].filter(Boolean).join(' '),
          )
        if (WRAPS.has(node.name)) return inline(node, look)
        if (node.name === 'AlternateContent') return inline(chosen(node), look)
        if (node.name === 'pPr' && childOf(node, 'pPrChange') !== undefined)
          changed(childOf(node, 'pPrChange'))
        return SHOWS_NOTHING.has(node.name) ? '' : refuse('document-part-not-drawn')
      })
      .join('')
  }

  function run(node: XmlNode, outer: Look): string {
    const properties = childOf(node, 'rPr')
    const style = childOf(properties, 'rStyle')?.attributes['val']
    const look = { ...outer, ...styles(style), ...lookOf(properties) }
    if (childOf(properties, 'rPrChange') !== undefined) changed(childOf(properties, 'rPrChange'))
    const text = childrenOf(node)
      .map((child) => inRun(child, look))
      .join('')
    if (!isUnseen(look)) return text
    if (text.trim() !== '') flow.hidden.add('hidden-text', place, text)
    return ''
  }

  function inRun(node: XmlNode, look: Look): string {
    const { name } = node
    if (name === 't') return textBelow(node)
    if (name in LETTERS) return LETTERS[name] ?? ''
    if (name === 'delText') return deleted(node).join('')
    if (name === 'instrText' || name === 'delInstrText') {
      flow.hidden.add('field-code', place, textBelow(node))
      return ''
    }
    if (name === 'footnoteReference' || name === 'endnoteReference')
      return ` [${node.attributes['id'] ?? ''}]`
    if (name === 'sym') return '\u25a1'
    if (name === 'drawing' || name === 'pict') return drawing(node)
    if (name === 'AlternateContent')
      return childrenOf(chosen(node))
        .map((child) => inRun(child, look))
        .join('')
    if (name === 'object') return refuse('document-part-not-drawn')
    if (WRAPS.has(name)) return inline(node, look)
    return SHOWS_NOTHING.has(name) || name === 'dayLong' ? '' : refuse('document-part-not-drawn')
  }

  /** Pictures and text boxes are shown; charts, diagrams, ink and formulas cannot be drawn here. */
  function drawing(node: XmlNode): string {
    for (const child of childrenOf(node)) {
      const words = [
        child.attributes['name'],
        child.attributes['descr'],
        child.attributes['title'],
        child.attributes['alt'],
      ]
      if (['docPr', 'cNvPr', 'shape'].includes(child.name))
        flow.hidden.add('alternative-text', place, words.filter(Boolean).join(' '))
      if (
        ['chart', 'relIds', 'contentPart', 'oMath', 'OLEObject', 'textpath', 'wgp'].includes(child.name) &&
        child.name !== 'wgp'
      )
        refuse('document-part-not-drawn')
      if (child.name === 'blip' || child.name === 'imagedata') picture(child)
      else if (child.name === 'txbxContent') boxes.push(child)
      else if (child.name === 'AlternateContent') drawing(chosen(child) ?? child)
      else drawing(child)
    }
    return ''
  }

  function picture(node: XmlNode): void {
    const id = node.attributes['r:embed'] ?? node.attributes['r:id']
    const relation = id === undefined ? undefined : context.relations.get(id)
    if (relation === undefined || relation.outside) return refuse('document-not-drawn-wholly')
    const bytes = context.archive.bytes(relation.target) ?? refuse('document-not-drawn-wholly')
    pending.push({ address: `${place} picture ${pictures++}`, bytes })
  }

  function deleted(node: XmlNode): string[] {
    flow.hidden.add('tracked-deletion', place, `${node.attributes['author'] ?? ''} ${textBelow(node)}`)
    return []
  }

  function changed(node: XmlNode | undefined): void {
    flow.hidden.add('tracked-change', place, node?.attributes['author'])
  }

  return { blocks }
}

/** Of two ways to show the same, the newer one, as Word does. */
function chosen(node: XmlNode): XmlNode | undefined {
  return childOf(node, 'Choice') ?? childOf(node, 'Fallback')
}

function shadedBy(properties: XmlNode | undefined, outer: Look): Look {
  return lookOf(properties).shaded === true || outer.shaded === true ? { shaded: true } : {}
}
