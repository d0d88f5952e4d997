/** Takes a file of an extract while it arrives; it waits in memory for the decision, and is written nowhere. */
import { ok } from '#kernel'
import type { UploadSink } from '#pages'

export const fileInPieces: UploadSink<Buffer> = {
  maxBytes: 128 * 1024 * 1024,
  async take({ body }) {
    const pieces: Uint8Array[] = []
    for await (const piece of body) pieces.push(piece)
    return ok(Buffer.concat(pieces))
  },
  discard: () => Promise.resolve(),
}
