/** How far a letter's ink reaches, from the outline that pdf.js draws: letters reach beyond what a font says of itself. */
import type { PaintFont, PaintObjects, PaintedGlyph } from './paint-list.ts'

/** In units of the font's size, y upwards; `empty` where there is an outline with nothing in it. */
export interface Ink {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

/** How many numbers follow: move, line, curve, quadratic curve, close. */
const ARGUMENTS = [2, 2, 6, 4, 0]

export type InkOf = (font: PaintFont, glyph: PaintedGlyph) => Ink | 'empty' | undefined

/** Undefined where a letter is no outline (a Type 3 font's is a drawing). */
export function inkReader(objects: PaintObjects): InkOf {
  const known = new Map<string, Ink | 'empty' | undefined>()
  return (font, { fontChar, isInFont }) => {
    if (font.isType3Font) return undefined
    // A space often has an outline that pdf.js never draws.
    if (!isInFont && !font.missingFile) return 'empty'
    const id = `${font.loadedName}_path_${fontChar}`
    if (!known.has(id)) known.set(id, objects.has(id) ? inkOf(objects.get(id)) : undefined)
    return known.get(id)
  }
}

function inkOf(outline: unknown): Ink | 'empty' | undefined {
  const path = (outline as { path?: ArrayLike<number> } | null)?.path
  if (path === undefined) return undefined
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < path.length;) {
    const count = ARGUMENTS[path[i] ?? 4] ?? 0
    for (let k = i + 1; k < i + 1 + count; k += 2) {
      const [x, y] = [path[k] ?? 0, path[k + 1] ?? 0]
      left = Math.min(left, x)
      right = Math.max(right, x)
      bottom = Math.min(bottom, y)
      top = Math.max(top, y)
    }
    i += 1 + count
  }
  return left > right ? 'empty' : { left, bottom, right, top }
}
