/** One page, or some blocks of a flow, as lines to choose from; what is withheld of them is marked. */
import type { ReadDocument, WithheldPlace } from '#documents'
import { numbersOf, textPart, type TextLine } from '../../../workbench/text-parts.ts'
import { pagerOf, type PagerLink, type Shown } from './pager.ts'

export interface PartView {
  /** `Page 2 of 3`. */
  readonly title: string
  readonly words: number
  readonly lines: readonly {
    readonly value: string
    /** The numbers of its words. */
    readonly numbers: string
    readonly kind: string
    readonly pieces: readonly { readonly text: string; readonly isWithheld: boolean }[]
    readonly isWithheld: boolean
  }[]
  readonly pages: readonly PagerLink[]
  /** It has fixed pages, on which a box can be drawn. */
  readonly mayDraw: boolean
}

export function presentPart(
  read: ReadDocument,
  of: {
    readonly asking: Shown
    readonly shown: number
    readonly count: number
    readonly places: readonly WithheldPlace[]
  },
): PartView | false {
  const { asking, shown, count, places } = of
  const part = textPart(read, shown - 1, places)
  if (part === undefined) return false
  const name = read.form === 'pages' ? 'Page' : 'Part'
  return {
    title: count === 1 ? 'What it says' : `${name} ${String(shown)} of ${String(count)}`,
    words: part.words,
    lines: part.lines.map((line, i) => ({
      value: String(i),
      numbers: numbersOf(line),
      kind: line.kind,
      pieces: piecesOf(line),
      isWithheld: line.isWithheld,
    })),
    pages: pagerOf(asking, { name: 'part', shown, count }),
    mayDraw: read.form === 'pages',
  }
}

/** Words that follow one another and are withheld alike are one piece. */
function piecesOf({ words }: TextLine): PartView['lines'][number]['pieces'] {
  const pieces: { text: string; readonly isWithheld: boolean }[] = []
  for (const { text, isWithheld } of words) {
    const last = pieces.at(-1)
    if (last?.isWithheld === isWithheld) last.text += ` ${text}`
    else pieces.push({ text, isWithheld })
  }
  return pieces
}
