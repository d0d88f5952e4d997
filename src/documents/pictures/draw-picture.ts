/** A picture drawn anew on white: what is released is its pixels and nothing that lay beside them. */
import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas'
import type { PictureKind } from '../document-kinds.ts'
import { LIMITS } from '../limits.ts'
import { refuse } from '../refusal.ts'
import { pictureHeader } from './picture-header.ts'
import { tiffPages } from './tiff.ts'

export interface DrawnPicture {
  readonly canvas: Canvas
  /** In points, as if it had been scanned at 200 dots an inch. */
  readonly width: number
  readonly height: number
  /** Pixels in a point. */
  readonly scale: number
}

const POINTS_PER_PIXEL = 72 / LIMITS.drawnDpi

/** One for each picture in it; a TIFF may hold several pages. */
export async function drawPictures(kind: PictureKind, bytes: Buffer): Promise<DrawnPicture[]> {
  if (kind === 'tiff')
    return tiffPages(bytes).map(({ width, height, rgba }) => onWhite(fromPixels(width, height, rgba)))
  const header = pictureHeader(kind, bytes)
  // Skia ends the process on what is too large for it, so the header is asked first.
  if (header.width * header.height > LIMITS.picturePixels) refuse('document-page-too-large')
  if (header.width < 1 || header.height < 1) refuse('document-damaged')
  if (header.frames > 1) refuse('document-part-not-drawn')
  try {
    const image = await loadImage(bytes)
    // The camera's turn has been taken into account; any other size means a second picture was taken.
    const isSame = image.width * image.height === header.width * header.height
    if (!isSame) return refuse('document-damaged')
    return [onWhite(image)]
  } catch {
    return refuse('document-damaged')
  }
}

type Drawable = Parameters<ReturnType<Canvas['getContext']>['drawImage']>[0]

/** Made smaller where it is larger than a page is drawn. */
function onWhite(image: Drawable & { width: number; height: number }): DrawnPicture {
  const smaller = Math.min(1, Math.sqrt(LIMITS.drawnPixels / (image.width * image.height)))
  const [width, height] = [
    Math.max(1, Math.round(image.width * smaller)),
    Math.max(1, Math.round(image.height * smaller)),
  ]
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
  context.drawImage(image, 0, 0, width, height)
  return {
    canvas,
    width: width * POINTS_PER_PIXEL,
    height: height * POINTS_PER_PIXEL,
    scale: 1 / POINTS_PER_PIXEL,
  }
}

function fromPixels(width: number, height: number, rgba: Uint8ClampedArray): Canvas {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const image = context.createImageData(width, height)
  image.data.set(rgba)
  context.putImageData(image, 0, 0)
  return canvas
}
