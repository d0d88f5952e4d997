import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHUNK_BYTES, TAG_BYTES, type ObjectSeal } from './chunk-cipher.ts'
import { newSeal } from './object-key.ts'
import { openStream, sealStream } from './seal-stream.ts'

const SEALED = CHUNK_BYTES + TAG_BYTES
const mine = newSeal('mine')

async function whole(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of stream) pieces.push(Uint8Array.from(piece))
  return Buffer.concat(pieces)
}

async function* inPieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const seal = (bytes: Buffer, of: ObjectSeal = mine) => whole(sealStream(of, inPieces(bytes, 50_000)))
const open = (sealed: Buffer, of: ObjectSeal = mine) => whole(openStream(of, inPieces(sealed, 70_001)))
const damaged = { code: 'file-damaged' }

describe('a sealed object', () => {
  it('opens to the same bytes, whatever their number and however they come', async () => {
    const edges = fc.constantFrom(0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES)
    await fc.assert(
      fc.asyncProperty(edges, fc.integer({ min: 1000, max: 200_000 }), async (size, piece) => {
        const bytes = randomBytes(size)
        const sealed = await whole(sealStream(mine, inPieces(bytes, piece)))
        expect((await whole(openStream(mine, inPieces(sealed, piece)))).equals(bytes)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  it('does not open when any byte of it was changed', async () => {
    const sealed = await seal(randomBytes(100_000))
    for (const at of [0, SEALED - 1, SEALED, sealed.length - 1]) {
      const changed = Buffer.from(sealed)
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
      await expect(open(changed)).rejects.toMatchObject(damaged)
    }
  })

  it('does not open when it was cut off, at the end of a chunk too', async () => {
    const sealed = await seal(randomBytes(3 * CHUNK_BYTES))
    for (const end of [0, 10, SEALED, 2 * SEALED, 2 * SEALED + 100, sealed.length - 1]) {
      await expect(open(sealed.subarray(0, end))).rejects.toMatchObject(damaged)
    }
  })

  it('does not open when chunks were moved, repeated, left out or added', async () => {
    const sealed = await seal(randomBytes(3 * CHUNK_BYTES))
    const [first, second, third] = [0, 1, 2].map((at) => sealed.subarray(at * SEALED, (at + 1) * SEALED))
    for (const chunks of [
      [second, first, third],
      [first, first, third],
      [first, third],
      [first, second, third, third],
    ]) {
      await expect(open(Buffer.concat(chunks as Buffer[]))).rejects.toMatchObject(damaged)
    }
  })

  it('does not open as another object, not even under its own key', async () => {
    const sealed = await seal(randomBytes(1000))
    await expect(open(sealed, newSeal('mine'))).rejects.toMatchObject(damaged)
    await expect(open(sealed, { ...mine, id: 'another' })).rejects.toMatchObject(damaged)
  })
})
