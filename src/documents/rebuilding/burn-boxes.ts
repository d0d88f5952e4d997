/** Boxes burnt into the picture of a page, along the words that they cover, with the label of the ground in them. */
import type { Canvas } from '@napi-rs/canvas'
import type { Quad } from '../geometry.ts'
import { labelFont } from './fonts.ts'

export interface WithheldBox {
  readonly quad: Quad
  readonly ground: string
}

/** In pixels; smaller is no label. */
const LEAST_LABEL = 7
const LARGEST_LABEL = 26

export function burnBoxes(canvas: Canvas, boxes: readonly WithheldBox[], scale: number): void {
  const context = canvas.getContext('2d')
  for (const { quad } of boxes) {
    context.fillStyle = '#000000'
    context.beginPath()
    quad.forEach(({ x, y }, corner) => {
      if (corner === 0) context.moveTo(x * scale, y * scale)
      else context.lineTo(x * scale, y * scale)
    })
    context.closePath()
    context.fill()
    // The edge too: what a letter's own smoothing left along it goes with it.
    context.strokeStyle = '#000000'
    context.lineWidth = 2
    context.stroke()
  }
  for (const { quad, ground } of boxes) label(context, quad, ground, scale)
}

function label(
  context: ReturnType<Canvas['getContext']>,
  [a, b, , d]: Quad,
  ground: string,
  scale: number,
): void {
  const width = Math.hypot(b.x - a.x, b.y - a.y) * scale
  const height = Math.hypot(d.x - a.x, d.y - a.y) * scale
  context.save()
  context.font = labelFont(LARGEST_LABEL)
  const wide = context.measureText(ground).width
  const pixels = Math.min(LARGEST_LABEL, height * 0.75, (LARGEST_LABEL * (width - 6)) / wide)
  if (pixels >= LEAST_LABEL) {
    context.font = labelFont(Math.floor(pixels))
    context.fillStyle = '#ffffff'
    context.textBaseline = 'middle'
    context.textAlign = 'center'
    context.translate(
      ((a.x + b.x) / 2 + (d.x - a.x) / 2) * scale,
      ((a.y + b.y) / 2 + (d.y - a.y) / 2) * scale,
    )
    context.rotate(Math.atan2(b.y - a.y, b.x - a.x))
    context.fillText(ground, 0, 0)
  }
  context.restore()
}
