/** Baseline TIFF (Adobe, TIFF 6.0): grey, palette, RGB and two-tone strips, plain or packed by PackBits, LZW or Deflate. */
import { inflateSync } from 'node:zlib'
import { LIMITS } from '../limits.ts'
import { refuse } from '../refusal.ts'
import { unpackBits, unpackLzw } from './tiff-packing.ts'

export interface TiffPage {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8ClampedArray
}

export interface TiffDirectory {
  readonly tags: ReadonlyMap<number, readonly number[]>
  /** Tags that hold words, as they stand. */
  readonly words: ReadonlyMap<number, string>
}

/** Bytes of one value by its type; 0 for types that are skipped. */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]

export function tiffDirectories(bytes: Buffer): TiffDirectory[] {
  const little = bytes.toString('latin1', 0, 2) === 'II'
  const two = (at: number) => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at))
  const four = (at: number) => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  const found: TiffDirectory[] = []
  const been = new Set<number>()
  try {
    for (let at = four(4); at !== 0;) {
      if (been.has(at) || been.size > LIMITS.pages) return refuse('document-damaged')
      been.add(at)
      const count = two(at)
      const tags = new Map<number, number[]>()
      const words = new Map<number, string>()
      for (let i = 0; i < count; i++) {
        const entry = at + 2 + 12 * i
        const [tag, type, values] = [two(entry), two(entry + 2), four(entry + 4)]
        const size = SIZES[type] ?? 0
        const place = size * values <= 4 ? entry + 8 : four(entry + 8)
        if (size === 0 || place + size * values > bytes.length) continue
        if (size === 1 && values > 4)
          words.set(tag, bytes.toString('utf8', place, place + Math.min(values, 2000)))
        if (size > 4 || (size === 1 && values > 4)) continue
        const read = size === 1 ? (k: number) => bytes[k] ?? 0 : size === 2 ? two : four
        tags.set(
          tag,
          Array.from({ length: values }, (_, k) => read(place + k * size)),
        )
      }
      found.push({ tags, words })
      at = four(at + 2 + 12 * count)
    }
  } catch {
    return refuse('document-damaged')
  }
  return found
}

const TAG = {
  width: 256,
  height: 257,
  bits: 258,
  packing: 259,
  meaning: 262,
  strips: 273,
  turn: 274,
  samples: 277,
  rows: 278,
  stripBytes: 279,
  planes: 284,
  predictor: 317,
  palette: 320,
  tiles: 322,
}

export function tiffPages(bytes: Buffer): TiffPage[] {
  const directories = tiffDirectories(bytes)
  if (directories.length === 0) refuse('document-damaged')
  let pixels = 0
  return directories.map(({ tags }) => {
    const one = (tag: number, otherwise: number) => tags.get(tag)?.[0] ?? otherwise
    const [width, height] = [one(TAG.width, 0), one(TAG.height, 0)]
    pixels += width * height
    if (pixels > LIMITS.picturePixels) refuse('document-page-too-large')
    if (width < 1 || height < 1) refuse('document-damaged')
    const isKnown =
      !tags.has(TAG.tiles) &&
      one(TAG.planes, 1) === 1 &&
      one(TAG.turn, 1) === 1 &&
      [1, 8].includes(one(TAG.bits, 1))
    if (!isKnown) refuse('document-part-not-drawn')
    const samples = one(TAG.samples, 1)
    const rowBytes = Math.ceil((width * samples * one(TAG.bits, 1)) / 8)
    const rows = unpacked(bytes, tags, rowBytes, height)
    if (one(TAG.predictor, 1) === 2) undoPredictor(rows, rowBytes, samples)
    return { width, height, rgba: coloured(rows, { width, height, samples, rowBytes }, tags) }
  })
}

function unpacked(bytes: Buffer, tags: TiffDirectory['tags'], rowBytes: number, height: number): Buffer {
  const [strips, lengths] = [tags.get(TAG.strips) ?? [], tags.get(TAG.stripBytes) ?? []]
  const rowsInStrip = Math.min(tags.get(TAG.rows)?.[0] ?? height, height)
  const packing = tags.get(TAG.packing)?.[0] ?? 1
  const all = Buffer.alloc(rowBytes * height)
  strips.forEach((start, i) => {
    const most = rowBytes * Math.min(rowsInStrip, height - i * rowsInStrip)
    const strip = unpackStrip(packing, bytes.subarray(start, start + (lengths[i] ?? 0)), most)
    if (strip.length < most) refuse('document-damaged')
    strip.copy(all, i * rowsInStrip * rowBytes, 0, most)
  })
  if (strips.length * rowsInStrip < height) refuse('document-damaged')
  return all
}

function unpackStrip(packing: number, strip: Buffer, most: number): Buffer {
  try {
    if (packing === 1) return strip
    if (packing === 5) return unpackLzw(strip, most)
    if (packing === 8 || packing === 32946) return inflateSync(strip, { maxOutputLength: most + 1024 })
    if (packing === 32773) return unpackBits(strip, most)
  } catch {
    return refuse('document-damaged')
  }
  return refuse('document-part-not-drawn')
}

function undoPredictor(rows: Buffer, rowBytes: number, samples: number): void {
  for (let row = 0; row < rows.length; row += rowBytes) {
    for (let k = samples; k < rowBytes; k++)
      rows[row + k] = ((rows[row + k] ?? 0) + (rows[row + k - samples] ?? 0)) & 255
  }
}

interface Shape {
  readonly width: number
  readonly height: number
  readonly samples: number
  readonly rowBytes: number
}

function coloured(rows: Buffer, shape: Shape, tags: TiffDirectory['tags']): Uint8ClampedArray {
  const [meaning, bits] = [tags.get(TAG.meaning)?.[0] ?? 1, tags.get(TAG.bits)?.[0] ?? 1]
  const palette = tags.get(TAG.palette) ?? []
  const rgba = new Uint8ClampedArray(shape.width * shape.height * 4)
  const isGrey = meaning === 0 || meaning === 1
  const isKnown =
    (isGrey && shape.samples <= 2) || (meaning === 2 && shape.samples >= 3) || (meaning === 3 && bits === 8)
  if (!isKnown) refuse('document-part-not-drawn')
  for (let y = 0; y < shape.height; y++) {
    for (let x = 0; x < shape.width; x++) {
      const into = (y * shape.width + x) * 4
      const at = y * shape.rowBytes + x * shape.samples
      const value =
        bits === 1
          ? (((rows[y * shape.rowBytes + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) * 255
          : (rows[at] ?? 0)
      const grey = meaning === 0 ? 255 - value : value
      const entries = palette.length / 3
      rgba[into] = meaning === 2 ? (rows[at] ?? 0) : meaning === 3 ? (palette[value] ?? 0) >> 8 : grey
      rgba[into + 1] =
        meaning === 2 ? (rows[at + 1] ?? 0) : meaning === 3 ? (palette[entries + value] ?? 0) >> 8 : grey
      rgba[into + 2] =
        meaning === 2 ? (rows[at + 2] ?? 0) : meaning === 3 ? (palette[2 * entries + value] ?? 0) >> 8 : grey
      rgba[into + 3] = 255
    }
  }
  return rgba
}
