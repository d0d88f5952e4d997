/** The fonts that are always at hand, and which letters they have: a letter that no font draws is never left out silently. */
import { GlobalFonts } from '@napi-rs/canvas'
import { createRequire } from 'node:module'

const resolve = createRequire(import.meta.url).resolve

export function fontFile(): string {
  return resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')
}

export function boldFontFile(): string {
  return resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf')
}

const LABEL_FONT = 'Landfall label'

/** For labels burnt into pictures. */
export function labelFont(pixels: number): string {
  if (!GlobalFonts.has(LABEL_FONT)) GlobalFonts.registerFromPath(fontFile(), LABEL_FONT)
  return `${pixels}px "${LABEL_FONT}"`
}
