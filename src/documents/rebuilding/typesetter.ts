/** Sets paragraphs in lines on A4, every letter in a font that has it; a bar is as wide as its label and no wider. */
import { isRightToLeft } from '../right-to-left.ts'
import { LIMITS } from '../limits.ts'
import { refuse } from '../refusal.ts'
import type { Pdf, ReleasedPdf } from './released-pdf.ts'
import type { Piece } from './withheld-in-flow.ts'

/** A4 in points, and what of it is text. */
export const PAPER = { width: 595.28, height: 841.89, margin: 54, text: 487.28, lines: 733.89 } as const

export interface Setting {
  readonly size: number
  readonly bold?: boolean
  readonly after: number
  readonly indent?: number
}

export interface Line {
  readonly parts: readonly Part[]
  readonly width: number
}

interface Part {
  readonly text: string
  readonly width: number
  readonly isBar: boolean
}

export interface Typesetter {
  readonly released: ReleasedPdf
  paragraph(kind: string, pieces: readonly Piece[], setting: Setting): void
  picture(bytes: Buffer, width: number, height: number, alt: string): void
  newPage(): void
  /** Goes to a new page where less is left than this. */
  need(height: number): void
  pages(): number
  y: number
  lines(pieces: readonly Piece[], width: number, size: number, bold: boolean): Line[]
  drawLine(line: Line, x: number, y: number, size: number, bold: boolean): void
}

export const LEADING = 1.35

export function typesetter(released: ReleasedPdf): Typesetter {
  const { pdf } = released
  let pages = 0
  const setter: Typesetter = {
    released,
    y: PAPER.margin,
    newPage() {
      if (pages >= LIMITS.pages) refuse('document-too-large')
      pdf.addPage({ size: 'A4', margin: 0 })
      pages += 1
      setter.y = PAPER.margin
    },
    need(height) {
      if (pages === 0 || setter.y + height > PAPER.height - PAPER.margin) setter.newPage()
    },
    pages: () => pages,
    lines: (pieces, width, size, bold) => linesOf(pdf, pieces, width, size, bold),
    drawLine: (line, x, y, size, bold) => drawLine(pdf, line, x, y, size, bold),
    paragraph(kind, pieces, { size, bold = false, after, indent = 0 }) {
      const high = size * LEADING
      let waiting = linesOf(pdf, pieces, PAPER.text - indent, size, bold)
      // A paragraph that goes over a page's end is tagged in two parts: content belongs to its page.
      while (waiting.length > 0) {
        setter.need(high)
        const fit = Math.max(1, Math.floor((PAPER.height - PAPER.margin - setter.y) / high))
        const here = waiting.slice(0, fit)
        waiting = waiting.slice(fit)
        released.tag(kind, () => {
          here.forEach((line, i) =>
            drawLine(pdf, line, PAPER.margin + indent, setter.y + i * high, size, bold),
          )
        })
        setter.y += here.length * high
      }
      setter.y += after
    },
    picture(bytes, width, height, alt) {
      setter.need(height)
      const { y } = setter
      const options = { alt, bbox: [PAPER.margin, y, PAPER.margin + width, y + height] }
      released.tag('Figure', () => void pdf.image(bytes, PAPER.margin, y, { width, height }), options)
      setter.y += height + 8
    },
  }
  return setter
}

function linesOf(pdf: Pdf, pieces: readonly Piece[], width: number, size: number, bold: boolean): Line[] {
  pdf.font(bold ? 'bold' : 'regular').fontSize(size)
  const space = pdf.widthOfString(' ')
  const lines: Line[] = []
  let parts: Part[] = []
  let used = 0
  const close = () => {
    lines.push({ parts, width: used })
    ;[parts, used] = [[], 0]
  }
  for (const token of tokensOf(pieces)) {
    if (token.isBreak) {
      close()
      continue
    }
    for (const text of token.isBar ? [token.text] : fitted(pdf, token.text, width)) {
      const wide = token.isBar ? pdf.widthOfString(text) + 8 : pdf.widthOfString(text)
      const gap = token.spaceBefore && parts.length > 0 ? space : 0
      if (parts.length > 0 && used + gap + wide > width) close()
      else if (gap > 0) {
        parts.push({ text: ' ', width: gap, isBar: false })
        used += gap
      }
      parts.push({ text, width: wide, isBar: token.isBar })
      used += wide
    }
  }
  if (parts.length > 0) close()
  return lines
}

interface Token {
  readonly text: string
  readonly isBar: boolean
  readonly isBreak: boolean
  readonly spaceBefore: boolean
}

function* tokensOf(pieces: readonly Piece[]): Generator<Token> {
  let spaceBefore = false
  for (const piece of pieces) {
    if ('ground' in piece) {
      yield { text: piece.ground, isBar: true, isBreak: false, spaceBefore }
      spaceBefore = false
      continue
    }
    for (const text of piece.text.split(/(\n|[^\S\n]+)/u)) {
      if (text === '') continue
      if (text === '\n') yield { text, isBar: false, isBreak: true, spaceBefore: false }
      if (/^\s/u.test(text)) spaceBefore = text !== '\n'
      else {
        yield { text: drawable(text), isBar: false, isBreak: false, spaceBefore }
        spaceBefore = false
      }
    }
  }
}

/** A word wider than the line is broken where it must be. */
function fitted(pdf: Pdf, text: string, width: number): string[] {
  if (pdf.widthOfString(text) <= width) return [text]
  const pieces: string[] = []
  let piece = ''
  for (const letter of text.match(/\P{M}\p{M}*/gu) ?? [text]) {
    if (piece !== '' && pdf.widthOfString(piece + letter) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...pieces, piece]
}

/** Without the letters that are never seen; those direct or join others, and are no words. */
function drawable(text: string): string {
  return text.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufe0e\ufe0f]/gu, '')
}

function drawLine(pdf: Pdf, line: Line, left: number, y: number, size: number, bold: boolean): void {
  pdf.font(bold ? 'bold' : 'regular').fontSize(size)
  let x = left
  for (const { text, width, isBar } of visualOrder(line.parts)) {
    if (isBar) pdf.rect(x, y - 1, width, size * 1.25).fill('#000000')
    else refuseLetters(pdf, text)
    pdf.fillColor(isBar ? '#ffffff' : '#000000').text(text, isBar ? x + 4 : x, y, { lineBreak: false })
    x += width
  }
  pdf.fillColor('#000000')
}

/** Words that are read from the right stand from the right as far as they follow one another. */
function visualOrder(parts: readonly Part[]): Part[] {
  const ordered: Part[] = []
  let run: Part[] = []
  const flush = () => {
    const trailing = run.at(-1)?.text === ' ' ? run.splice(-1) : []
    ordered.push(...run.reverse(), ...trailing)
    run = []
  }
  for (const part of parts) {
    const goesOn = !part.isBar && (isRightToLeft(part.text) || (part.text === ' ' && run.length > 0))
    if (goesOn) run.push(part)
    else {
      flush()
      ordered.push(part)
    }
  }
  flush()
  return ordered
}

interface FontOfPdf {
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } }
}

/** pdfkit draws an empty box for a letter that its font has not: nobody could read whose name it was. */
function refuseLetters(pdf: Pdf, text: string): void {
  const { font } = (pdf as unknown as FontOfPdf)._font
  for (const letter of text) {
    if (!/\s/u.test(letter) && !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))
      refuse('document-letters-not-drawn')
  }
}
