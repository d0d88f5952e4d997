/** Seals and opens a stream chunk by chunk: a file of any size passes through the memory of a few chunks. */
import { CHUNK_BYTES, openChunk, sealChunk, TAG_BYTES, type ObjectSeal } from './chunk-cipher.ts'
import { inChunks } from './chunks.ts'

export async function* sealStream(
  seal: ObjectSeal,
  plain: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  let index = 0
  for await (const { bytes, isLast } of inChunks(plain, CHUNK_BYTES)) {
    yield sealChunk(seal, { index, isLast }, bytes)
    index += 1
  }
}

/** Gives only bytes that were proven to be those that were sealed; ends by throwing where they are not. */
export async function* openStream(
  seal: ObjectSeal,
  sealed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  let index = 0
  for await (const { bytes, isLast } of inChunks(sealed, CHUNK_BYTES + TAG_BYTES)) {
    yield openChunk(seal, { index, isLast }, bytes)
    index += 1
  }
}
