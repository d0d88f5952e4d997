/** PowerPoint: slide by slide what is shown; hidden slides, hidden shapes, shapes beside the slide and notes are left out. */
import type { FlowBuilder } from '../reading/flow-source.ts'
import { refuse } from '../refusal.ts'
import { drawnText } from './drawing.ts'
import { listParts } from './hidden-parts.ts'
import type { OfficeArchive } from './office-archive.ts'
import { relationsOf, type Relation } from './relations.ts'
import { childOf, childrenOf, textBelow, type XmlNode } from './xml.ts'

const MAIN = 'ppt/presentation.xml'

export function readPresentation(archive: OfficeArchive, flow: FlowBuilder): void {
  const root = archive.xml(MAIN) ?? refuse('document-damaged')
  const relations = relationsOf(archive, MAIN)
  const size = childOf(root, 'sldSz')?.attributes ?? {}
  const paper = { width: Number(size['cx'] ?? Infinity), height: Number(size['cy'] ?? Infinity) }
  childrenOf(childOf(root, 'sldIdLst'), 'sldId').forEach((entry, i) => {
    const part = relations.get(entry.attributes['r:id'] ?? '')?.target ?? refuse('document-damaged')
    const slide = archive.xml(part) ?? refuse('document-damaged')
    const where = `slide ${i + 1}`
    if (['0', 'false'].includes(slide.attributes['show'] ?? ''))
      flow.hidden.add('hidden-slide', where, textBelow(slide))
    else readSlide({ archive, flow, relations: relationsOf(archive, part), where, paper }, slide)
    for (const { kind, target, outside } of relationsOf(archive, part).values()) {
      if (kind === 'notesSlide') flow.hidden.add('notes', where, textBelow(archive.xml(target)))
      else if (outside) flow.hidden.add(kind === 'hyperlink' ? 'link' : 'external-link', where, target)
    }
  })
  listParts(archive, flow.hidden)
}

interface Slide {
  readonly archive: OfficeArchive
  readonly flow: FlowBuilder
  readonly relations: ReadonlyMap<string, Relation>
  readonly where: string
  readonly paper: { readonly width: number; readonly height: number }
}

function readSlide(slide: Slide, root: XmlNode): void {
  const { flow, where } = slide
  let [shapes, tables, pictures] = [0, 0, 0]
  flow.add({ address: where, kind: 'heading', level: 1, text: where.replace('slide', '').trim() })
  const walk = (node: XmlNode): void => {
    if (isUnseen(node, slide)) {
      flow.hidden.add('hidden-text', where, textBelow(node))
      return
    }
    if (node.name === 'grpSp') childrenOf(node).forEach(walk)
    else if (node.name === 'AlternateContent')
      childrenOf(childOf(node, 'Choice') ?? childOf(node, 'Fallback')).forEach(walk)
    else if (node.name === 'sp' || node.name === 'cxnSp') {
      const place = childOf(node, 'nvSpPr', 'nvPr', 'ph')?.attributes['type'] ?? ''
      const isTitle = /title/i.test(place)
      const text = drawnText(childOf(node, 'txBody'))
      flow.add({
        address: `${where}/${shapes++}`,
        kind: isTitle ? 'heading' : 'paragraph',
        text,
        ...(isTitle ? { level: 2 } : {}),
      })
    } else if (node.name === 'pic') {
      const relation = slide.relations.get(childOf(node, 'blipFill', 'blip')?.attributes['r:embed'] ?? '')
      const isPlayed =
        childOf(node, 'nvPicPr', 'nvPr', 'videoFile') ?? childOf(node, 'nvPicPr', 'nvPr', 'audioFile')
      const bytes =
        relation === undefined || isPlayed !== undefined ? undefined : slide.archive.bytes(relation.target)
      flow.addPicture(`${where} picture ${pictures++}`, bytes ?? refuse('document-part-not-drawn'))
    } else if (node.name === 'graphicFrame') table(childOf(node, 'graphic', 'graphicData', 'tbl'))
    else if (node.name === 'contentPart') refuse('document-part-not-drawn')
  }
  const table = (node: XmlNode | undefined): void => {
    if (node === undefined) return refuse('document-part-not-drawn')
    const name = `${where} table ${tables++}`
    childrenOf(node, 'tr').forEach((row, r) => {
      childrenOf(row, 'tc').forEach((cell, column) => {
        flow.add({
          address: `${name}/${r},${column}`,
          kind: 'cell',
          text: drawnText(childOf(cell, 'txBody')),
          table: { name, row: r, column },
        })
      })
    })
  }
  childrenOf(childOf(root, 'cSld', 'spTree')).forEach(walk)
}

/** Marked hidden, or wholly beside the slide. Its name and its other words are listed in any case. */
function isUnseen(node: XmlNode, { flow, where, paper }: Slide): boolean {
  const named = childrenOf(childrenOf(node).find(({ name }) => /^nv/.test(name))).find(
    ({ name }) => name === 'cNvPr',
  )
  const words = [named?.attributes['name'], named?.attributes['descr']].filter(Boolean).join(' ')
  if (words !== '' && named?.attributes['descr'] !== undefined)
    flow.hidden.add('alternative-text', where, words)
  if (named?.attributes['hidden'] === '1' || named?.attributes['hidden'] === 'true') return true
  const frame = childOf(node, 'spPr', 'xfrm') ?? childOf(node, 'xfrm')
  const [at, size] = [childOf(frame, 'off')?.attributes, childOf(frame, 'ext')?.attributes]
  if (at === undefined || size === undefined) return false
  const [x, y, cx, cy] = [Number(at['x']), Number(at['y']), Number(size['cx']), Number(size['cy'])]
  return x >= paper.width || y >= paper.height || x + cx <= 0 || y + cy <= 0
}
