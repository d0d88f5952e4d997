/** A picture's size and frames from its first bytes: nothing is decoded before it is known to be small enough. */
import type { PictureKind } from '../document-kinds.ts'
import { refuse } from '../refusal.ts'

export interface PictureHeader {
  readonly width: number
  readonly height: number
  /** More than one picture: an animation. */
  readonly frames: number
}

export function pictureHeader(kind: Exclude<PictureKind, 'tiff'>, bytes: Buffer): PictureHeader {
  try {
    return READERS[kind](bytes)
  } catch {
    return refuse('document-damaged')
  }
}

const READERS: Record<Exclude<PictureKind, 'tiff'>, (bytes: Buffer) => PictureHeader> = {
  png: (bytes) => ({
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    frames: pngFrames(bytes),
  }),
  jpeg: jpegHeader,
  webp: webpHeader,
}

export interface PngChunk {
  readonly type: string
  readonly data: Buffer
  /** Where the next one begins. */
  readonly end: number
}

export function pngChunks(bytes: Buffer): PngChunk[] {
  const chunks: PngChunk[] = []
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const end = at + 12 + length
    if (end > bytes.length) break
    chunks.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      data: bytes.subarray(at + 8, end - 4),
      end,
    })
    if (chunks.at(-1)?.type === 'IEND') break
    at = end
  }
  return chunks
}

function pngFrames(bytes: Buffer): number {
  const animation = pngChunks(bytes).find(({ type }) => type === 'acTL')
  return animation === undefined ? 1 : animation.data.readUInt32BE(0)
}

export interface JpegSegment {
  readonly marker: number
  readonly data: Buffer
}

/** The segments before the picture's data, and where those data end. */
export function jpegSegments(bytes: Buffer): { segments: JpegSegment[]; end: number } {
  const segments: JpegSegment[] = []
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) break
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xd9) return { segments, end: at + 2 }
    const length = bytes.readUInt16BE(at + 2)
    segments.push({ marker, data: bytes.subarray(at + 4, at + 2 + length) })
    at += 2 + length
    if (marker === 0xda) at = endOfScan(bytes, at)
  }
  return { segments, end: at }
}

/** A scan goes on until a marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at !== -1) {
    const next = bytes[at + 1] ?? 0xd9
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
    at = bytes.indexOf(0xff, at + 1)
  }
  return bytes.length
}

const START_OF_FRAME = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])

function jpegHeader(bytes: Buffer): PictureHeader {
  const frame = jpegSegments(bytes).segments.find(({ marker }) => START_OF_FRAME.has(marker))
  if (frame === undefined) return refuse('document-damaged')
  return { height: frame.data.readUInt16BE(1), width: frame.data.readUInt16BE(3), frames: 1 }
}

export interface WebpChunk {
  readonly type: string
  readonly data: Buffer
}

export function webpChunks(bytes: Buffer): WebpChunk[] {
  const chunks: WebpChunk[] = []
  for (let at = 12; at + 8 <= bytes.length;) {
    const length = bytes.readUInt32LE(at + 4)
    chunks.push({ type: bytes.toString('latin1', at, at + 4), data: bytes.subarray(at + 8, at + 8 + length) })
    at += 8 + length + (length % 2)
  }
  return chunks
}

function webpHeader(bytes: Buffer): PictureHeader {
  const chunks = webpChunks(bytes)
  const frames = Math.max(1, chunks.filter(({ type }) => type === 'ANMF').length)
  for (const { type, data } of chunks) {
    if (type === 'VP8X')
      return { width: 1 + data.readUIntLE(4, 3), height: 1 + data.readUIntLE(7, 3), frames }
    if (type === 'VP8L') {
      const bits = data.readUInt32LE(1)
      return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff), frames }
    }
    if (type === 'VP8 ') {
      return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff, frames }
    }
  }
  return refuse('document-damaged')
}
