/** Pictures with words drawn in them, and with whatever cameras and programs write beside the pixels. */
import { createCanvas, GlobalFonts, type Canvas } from '@napi-rs/canvas'
import { createRequire } from 'node:module'
import { crc32 } from 'node:zlib'

const FONT = 'Test picture'

export function pictureOf(lines: readonly string[], width = 800, height = 400): Canvas {
  if (!GlobalFonts.has(FONT))
    GlobalFonts.registerFromPath(
      createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
      FONT,
    )
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
  context.fillStyle = '#000000'
  context.font = `44px "${FONT}"`
  lines.forEach((line, i) => context.fillText(line, 40, 90 + i * 110))
  return canvas
}

export function jpegWith(canvas: Canvas, ...segments: readonly Buffer[]): Buffer {
  const plain = canvas.toBuffer('image/jpeg')
  return Buffer.concat([plain.subarray(0, 2), ...segments, plain.subarray(2)])
}

export function jpegSegment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

/** EXIF with a maker's note, a place, a turn, and a thumbnail after it. */
export function exif(
  words: string,
  { place = false, turn = 1, thumbnail }: { place?: boolean; turn?: number; thumbnail?: Buffer } = {},
): Buffer {
  const note = Buffer.from(`${words}\0`)
  const entries: [number, number, number, number][] = [
    [0x010e, 2, note.length, 0],
    [0x0112, 3, 1, turn],
    ...(place ? ([[0x8825, 4, 1, 8]] as [number, number, number, number][]) : []),
  ]
  const size = 8 + 2 + 12 * entries.length + 4
  const tiff = Buffer.alloc(size)
  tiff.write('II*\0', 0, 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(entries.length, 8)
  entries.forEach(([tag, type, count, value], i) => {
    const at = 10 + 12 * i
    tiff.writeUInt16LE(tag, at)
    tiff.writeUInt16LE(type, at + 2)
    tiff.writeUInt32LE(count, at + 4)
    tiff.writeUInt32LE(tag === 0x010e ? size : value, at + 8)
  })
  return jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff, note, thumbnail ?? Buffer.alloc(0)]))
}

export function pngWith(canvas: Canvas, type: string, data: Buffer): Buffer {
  const plain = canvas.toBuffer('image/png')
  return Buffer.concat([plain.subarray(0, 33), pngChunk(type, data), plain.subarray(33)])
}

export function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

export function webpWith(canvas: Canvas, type: string, data: Buffer): Buffer {
  const plain = canvas.toBuffer('image/webp', 90)
  const head = Buffer.alloc(8)
  head.write(type, 0, 'latin1')
  head.writeUInt32LE(data.length, 4)
  const whole = Buffer.concat([plain, head, data, Buffer.alloc(data.length % 2)])
  whole.writeUInt32LE(whole.length - 8, 4)
  return whole
}

/** Grey, plain, with a description. */
export function tiffOf(canvas: Canvas, words: string): Buffer {
  const { width, height } = canvas
  const rgba = canvas.getContext('2d').getImageData(0, 0, width, height).data
  const grey = Buffer.from(Array.from({ length: width * height }, (_, i) => rgba[i * 4] ?? 0))
  const note = Buffer.from(`${words}\0`)
  const entries: [number, number, number, number][] = [
    [256, 4, 1, width],
    [257, 4, 1, height],
    [258, 3, 1, 8],
    [259, 3, 1, 1],
    [262, 3, 1, 1],
    [270, 2, note.length, 8],
    [273, 4, 1, 8 + note.length],
    [277, 3, 1, 1],
    [278, 4, 1, height],
    [279, 4, 1, grey.length],
  ]
  const start = 8 + note.length + grey.length
  const directory = Buffer.alloc(2 + 12 * entries.length + 4)
  directory.writeUInt16LE(entries.length, 0)
  entries.forEach(([tag, type, count, value], i) => {
    directory.writeUInt16LE(tag, 2 + 12 * i)
    directory.writeUInt16LE(type, 4 + 12 * i)
    directory.writeUInt32LE(count, 6 + 12 * i)
    directory.writeUInt32LE(value, 10 + 12 * i)
  })
  const head = Buffer.from('II*\0\0\0\0\0', 'latin1')
  head.writeUInt32LE(start, 4)
  return Buffer.concat([head, note, grey, directory])
}
