/** A mail's text for the page: paragraphs of lines, in which a web address can be followed. */
import { piecesOf, type Piece } from '#pages'

export type Paragraph = readonly (readonly Piece[])[]

export function linkedLines(text: string): readonly Paragraph[] {
  return text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => paragraph.split('\n').map(piecesOf))
}
