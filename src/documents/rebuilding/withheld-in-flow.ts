/** The text of each block cut into what is shown and what is a bar. */
import type { Block } from '../document.ts'
import type { HiddenThing } from '../hidden-things.ts'
import { refuse } from '../refusal.ts'
import type { Withheld, WithheldPhrase } from '../withheld.ts'

export type Piece = { readonly text: string } | { readonly ground: string }

export interface CutFlow {
  piecesOf(block: Block): readonly Piece[]
  readonly phrases: readonly WithheldPhrase[]
  readonly surviving: readonly { readonly where: string; readonly text: string }[]
}

interface Cut {
  readonly from: number
  readonly to: number
  readonly ground: string
  readonly repeated?: 'released'
}

export function withheldInFlow(
  blocks: readonly Block[],
  hidden: readonly HiddenThing[],
  spans: readonly Withheld[],
): CutFlow {
  const byAddress = new Map(blocks.map((block) => [block.address, block]))
  const cuts = new Map<string, Cut[]>()
  for (const { place, ...said } of spans) {
    if (place.kind !== 'passage' && place.kind !== 'attachment') return refuse('document-span-not-there')
    const address = place.kind === 'passage' ? place.block : `attachment ${place.position}`
    const block = byAddress.get(address)
    if (block === undefined) {
      // An attachment of an Office file stands in no block: it is left out whatever is said of it.
      const isLeftOut =
        place.kind === 'attachment' && hidden.some(({ position }) => position === place.position)
      if (isLeftOut) continue
      return refuse('document-span-not-there')
    }
    const cut =
      place.kind === 'passage' && block.kind !== 'picture'
        ? { ...place, ...said }
        : { from: 0, to: block.text.length, ...said }
    const isThere =
      Number.isInteger(cut.from) && Number.isInteger(cut.to) && cut.from >= 0 && cut.to <= block.text.length
    if (!isThere || (cut.to <= cut.from && block.kind !== 'picture')) return refuse('document-span-not-there')
    cuts.set(address, [...(cuts.get(address) ?? []), cut])
  }
  const phrases = [...cuts].flatMap(([address, list]) =>
    list.map(({ from, to, repeated }) => ({
      text: byAddress.get(address)?.text.slice(from, to) ?? '',
      mayStandElsewhere: repeated === 'released',
    })),
  )
  const piecesOf = (block: Block) => pieces(block, cuts.get(block.address) ?? [])
  const surviving = blocks.map((block) => ({
    where: block.address,
    text: piecesOf(block)
      .map((piece) => ('text' in piece ? piece.text : ' \u2588 '))
      .join(''),
  }))
  return { piecesOf, phrases: phrases.filter(({ text }) => text.trim() !== ''), surviving }
}

/** Cuts that overlap are one bar, with the ground of the first. */
function pieces({ text, kind }: Block, cuts: readonly Cut[]): Piece[] {
  if (kind === 'picture') return cuts.map(({ ground }) => ({ ground }))
  const found: Piece[] = []
  let at = 0
  for (const { from, to, ground } of [...cuts].sort((a, b) => a.from - b.from)) {
    if (to <= at) continue
    if (from > at) found.push({ text: text.slice(at, from) })
    if (from >= at) found.push({ ground })
    at = to
  }
  return at < text.length ? [...found, { text: text.slice(at) }] : found
}
