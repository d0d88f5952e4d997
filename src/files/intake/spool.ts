/** A file on its way in: sealed as it arrives, so that no disk ever holds its plaintext, and read again for the checks. */
import { createHash, createHmac, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok, type ErrorCode, type Result } from '#kernel'
import type { Address, SealedBytes } from '../drivers/driver.ts'
import { CHUNK_BYTES, openChunk, TAG_BYTES, type ObjectSeal } from '../sealing/chunk-cipher.ts'
import { inChunks } from '../sealing/chunks.ts'
import type { FileKeys } from '../sealing/object-key.ts'
import { openStream, sealStream } from '../sealing/seal-stream.ts'
import { writtenWhole } from '../written-whole.ts'

/** As much as the recogniser of types wants to see. */
const HEAD_BYTES = 4100

export interface Spool {
  readonly seal: ObjectSeal
  /** Of the file itself. */
  readonly size: number
  readonly head: Buffer
  /** The hash of the file under the site's key: the same file is the same, and nobody else can test for it. */
  readonly contentAddress: Buffer
  readonly storedAs: Address
  readonly sealed: SealedBytes
  /** The file itself, opened as it is read. */
  open(): AsyncIterable<Buffer>
  /** From `start` up to but without `end`. */
  openRange(start: number, end: number): AsyncIterable<Buffer>
  remove(): Promise<void>
}

export interface SpoolOptions {
  readonly folder: string
  readonly seal: ObjectSeal
  readonly keys: FileKeys
  readonly maxBytes: number
}

/** Takes the stream in one pass. When it breaks off, or is too big or empty, nothing of it is left. */
export async function spoolFile(
  source: AsyncIterable<Uint8Array>,
  { folder, seal, keys, maxBytes }: SpoolOptions,
): Promise<Result<Spool, ErrorCode>> {
  const file = join(folder, `${seal.id}.sealed`)
  const remove = () => rm(file, { force: true })
  const plain = measure(createHmac('sha256', keys.addressing), maxBytes)
  const sealed = measure(createHash('sha256'), Number.MAX_SAFE_INTEGER)
  try {
    await writtenWhole(sealed.through(sealStream(seal, plain.through(source))), file, { flags: 'wx' })
  } catch (error) {
    await remove()
    if (error instanceof TooBig) return err('file-too-big')
    throw error
  }
  if (plain.size() === 0) {
    await remove()
    return err('file-without-bytes')
  }
  const bytes = bytesOf(file, sealed.size())
  return ok({
    seal,
    size: plain.size(),
    head: plain.head(),
    contentAddress: plain.digest(),
    storedAs: sealed.digest().toString('hex'),
    sealed: bytes,
    open: () => openStream(seal, bytes.read()),
    openRange: (start, end) => openRange(seal, bytes, start, end),
    remove,
  })
}

function bytesOf(file: string, size: number): SealedBytes {
  return {
    size,
    read: (range) =>
      createReadStream(file, range === undefined ? {} : { start: range.start, end: range.end - 1 }),
  }
}

async function* openRange(
  seal: ObjectSeal,
  sealed: SealedBytes,
  start: number,
  end: number,
): AsyncGenerator<Buffer> {
  if (end <= start) return
  const size = CHUNK_BYTES + TAG_BYTES
  const last = Math.ceil(sealed.size / size) - 1
  let index = Math.floor(start / CHUNK_BYTES)
  const until = Math.min(Math.ceil(end / CHUNK_BYTES) * size, sealed.size)
  for await (const { bytes } of inChunks(sealed.read({ start: index * size, end: until }), size)) {
    const opened = openChunk(seal, { index, isLast: index === last }, bytes)
    const from = index * CHUNK_BYTES
    yield opened.subarray(Math.max(start - from, 0), Math.min(end - from, opened.length))
    index += 1
  }
}

class TooBig extends Error {}

/** Counts, hashes and remembers the beginning of what passes through. */
function measure(hash: Hash | ReturnType<typeof createHmac>, maxBytes: number) {
  let size = 0
  let head = Buffer.alloc(0)
  return {
    async *through(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      for await (const piece of source) {
        size += piece.length
        if (size > maxBytes) throw new TooBig()
        if (head.length < HEAD_BYTES) head = Buffer.concat([head, piece]).subarray(0, HEAD_BYTES)
        hash.update(piece)
        yield piece
      }
    },
    size: () => size,
    head: () => head,
    digest: () => hash.digest(),
  }
}
