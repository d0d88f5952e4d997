/** What a cloud's store takes in one request, and how a larger object is handed over piece by piece. */
import type { SealedBytes } from './driver.ts'

/** One part is held in memory at a time; S3 takes no smaller ones but the last, and no more than ten thousand. */
export const PART_BYTES = 8 * 1024 * 1024

export interface Part {
  /** From 1. */
  readonly number: number
  /** Good until the next part is asked for: the memory is used again. */
  readonly bytes: Buffer<ArrayBuffer>
}

export async function* inParts(sealed: SealedBytes): AsyncGenerator<Part> {
  const memory = Buffer.allocUnsafeSlow(Math.min(PART_BYTES, sealed.size))
  for (let start = 0, number = 1; start < sealed.size; start += PART_BYTES, number += 1) {
    const end = Math.min(start + PART_BYTES, sealed.size)
    yield { number, bytes: await readPart(sealed, start, end, memory) }
  }
}

/** An object that is one part. */
export function onePart(sealed: SealedBytes): Promise<Buffer<ArrayBuffer>> {
  return readPart(sealed, 0, sealed.size, Buffer.allocUnsafeSlow(sealed.size))
}

async function readPart(
  sealed: SealedBytes,
  start: number,
  end: number,
  memory: Buffer<ArrayBuffer>,
): Promise<Buffer<ArrayBuffer>> {
  let filled = 0
  for await (const piece of sealed.read({ start, end })) {
    memory.set(piece, filled)
    filled += piece.length
  }
  return memory.subarray(0, filled)
}
