/** Cuts a stream of any pieces into chunks of one size, and says of each whether it is the last. */

export interface Chunk {
  /** Good until the next chunk is asked for: the memory is used again, so that a long stream leaves no garbage. */
  readonly bytes: Buffer
  readonly isLast: boolean
}

/** An empty stream is one empty chunk. */
export async function* inChunks(source: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Chunk> {
  const filling = Buffer.allocUnsafeSlow(size)
  let filled = 0
  for await (const piece of source) {
    let from = 0
    while (from < piece.length) {
      if (filled === size) {
        yield { bytes: filling, isLast: false }
        filled = 0
      }
      const taken = piece.subarray(from, from + size - filled)
      filling.set(taken, filled)
      filled += taken.length
      from += taken.length
    }
  }
  yield { bytes: filling.subarray(0, filled), isLast: true }
}
