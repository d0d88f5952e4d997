/** The numbers that Word shows before the items of a list: they are no text of the document, and a reader sees them. */
import { childOf, childrenOf, type XmlNode } from './xml.ts'

export interface Numbering {
  /** `3.1 ` or a bullet; empty for what is no item. Counts as it is asked, in the document's order. */
  prefixOf(paragraphProperties: XmlNode | undefined): string
}

interface Level {
  readonly format: string
  readonly text: string
  readonly start: number
}

export function numberingOf(part: XmlNode | undefined): Numbering {
  const kinds = new Map(
    childrenOf(part, 'abstractNum').map((kind) => [kind.attributes['abstractNumId'], kind]),
  )
  const lists = new Map(
    childrenOf(part, 'num').map((list) => [
      list.attributes['numId'],
      kinds.get(childOf(list, 'abstractNumId')?.attributes['val']),
    ]),
  )
  const counts = new Map<string, number[]>()
  return {
    prefixOf(properties) {
      const numbered = childOf(properties, 'numPr')
      const list = childOf(numbered, 'numId')?.attributes['val']
      if (list === undefined || list === '0') return ''
      const depth = Math.min(8, Math.max(0, Number(childOf(numbered, 'ilvl')?.attributes['val'] ?? 0)))
      const levels = childrenOf(lists.get(list), 'lvl').map(levelOf)
      const level = levels[depth]
      if (level === undefined || level.format === 'bullet') return '\u2022 '
      if (level.format === 'none') return ''
      const counted = counts.get(list) ?? []
      counts.set(list, counted)
      counted[depth] = (counted[depth] ?? level.start - 1) + 1
      counted.length = depth + 1
      const text = level.text.replace(/%([1-9])/g, (_, place: string) => {
        const at = Number(place) - 1
        return inFormat(counted[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? 'decimal')
      })
      return text === '' ? '' : `${text} `
    },
  }
}

function levelOf(node: XmlNode): Level {
  return {
    format: childOf(node, 'numFmt')?.attributes['val'] ?? 'decimal',
    text: childOf(node, 'lvlText')?.attributes['val'] ?? '',
    start: Number(childOf(node, 'start')?.attributes['val'] ?? 1),
  }
}

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
  ] as const),
  ...([
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
]

function inFormat(value: number, format: string): string {
  if (format === 'lowerLetter' || format === 'upperLetter') {
    const letter = String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)
    return format === 'upperLetter' ? letter.toUpperCase() : letter
  }
  if (format === 'lowerRoman' || format === 'upperRoman') {
    let [rest, roman] = [value, '']
    for (const [worth, letters] of ROMAN) for (; rest >= worth; rest -= worth) roman += letters
    return format === 'upperRoman' ? roman.toUpperCase() : roman
  }
  return String(value)
}
