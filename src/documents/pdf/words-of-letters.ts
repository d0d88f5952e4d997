/** Letters put together to words by where they stand: a word may come in several runs, and a run hold several words. */
import type { Word } from '../document.ts'
import type { Point, Quad } from '../geometry.ts'
import { isRightToLeft } from '../right-to-left.ts'
import type { PaintedLetter } from './painted-letters.ts'

/** In sizes of the font: a wider gap parts words, and a step aside as large is another line. */
const GAP = 0.22
const ASIDE = 0.35

export function wordsOfLetters(letters: readonly PaintedLetter[]): Word[] {
  const words: PaintedLetter[][] = []
  let open: PaintedLetter[] | undefined
  let last: PaintedLetter | undefined
  for (const letter of letters) {
    if (letter.isSpace) {
      open = undefined
      continue
    }
    const goesOn = open !== undefined && last !== undefined && follows(last, letter)
    if (goesOn && open !== undefined) open.push(letter)
    else words.push((open = [letter]))
    last = letter
  }
  return joined(words)
    .map((word): Word => ({
      text: textOf(word),
      quad: around(word),
      from: word[0]?.inAnnotation === true ? 'form' : 'text',
    }))
    .filter(({ text }) => text !== '')
}

function follows(last: PaintedLetter, letter: PaintedLetter): boolean {
  if (last.inAnnotation !== letter.inAnnotation) return false
  const along = unit(last)
  const [dx, dy] = [letter.start.x - last.end.x, letter.start.y - last.end.y]
  const size = Math.max(last.size, letter.size, 0.1)
  const [ahead, aside] = [dx * along.x + dy * along.y, Math.abs(dx * along.y - dy * along.x)]
  const turned = unit(letter)
  const isSameWay = along.x * turned.x + along.y * turned.y > 0.95
  return isSameWay && Math.abs(ahead) < GAP * size && aside < ASIDE * size
}

function unit({ start, end, quad: [a, b] }: PaintedLetter): Point {
  // A combining mark advances by nothing: its line's direction is its quad's.
  const [from, to] = Math.hypot(end.x - start.x, end.y - start.y) > 1e-6 ? [start, end] : [a, b]
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  return length < 1e-9 ? { x: 1, y: 0 } : { x: (to.x - from.x) / length, y: (to.y - from.y) / length }
}

/** A word whose pieces were painted at different times is put together where one piece ends as another begins. */
function joined(words: PaintedLetter[][]): PaintedLetter[][] {
  const starts = new Map<string, PaintedLetter[][]>()
  const cell = ({ x, y }: Point) => `${Math.round(x / 4)} ${Math.round(y / 4)}`
  for (const word of words) if (word[0] !== undefined) push(starts, cell(word[0].start), word)
  const gone = new Set<PaintedLetter[]>()
  for (const word of words) {
    if (gone.has(word)) continue
    for (let next = nextOf(word); next !== undefined; next = nextOf(word)) {
      gone.add(next)
      word.push(...next)
    }
  }
  return words.filter((word) => !gone.has(word))

  function nextOf(word: PaintedLetter[]): PaintedLetter[] | undefined {
    const last = word.at(-1)
    if (last === undefined) return undefined
    const { x, y } = last.end
    for (const [dx, dy] of AROUND) {
      for (const other of starts.get(cell({ x: x + dx, y: y + dy })) ?? []) {
        const first = other[0]
        // Closer than words ever stand: two columns that touch are no word.
        if (other === word || gone.has(other) || first === undefined) continue
        const near = Math.hypot(first.start.x - x, first.start.y - y) < 0.08 * Math.max(first.size, last.size)
        if (near && follows(last, first)) return other
      }
    }
    return undefined
  }
}

const AROUND = [-4, 0, 4].flatMap((dx) => [-4, 0, 4].map((dy) => [dx, dy] as const))

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

/** As it is read: PDF paints Arabic and Hebrew from the left, in the shapes that letters take beside one another. */
function textOf(word: readonly PaintedLetter[]): string {
  const letters = word.map(({ text }) => plainLetters(text))
  const painted = letters.join('')
  return (isRightToLeft(painted) ? letters.reverse().join('') : painted)
    .replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .normalize('NFC')
    .trim()
}

/** Ligatures and the joined shapes of Arabic as the letters that they are; nothing else is changed. */
export function plainLetters(text: string): string {
  return text.replace(/[\ufb00-\ufb4f\ufb50-\ufdff\ufe70-\ufefc]/gu, (letter) => letter.normalize('NFKC'))
}

/** The smallest quad around all letters that runs in the direction of the first. */
function around(word: readonly PaintedLetter[]): Quad {
  const [first] = word
  const along = first === undefined ? { x: 1, y: 0 } : unit(first)
  const down = downOf(first, along)
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { quad } of word) {
    for (const { x, y } of quad) {
      left = Math.min(left, x * along.x + y * along.y)
      right = Math.max(right, x * along.x + y * along.y)
      top = Math.min(top, x * down.x + y * down.y)
      bottom = Math.max(bottom, x * down.x + y * down.y)
    }
  }
  const corner = (u: number, v: number): Point => ({
    x: u * along.x + v * down.x,
    y: u * along.y + v * down.y,
  })
  return [corner(left, top), corner(right, top), corner(right, bottom), corner(left, bottom)]
}

/** At right angles to the line, on the side of the descenders: mirrored text has them elsewhere. */
function downOf(letter: PaintedLetter | undefined, along: Point): Point {
  const down = { x: -along.y, y: along.x }
  if (letter === undefined) return down
  const [a, , , d] = letter.quad
  return (d.x - a.x) * down.x + (d.y - a.y) * down.y < 0 ? { x: along.y, y: -along.x } : down
}
