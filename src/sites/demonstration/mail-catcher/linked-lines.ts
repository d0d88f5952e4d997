/** A mail's text for the page: paragraphs of lines, in which a web address can be followed. */
export interface Piece {
  readonly text: string
  /** Empty where there is nothing to follow. */
  readonly href: string
}

export type Paragraph = readonly (readonly Piece[])[]

const ADDRESS = /https?:\/\/[^\s<>"'()[\]{}]+/g

export function linkedLines(text: string): readonly Paragraph[] {
  return text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => paragraph.split('\n').map(piecesOf))
}

function piecesOf(line: string): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { 0: found, index } of line.matchAll(ADDRESS)) {
    const address = found.replace(/[.,;:!?]+$/, '')
    pieces.push({ text: line.slice(from, index), href: '' }, { text: address, href: address })
    from = index + address.length
  }
  pieces.push({ text: line.slice(from), href: '' })
  return pieces.filter(({ text }) => text !== '')
}
