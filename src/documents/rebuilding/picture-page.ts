/** One released page made of a picture, with the words that are still seen in it as a layer that is not painted. */
import type { Canvas } from '@napi-rs/canvas'
import type { Language } from '#kernel'
import type { Word } from '../document.ts'
import { boxOf, uprightQuad, type Point, type Quad } from '../geometry.ts'
import { isRightToLeft, turnedAround } from '../right-to-left.ts'
import type { WithheldBox } from './burn-boxes.ts'
import { GLYPH_WIDTH } from './glyphless-font.ts'
import { REBUILT_WORDS } from './rebuilt-words.ts'
import type { ReleasedPdf } from './released-pdf.ts'

export interface PicturePage {
  readonly canvas: Canvas
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
  readonly boxes: readonly WithheldBox[]
  readonly number: number
}

const QUALITY = 82

export async function addPicturePage(
  released: ReleasedPdf,
  page: PicturePage,
  language: Language,
): Promise<void> {
  const picture = await page.canvas.encode('jpeg', QUALITY)
  const { pdf } = released
  const size: [number, number] = [page.width, page.height]
  pdf.addPage({ size, margin: 0 })
  const draw = () => void pdf.image(picture, 0, 0, { width: page.width, height: page.height })
  const words = REBUILT_WORDS[language]
  if (page.words.length === 0) {
    const alt = page.number === 0 ? words.picture : words.pictureOfPage(page.number)
    released.tag('Figure', draw, { alt, bbox: [0, 0, page.width, page.height] })
  } else released.artifact(draw)
  const font = released.layerFont()
  for (const line of linesOf(page.words)) {
    released.tag('P', () => {
      for (const { text, quad } of line) pdf.addContent(unpainted(font, `${text} `, text, quad))
    })
  }
  for (const { quad, ground } of page.boxes) {
    const label = `[${words.withheld}: ${ground}]`
    // Upright, however the box lies: extractors take slanted letters one by one.
    const { left, top, right, bottom } = boxOf([quad])
    const upright = uprightQuad(left, top, right - left, Math.min(12, bottom - top))
    released.tag('P', () => pdf.addContent(unpainted(font, label, label, upright)))
  }
}

/** Words go into one paragraph as long as each follows the last on its line. */
function linesOf(words: readonly Word[]): Word[][] {
  const lines: Word[][] = []
  let last: Word | undefined
  for (const word of words) {
    const isNext =
      last !== undefined && Math.abs(word.quad[3].y - last.quad[3].y) < 3 && word.quad[3].x > last.quad[3].x
    if (isNext) lines.at(-1)?.push(word)
    else lines.push([word])
    last = word
  }
  return lines
}

/** Placed so that what a reader marks with the mouse is the word: as wide as it, in its direction. */
function unpainted(font: string, text: string, fitted: string, [a, b, c, d]: Quad): string {
  const size = Math.max(1, distance(a, d))
  const along = unit(d, c, { x: 1, y: 0 })
  const up = unit(d, a, { x: along.y, y: -along.x })
  const units = fitted.length * (GLYPH_WIDTH / 1000) * size
  const stretch = Math.max(1, (100 * distance(a, b)) / units)
  const base = { x: d.x + up.x * 0.2 * size, y: d.y + up.y * 0.2 * size }
  const matrix = [along.x, along.y, up.x, up.y, base.x, base.y].map((value) => value.toFixed(4)).join(' ')
  const codes = Buffer.from(asPainted(text), 'utf16le').swap16().toString('hex')
  return `BT /${font} ${size.toFixed(2)} Tf 3 Tr ${stretch.toFixed(2)} Tz ${matrix} Tm <${codes}> Tj ET`
}

/** Readers turn words of these scripts around, since PDF paints them from the left. */
function asPainted(text: string): string {
  return isRightToLeft(text) ? `${turnedAround(text.trimEnd())} ` : text
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

function unit(from: Point, to: Point, otherwise: Point): Point {
  const length = distance(from, to)
  return length < 1e-6 ? otherwise : { x: (to.x - from.x) / length, y: (to.y - from.y) / length }
}
