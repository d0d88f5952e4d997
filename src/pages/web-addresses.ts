/** The web addresses in what somebody wrote: whole ones alone, without the stop or bracket that ends the sentence around them. */

export interface Piece {
  readonly text: string
  /** The empty string of words that are no address. */
  readonly href: string
}

const ADDRESS = /https?:\/\/[^\s<>"“”]+/g
const AFTER = /[.,;:!?'’)\]]+$/

export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = withoutStop(found)
    if (!URL.canParse(address)) continue
    pieces.push({ text: text.slice(at, index), href: '' }, { text: address, href: address })
    at = index + address.length
  }
  return [...pieces, { text: text.slice(at), href: '' }].filter((one) => one.text !== '')
}

/** A bracket that was opened within the address belongs to it. */
function withoutStop(found: string): string {
  const bare = found.replace(AFTER, '')
  return bare.includes('(') && found.startsWith(`${bare})`) ? `${bare})` : bare
}
