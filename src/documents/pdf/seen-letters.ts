/**
 * Which letters of a page are seen: those that change its picture. White, covered, clipped and invisible text, text on a
 * layer that is off and text beside the page change nothing, whatever trick hides them.
 */
import type { Canvas } from '@napi-rs/canvas'
import { boxOf, type Quad } from '../geometry.ts'
import type { DrawnPage } from './draw-page.ts'
import type { PaintedLetter, PaintedPage } from './painted-letters.ts'

/** The drawn page is left as its readers see it, without the traces of letters that they do not see. */
export interface SeenLetters {
  readonly seen: readonly PaintedLetter[]
  readonly unseen: readonly PaintedLetter[]
}

/** Of 255, in one colour: less is a trace that only a machine sees. */
const SEEN_FROM = 24
/** The part of a letter's ink box that its ink fills; the thinnest, a slash, fills some eight in a hundred. */
const LEAST_INK = 0.03
/** Points; smaller is a speck. */
const LEAST_SIZE = 2
/** Text painted over text is told apart by drawing the page without each layer; more layers than this are no document. */
const MOST_LAYERS = 8

export async function seeLetters(
  drawn: DrawnPage,
  { letters, textOperations }: PaintedPage,
): Promise<SeenLetters> {
  if (letters.length === 0) return { seen: [], unseen: [] }
  const whole = pixelsOfCanvas(drawn.canvas)
  const bare = pixelsOfCanvas(await drawn.without(textOperations))
  const picture: Picture = { width: drawn.canvas.width, height: drawn.canvas.height, scale: drawn.scale }
  const { once, layers } = overpainted(letters)
  const seen = new Set<PaintedLetter>()
  for (const letter of once) {
    const isInked = letter.size >= LEAST_SIZE && !letter.isSpace
    if (isInked && changes(whole, bare, letter.ink, picture)) seen.add(letter)
  }
  for (const layer of layers) await seeLayer(layer, seen)
  const unseen = once.filter((letter) => !seen.has(letter) && !letter.isSpace)
  wipeTraces(unseen)
  return { seen: withSpaces(once, seen), unseen }

  /** Letters that others lie on are seen only where the page without their own operation is another. */
  async function seeLayer(layer: Layer, found: Set<PaintedLetter>): Promise<void> {
    const without = pixelsOfCanvas(await drawn.without(layer.operations))
    for (const letter of layer.letters) {
      if (found.has(letter) && !changes(whole, without, letter.ink, picture)) found.delete(letter)
    }
  }

  /** Where nothing seen lies on it, the place is as it would be without the letter; elsewhere its faint pixels are. */
  function wipeTraces(hidden: readonly PaintedLetter[]): void {
    const context = drawn.canvas.getContext('2d')
    for (const letter of hidden) {
      const { x, y, width, height } = pixelsOf(letter.ink, picture, 2)
      if (width <= 0 || height <= 0) continue
      const kept = context.getImageData(x, y, width, height)
      for (let row = 0; row < height; row++) {
        for (let column = 0; column < width; column++) {
          const at = ((y + row) * picture.width + x + column) * 4
          if (letter.size >= LEAST_SIZE && difference(whole, bare, at) >= SEEN_FROM) continue
          const into = (row * width + column) * 4
          for (let k = 0; k < 4; k++) kept.data[into + k] = bare[at + k] ?? 255
        }
      }
      context.putImageData(kept, x, y)
    }
  }
}

/** A space counts as seen beside a seen letter: it parts words. */
function withSpaces(
  letters: readonly PaintedLetter[],
  seen: ReadonlySet<PaintedLetter>,
): readonly PaintedLetter[] {
  return letters.filter((letter) => seen.has(letter) || letter.isSpace)
}

interface Picture {
  readonly width: number
  readonly height: number
  readonly scale: number
}

function changes(one: Uint8Array, other: Uint8Array, ink: Quad, picture: Picture): boolean {
  const { x, y, width, height } = pixelsOf(ink, picture, 0)
  let changed = 0
  for (let row = y; row < y + height; row++) {
    for (let at = (row * picture.width + x) * 4, end = at + width * 4; at < end; at += 4) {
      if (difference(one, other, at) >= SEEN_FROM) changed += 1
    }
  }
  return changed >= Math.max(1, width * height * LEAST_INK)
}

/** A copy: what the canvas hands out is its own memory, which is gone when the canvas is. */
function pixelsOfCanvas(canvas: Canvas): Uint8Array {
  return Uint8Array.prototype.slice.call(canvas.data())
}

function difference(one: Uint8Array, other: Uint8Array, at: number): number {
  return Math.max(
    Math.abs((one[at] ?? 0) - (other[at] ?? 0)),
    Math.abs((one[at + 1] ?? 0) - (other[at + 1] ?? 0)),
    Math.abs((one[at + 2] ?? 0) - (other[at + 2] ?? 0)),
  )
}

/** The pixels of a box, whole ones, within the picture. */
function pixelsOf(quad: Quad, { width, height, scale }: Picture, more: number) {
  const { left, top, right, bottom } = boxOf([quad])
  const [x, y] = [Math.max(0, Math.floor(left * scale) - more), Math.max(0, Math.floor(top * scale) - more)]
  return {
    x,
    y,
    width: Math.max(0, Math.min(width, Math.ceil(right * scale) + more) - x),
    height: Math.max(0, Math.min(height, Math.ceil(bottom * scale) + more) - y),
  }
}

interface Layer {
  readonly letters: PaintedLetter[]
  readonly operations: Set<number>
}

interface Overpainted {
  /** Each letter once: what is painted twice at one place, to look bold, is one letter. */
  readonly once: readonly PaintedLetter[]
  readonly layers: readonly Layer[]
}

/** Finds letters that lie on one another, by a grid as fine as a letter, and sorts their operations into layers. */
function overpainted(letters: readonly PaintedLetter[]): Overpainted {
  const { once, twins } = withoutTwins(letters)
  const clashes = clashesOf(once)
  const layerOf = new Map<number, number>()
  const layers: Layer[] = []
  for (const [operation, others] of clashes) {
    const taken = new Set([...others].map((other) => layerOf.get(other)))
    let layer = 0
    while (taken.has(layer)) layer += 1
    layerOf.set(operation, layer)
    if (layer >= MOST_LAYERS) continue
    const into = (layers[layer] ??= { letters: [], operations: new Set() })
    into.operations.add(operation)
    for (const twin of twins.get(operation) ?? []) into.operations.add(twin)
  }
  const beyond = new Set(
    [...layerOf].filter(([, layer]) => layer >= MOST_LAYERS).map(([operation]) => operation),
  )
  for (const letter of once) {
    const layer = layers[layerOf.get(letter.operation) ?? MOST_LAYERS]
    if (layer !== undefined && !letter.isSpace) layer.letters.push(letter)
  }
  return { once: once.filter(({ operation }) => !beyond.has(operation)), layers }
}

/** Points: letters that are painted again so near are one letter made bold. */
const TWINS_WITHIN = 0.6

/** An operation is another's twin when each of its letters is: one letter that falls together is chance. */
function withoutTwins(letters: readonly PaintedLetter[]) {
  const places = new Map<string, PaintedLetter>()
  const alone = new Set<number>()
  const twinned = new Map<number, Set<number>>()
  for (const letter of letters) {
    if (letter.isSpace) continue
    const first = twinOf(letter, places)
    if (first === undefined) {
      places.set(cellOf(letter, 0, 0), letter)
      alone.add(letter.operation)
    } else setOf(twinned, letter.operation).add(first.operation)
  }
  const twins = new Map<number, Set<number>>()
  const gone = new Set<number>()
  for (const [operation, firsts] of twinned) {
    if (alone.has(operation)) continue
    gone.add(operation)
    for (const first of firsts) setOf(twins, first).add(operation)
  }
  return { once: letters.filter(({ operation }) => !gone.has(operation)), twins }
}

function twinOf(
  letter: PaintedLetter,
  places: ReadonlyMap<string, PaintedLetter>,
): PaintedLetter | undefined {
  for (let dx = -1; dx <= 1; dx++) {
    for (let dy = -1; dy <= 1; dy++) {
      const other = places.get(cellOf(letter, dx, dy))
      if (other === undefined || other.operation === letter.operation) continue
      const apart = Math.hypot(other.start.x - letter.start.x, other.start.y - letter.start.y)
      if (apart < TWINS_WITHIN) return other
    }
  }
  return undefined
}

function cellOf({ text, start }: PaintedLetter, dx: number, dy: number): string {
  return `${text} ${Math.round(start.x) + dx} ${Math.round(start.y) + dy}`
}

const CELL = 6

function clashesOf(letters: readonly PaintedLetter[]): Map<number, Set<number>> {
  const cells = new Map<string, PaintedLetter[]>()
  const clashes = new Map<number, Set<number>>()
  for (const letter of letters) {
    if (letter.isSpace) continue
    const box = boxOf([letter.ink])
    for (let x = Math.floor(box.left / CELL); x <= box.right / CELL; x++) {
      for (let y = Math.floor(box.top / CELL); y <= box.bottom / CELL; y++) {
        const key = `${x} ${y}`
        const cell = cells.get(key)
        if (cell === undefined) {
          cells.set(key, [letter])
          continue
        }
        if (cell.length > 64) continue
        for (const other of cell) {
          if (other.operation === letter.operation || !coverEachOther(letter, other)) continue
          setOf(clashes, letter.operation).add(other.operation)
          setOf(clashes, other.operation).add(letter.operation)
        }
        cell.push(letter)
      }
    }
  }
  return clashes
}

/** By a fifth of the smaller one's ink box: kerned neighbours touch, and do not hide each other. */
function coverEachOther(one: PaintedLetter, other: PaintedLetter): boolean {
  const [a, b] = [boxOf([one.ink]), boxOf([other.ink])]
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  if (wide <= 0 || high <= 0) return false
  const area = (box: typeof a) => (box.right - box.left) * (box.bottom - box.top)
  return wide * high > 0.2 * Math.min(area(a), area(b))
}

function setOf(map: Map<number, Set<number>>, key: number): Set<number> {
  const found = map.get(key) ?? new Set<number>()
  map.set(key, found)
  return found
}
