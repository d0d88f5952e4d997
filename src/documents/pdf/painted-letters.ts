/**
 * Every letter that a page paints, with its exact place, from the list of operations that pdf.js itself draws: what it
 * offers as text has places for whole runs only, and a box that is guessed within a run leaves half a letter to read.
 */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { chain, quadOf, type Matrix, type Point, type Quad } from '../geometry.ts'
import { refuse } from '../refusal.ts'
import { inkReader, type InkOf } from './glyph-outlines.ts'
import type { PaintFont, PaintList, PaintObjects, PaintedGlyph } from './paint-list.ts'
import { startState, type PaintState } from './paint-state.ts'

export interface PaintedLetter {
  readonly text: string
  /** As wide as it advances and as high as its line, and around all of its ink. */
  readonly quad: Quad
  /** Around its ink alone. */
  readonly ink: Quad
  /** Where it begins and ends on its base line. */
  readonly start: Point
  readonly end: Point
  /** The size of its font on the page, in points. */
  readonly size: number
  /** The operation that paints it. */
  readonly operation: number
  readonly isSpace: boolean
  readonly inAnnotation: boolean
}

/** Text that fills or strokes nothing; 7 only clips. */
const PAINTS_NOTHING = new Set([3, 7])
/** Letters that no font draws and no reader misses: joiners, marks of direction, soft hyphens. */
const IGNORABLE = /^[\s\p{Default_Ignorable_Code_Point}\p{Cc}\u00ad]+$/u

/** Each operation has its own; each handler knows which. */
type Arguments = readonly [never, never, never, never]

export interface PaintedPage {
  readonly letters: readonly PaintedLetter[]
  /** The operations that paint text: a page drawn without them is its picture alone. */
  readonly textOperations: ReadonlySet<number>
}

export function paintedLetters(list: PaintList, objects: PaintObjects, toPage: Matrix): PaintedPage {
  const letters: PaintedLetter[] = []
  const textOperations = new Set<number>()
  const inkOf = inkReader(objects)
  const fontOf = (name: unknown) => objects.get(String(name)) as PaintFont
  let state = startState(toPage)
  const stack: PaintState[] = []
  let annotationDepth: number | undefined

  const handle: Record<number, (args: Arguments, operation: number) => void> = {
    [OPS.save]: () => void stack.push({ ...state }),
    [OPS.restore]: () => void (state = stack.pop() ?? state),
    [OPS.transform]: (args) => void (state.toPage = chain(state.toPage, args as unknown as Matrix)),
    [OPS.paintFormXObjectBegin]: ([matrix]) => {
      stack.push({ ...state })
      if (isMatrix(matrix)) state.toPage = chain(state.toPage, matrix)
    },
    [OPS.paintFormXObjectEnd]: () => void (state = stack.pop() ?? state),
    [OPS.beginGroup]: ([group]) => {
      stack.push({ ...state })
      const matrix = (group as { matrix?: unknown }).matrix
      if (isMatrix(matrix)) state.toPage = chain(state.toPage, matrix)
    },
    [OPS.endGroup]: () => void (state = stack.pop() ?? state),
    [OPS.beginAnnotation]: ([, , transform, matrix]) => {
      annotationDepth = stack.length
      stack.push({ ...state })
      state = startState(toPage)
      if (isMatrix(transform)) state.toPage = chain(state.toPage, transform)
      if (isMatrix(matrix)) state.toPage = chain(state.toPage, matrix)
    },
    [OPS.endAnnotation]: () => {
      if (annotationDepth === undefined) return
      state = stack[annotationDepth] ?? state
      stack.length = annotationDepth
      annotationDepth = undefined
    },
    [OPS.beginText]: () => {
      placeText(state, undefined)
    },
    [OPS.setFont]: ([name, size]) => setFont(state, fontOf(name), size),
    [OPS.setGState]: ([changes]) => {
      for (const [key, value] of changes as [string, [unknown, number]][]) {
        if (key === 'Font') setFont(state, fontOf(value[0]), value[1])
      }
    },
    [OPS.setCharSpacing]: ([spacing]) => void (state.charSpacing = spacing),
    [OPS.setWordSpacing]: ([spacing]) => void (state.wordSpacing = spacing),
    [OPS.setHScale]: ([percent]) => void (state.hScale = percent / 100),
    [OPS.setLeading]: ([leading]) => void (state.leading = -leading),
    [OPS.setTextRise]: ([rise]) => void (state.rise = rise),
    [OPS.setTextRenderingMode]: ([mode]) => void (state.mode = mode),
    [OPS.setTextMatrix]: ([matrix]) => placeText(state, matrix),
    [OPS.moveText]: ([x, y]) => moveText(state, x, y),
    [OPS.setLeadingMoveText]: ([x, y]) => {
      state.leading = y
      moveText(state, x, y)
    },
    [OPS.nextLine]: () => moveText(state, 0, state.leading),
    [OPS.showText]: ([glyphs], operation) => {
      textOperations.add(operation)
      const inAnnotation = annotationDepth !== undefined
      show(state, glyphs as (PaintedGlyph | number)[], inkOf, (letter) =>
        letters.push({ ...letter, operation, inAnnotation }),
      )
    },
  }
  list.fnArray.forEach((fn, operation) => {
    handle[fn]?.((list.argsArray[operation] ?? []) as unknown as Arguments, operation)
  })
  return { letters, textOperations }
}

function isMatrix(value: unknown): value is Matrix {
  return value !== null && typeof value === 'object' && (value as ArrayLike<number>).length === 6
}

function setFont(state: PaintState, font: PaintFont, size: number): void {
  state.font = font
  state.size = Math.abs(size)
  state.direction = size < 0 ? -1 : 1
}

function placeText(state: PaintState, matrix: Matrix | undefined): void {
  if (matrix !== undefined) state.text = matrix
  else state.text = undefined
  state.x = state.y = state.lineX = state.lineY = 0
}

function moveText(state: PaintState, x: number, y: number): void {
  state.x = state.lineX += x
  state.y = state.lineY += y
}

/** Follows pdf.js's own `showText` and `showType3Text`, step by step: what it draws is where we say it is. */
function show(
  state: PaintState,
  glyphs: readonly (PaintedGlyph | number)[],
  inkOf: InkOf,
  found: (letter: Omit<PaintedLetter, 'operation' | 'inAnnotation'>) => void,
): void {
  const { font, size, direction, charSpacing, wordSpacing } = state
  if (font === undefined || size === 0) return
  const hScale = state.hScale * direction
  const advanceScale = size * (font.fontMatrix?.[0] ?? 0.001)
  const isDrawn = !PAINTS_NOTHING.has(state.mode)
  const origin = state.text === undefined ? state.toPage : chain(state.toPage, state.text)
  const place = chain(chain(origin, [1, 0, 0, 1, state.x, state.y + state.rise]), [
    hScale,
    0,
    0,
    direction,
    0,
    0,
  ])
  let along = 0
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      along += ((font.vertical ? 1 : -1) * glyph * size) / 1000
      continue
    }
    const spacing = (glyph.isSpace ? wordSpacing : 0) + charSpacing
    const shape = inkOf(font, glyph)
    if (isDrawn) refuseUndrawn(font, glyph, shape)
    const width = glyph.width * advanceScale
    const vertical = font.vertical ? (glyph.vmetric ?? font.defaultVMetrics) : undefined
    const x =
      vertical === undefined ? along : -(glyph.vmetric ? (vertical[1] ?? 0) : glyph.width / 2) * advanceScale
    const y = vertical === undefined ? 0 : -(along + (vertical[2] ?? 0) * advanceScale)
    found(letterAt(place, { font, glyph, shape, size, x, y, width }))
    along +=
      vertical === undefined
        ? width + (font.isType3Font ? spacing : spacing * direction)
        : -(vertical[0] ?? 0) * advanceScale - spacing * direction
  }
  if (font.vertical) state.y -= along
  else state.x += along * hScale
}

interface PlacedGlyph {
  readonly font: PaintFont
  readonly glyph: PaintedGlyph
  readonly shape: ReturnType<InkOf>
  readonly size: number
  readonly x: number
  readonly y: number
  readonly width: number
}

function letterAt(
  place: Matrix,
  { font, glyph, shape, size, x, y, width }: PlacedGlyph,
): Omit<PaintedLetter, 'operation' | 'inAnnotation'> {
  const { ascent, descent } = lineOf(font)
  const line = { left: x, right: x + width, bottom: y + descent * size, top: y + ascent * size }
  const ink =
    typeof shape === 'object'
      ? {
          left: x + shape.left * size,
          right: x + shape.right * size,
          bottom: y + shape.bottom * size,
          top: y + shape.top * size,
        }
      : line
  const [left, bottom] = [Math.min(line.left, ink.left), Math.min(line.bottom, ink.bottom)]
  const [right, top] = [Math.max(line.right, ink.right), Math.max(line.top, ink.top)]
  const [start, end] = [
    { x, y },
    { x: x + width, y },
  ]
  const at = ({ x: px, y: py }: Point) => ({
    x: place[0] * px + place[2] * py + place[4],
    y: place[1] * px + place[3] * py + place[5],
  })
  return {
    text: glyph.unicode,
    quad: quadOf(place, left, bottom, right, top),
    ink: quadOf(place, ink.left, ink.bottom, ink.right, ink.top),
    start: at(start),
    end: at(end),
    size: size * Math.hypot(place[2], place[3]),
    isSpace: /^\s*$/u.test(glyph.unicode) && typeof shape !== 'object',
  }
}

/** What fonts say of themselves is often 0 or out of all measure. */
function lineOf({ isType3Font, ascent, descent, bbox, fontMatrix }: PaintFont): {
  ascent: number
  descent: number
} {
  if (isType3Font && bbox !== undefined && fontMatrix !== undefined) {
    const scale = fontMatrix[3] ?? 0
    const [bottom, top] = [(bbox[1] ?? 0) * scale, (bbox[3] ?? 0) * scale]
    if (top > bottom) return { ascent: top, descent: bottom }
  }
  return { ascent: within(ascent, 0.72, 1), descent: within(descent, -0.3, -0.2) }
}

function within(value: number, least: number, most: number): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : least
}

/** pdf.js draws nothing, or another letter, where it has no outline; nobody could see from the page that it did. */
function refuseUndrawn(font: PaintFont, glyph: PaintedGlyph, shape: ReturnType<InkOf>): void {
  if (font.isType3Font || IGNORABLE.test(glyph.unicode)) return
  const isThere = glyph.isInFont && !font.missingFile && !font.isInvalidPDFjsFont
  if (!isThere || shape === undefined || shape === 'empty') refuse('document-font-missing')
}
