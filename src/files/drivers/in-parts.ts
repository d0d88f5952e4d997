/** What a cloud's store takes in one request, and how a larger object is handed over piece by piece. */
import type { SealedBytes } from './driver.ts'

/** One part is held in memory at a time; S3 takes no smaller ones but the last, and no more than ten thousand. */
export const PART_BYTES = 8 * 1024 * 1024

export interface Part {
  /** From 1. */
  readonly number: number
  readonly bytes: Buffer
}

export async function* inParts(sealed: SealedBytes): AsyncGenerator<Part> {
  for (let start = 0, number = 1; start < sealed.size; start += PART_BYTES, number += 1) {
    const end = Math.min(start + PART_BYTES, sealed.size)
    yield { number, bytes: await wholePart(sealed, start, end) }
  }
}

export async function wholePart(sealed: SealedBytes, start: number, end: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(end - start)
  let filled = 0
  for await (const piece of sealed.read({ start, end })) {
    bytes.set(piece, filled)
    filled += piece.length
  }
  return bytes
}
