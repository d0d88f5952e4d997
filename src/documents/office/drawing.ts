/** What lies over the cells of a sheet: pictures and boxes of words are shown; charts and diagrams cannot be drawn here. */
import type { FlowBuilder } from '../reading/flow-source.ts'
import { refuse } from '../refusal.ts'
import type { OfficeArchive } from './office-archive.ts'
import { relationsOf } from './relations.ts'
import { childOf, childrenOf, textBelow, type XmlNode } from './xml.ts'

export function readDrawing(
  archive: OfficeArchive,
  sheet: string,
  id: string | undefined,
  where: string,
  flow: FlowBuilder,
): void {
  const part = id === undefined ? undefined : relationsOf(archive, sheet).get(id)?.target
  if (part === undefined) return
  const relations = relationsOf(archive, part)
  let [pictures, boxes] = [0, 0]
  const walk = (node: XmlNode): void => {
    const named = childrenOf(childrenOf(node).find(({ name }) => /^nv/.test(name))).find(
      ({ name }) => name === 'cNvPr',
    )
    if (named !== undefined) {
      flow.hidden.add(
        'alternative-text',
        where,
        [named.attributes['name'], named.attributes['descr']].filter(Boolean).join(' '),
      )
      if (named.attributes['hidden'] === '1') {
        flow.hidden.add('hidden-text', where, textBelow(node))
        return
      }
    }
    if (node.name === 'graphicFrame' || node.name === 'contentPart') refuse('document-part-not-drawn')
    if (node.name === 'pic') {
      const relation = relations.get(childOf(node, 'blipFill', 'blip')?.attributes['r:embed'] ?? '')
      const bytes = relation === undefined ? undefined : archive.bytes(relation.target)
      flow.addPicture(`${where} picture ${pictures++}`, bytes ?? refuse('document-not-drawn-wholly'))
    } else if (node.name === 'sp') {
      const text = drawnText(childOf(node, 'txBody'))
      flow.add({ address: `${where} box ${boxes++}`, kind: 'paragraph', text })
    } else if (node.name === 'AlternateContent') {
      childrenOf(childOf(node, 'Choice') ?? childOf(node, 'Fallback')).forEach(walk)
    } else childrenOf(node).forEach(walk)
  }
  childrenOf(archive.xml(part) ?? refuse('document-damaged')).forEach(walk)
}

/** DrawingML: paragraphs of runs, breaks and fields. */
export function drawnText(body: XmlNode | undefined): string {
  return childrenOf(body, 'p')
    .map((paragraph) =>
      childrenOf(paragraph)
        .map((run) =>
          run.name === 'br'
            ? '\n'
            : run.name === 'r' || run.name === 'fld'
              ? textBelow(childOf(run, 't'))
              : '',
        )
        .join(''),
    )
    .join('\n')
}
