/** Which words of a page are withheld, and the boxes that cover them. */
import type { Page, Word } from '../document.ts'
import { grown, quadsTouch, type Point, type Quad } from '../geometry.ts'
import { refuse } from '../refusal.ts'
import type { Withheld, WithheldPhrase } from '../withheld.ts'
import type { WithheldBox } from './burn-boxes.ts'

export interface WithheldOnPage {
  readonly boxes: readonly WithheldBox[]
  readonly surviving: readonly Word[]
  /** What each span covers, as one run of words; areas without words cover none that we know. */
  readonly phrases: readonly WithheldPhrase[]
  /** The withheld words themselves. */
  readonly words: readonly Word[]
}

/** Points around a word, so that nothing of its edge is left. */
const MARGIN = 0.8

export function withheldOnPage(page: Page, index: number, spans: readonly Withheld[]): WithheldOnPage {
  const boxes: WithheldBox[] = []
  const phrases: WithheldPhrase[] = []
  const gone = new Set<Word>()
  for (const { place, ground, repeated } of spans) {
    if ((place.kind !== 'area' && place.kind !== 'words') || place.page !== index) continue
    const covered = place.kind === 'words' ? chosen(page, place.first, place.last) : touched(page, place.quad)
    if (place.kind === 'area') boxes.push({ quad: place.quad, ground })
    covered.forEach((word) => gone.add(word))
    const said = covered.map(({ text }) => text).join(' ')
    if (covered.length > 0) phrases.push({ text: said, mayStandElsewhere: repeated === 'released' })
    for (const quad of linesOf(covered)) boxes.push({ quad: grown(quad, MARGIN), ground })
  }
  // A word that a box touches would be half to be read: it goes whole, unless it only lies beside it.
  const surviving = page.words.filter(
    (word) => !gone.has(word) && !boxes.some(({ quad }) => isUnder(word.quad, quad)),
  )
  return { boxes, surviving, phrases, words: [...gone] }
}

function chosen(page: Page, first: number, last: number): readonly Word[] {
  const isThere =
    Number.isInteger(first) &&
    Number.isInteger(last) &&
    first >= 0 &&
    last >= first &&
    last < page.words.length
  if (!isThere) return refuse('document-span-not-there')
  return page.words.slice(first, last + 1)
}

function touched(page: Page, area: Quad): readonly Word[] {
  return page.words.filter(({ quad }) => quadsTouch(grown(quad, -0.5), area))
}

/** Its middle lies under the box. */
function isUnder([a, , c]: Quad, box: Quad): boolean {
  const middle = { x: (a.x + c.x) / 2, y: (a.y + c.y) / 2 }
  const speck: Quad = [
    middle,
    { x: middle.x + 0.1, y: middle.y },
    { x: middle.x + 0.1, y: middle.y + 0.1 },
    { x: middle.x, y: middle.y + 0.1 },
  ]
  return quadsTouch(speck, box)
}

/** Words that follow one another on a line share a box: gaps tell how many words there are and how long each is. */
function linesOf(words: readonly Word[]): Quad[] {
  const lines: Quad[] = []
  for (const { quad } of words) {
    const last = lines.at(-1)
    if (last !== undefined && isOnLine(last, quad))
      lines[lines.length - 1] = [last[0], quad[1], quad[2], last[3]]
    else lines.push(quad)
  }
  return lines
}

function isOnLine(line: Quad, next: Quad): boolean {
  const height = distance(line[0], line[3])
  const along = { x: line[1].x - line[0].x, y: line[1].y - line[0].y }
  const length = Math.hypot(along.x, along.y)
  if (length === 0) return false
  const offset = { x: next[0].x - line[1].x, y: next[0].y - line[1].y }
  const ahead = (offset.x * along.x + offset.y * along.y) / length
  const aside = Math.abs(offset.x * along.y - offset.y * along.x) / length
  const isAsHigh = Math.abs(distance(next[0], next[3]) - height) < 0.2 * height
  return ahead > -0.3 * height && ahead < 1.5 * height && aside < 0.1 * height && isAsHigh
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
