/** XML as a small tree: no DTD, no entity, no outside, not too deep and not too much. Names are local: prefixes are free. */
import { SaxesParser } from 'saxes'
import { LIMITS } from '../limits.ts'
import { Refusal, refuse } from '../refusal.ts'

export interface XmlNode {
  readonly name: string
  /** By local name; an attribute that points at a relation is `r:id`, `r:embed`, `r:link`. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlNode | string)[]
}

const MOST_NODES = 1_500_000

export function parseXml(bytes: Buffer): XmlNode {
  const parser = new SaxesParser({ xmlns: true })
  const root: XmlNode & { children: (XmlNode | string)[] } = { name: '', attributes: {}, children: [] }
  const open = [root]
  let nodes = 0
  let letters = 0
  const into = () => open.at(-1)?.children
  parser.on('error', () => refuse('document-damaged'))
  // Entities are declared nowhere else: without a DTD nothing grows.
  parser.on('doctype', () => refuse('document-damaged'))
  parser.on('opentag', ({ local, attributes }) => {
    nodes += 1
    if (nodes > MOST_NODES || open.length > LIMITS.xmlDepth) refuse('document-too-large')
    const own: Record<string, string> = {}
    for (const { local: name, uri, value } of Object.values(attributes)) {
      own[/relationships$/.test(uri) ? `r:${name}` : name] = value
    }
    const node = { name: local, attributes: own, children: [] as (XmlNode | string)[] }
    into()?.push(node)
    open.push(node)
  })
  parser.on('closetag', () => void open.pop())
  const text = (said: string) => {
    letters += said.length
    if (letters > 4 * LIMITS.letters) refuse('document-too-large')
    into()?.push(said)
  }
  parser.on('text', text)
  parser.on('cdata', text)
  try {
    parser.write(decoded(bytes)).close()
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('document-damaged')
  }
  return root.children.find((child) => typeof child !== 'string') ?? refuse('document-damaged')
}

function decoded(bytes: Buffer): string {
  const [first, second] = bytes
  const label =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(label, { fatal: true }).decode(bytes)
}

export function childrenOf(node: XmlNode | undefined, name?: string): XmlNode[] {
  const children = (node?.children ?? []).filter((child) => typeof child !== 'string')
  return name === undefined ? children : children.filter((child) => child.name === name)
}

export function childOf(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  let found = node
  for (const name of path) found = childrenOf(found, name)[0]
  return found
}

/** Everywhere below, in order. */
export function allBelow(node: XmlNode | undefined, name: string): XmlNode[] {
  return childrenOf(node).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allBelow(child, name),
  ])
}

/** All letters below, without marking of any kind. */
export function textBelow(node: XmlNode | undefined): string {
  return (node?.children ?? [])
    .map((child) => (typeof child === 'string' ? child : textBelow(child)))
    .join('')
}

/** `w:b` without a value, or with one that is not off. */
export function isOn(node: XmlNode | undefined): boolean {
  return node !== undefined && !['0', 'false', 'off', 'none'].includes(node.attributes['val'] ?? '1')
}
