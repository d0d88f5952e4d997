/** One chunk of an object, sealed: AES-256-GCM under the object's own key, bound to its place and to the object. */
import { createCipheriv, createDecipheriv } from 'node:crypto'
import { BrokenPromise } from '#kernel'

export const CHUNK_BYTES = 64 * 1024
export const TAG_BYTES = 16

/** The key of one object and the object's identifier: a chunk opens in no other object. */
export interface ObjectSeal {
  readonly id: string
  readonly key: Uint8Array
}

/** Where a chunk stands (the STREAM construction): moved, left out, repeated or cut off behind, it does not open. */
export interface ChunkPlace {
  readonly index: number
  readonly isLast: boolean
}

/** A counter and the flag of the last; it never comes twice under a key, since a key seals one object once. */
function nonceOf({ index, isLast }: ChunkPlace): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(index, 5, 6)
  nonce.writeUInt8(isLast ? 1 : 0, 11)
  return nonce
}

const contextOf = (id: string) => Buffer.from(`files/object/${id}`)

export function sealChunk(seal: ObjectSeal, place: ChunkPlace, bytes: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', seal.key, nonceOf(place)).setAAD(contextOf(seal.id))
  return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

/** Throws `file-damaged` rather than give one wrong byte. */
export function openChunk(seal: ObjectSeal, place: ChunkPlace, sealed: Uint8Array): Buffer {
  if (sealed.length < TAG_BYTES) throw damaged()
  const body = sealed.length - TAG_BYTES
  const decipher = createDecipheriv('aes-256-gcm', seal.key, nonceOf(place))
    .setAAD(contextOf(seal.id))
    .setAuthTag(sealed.subarray(body))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, body)), decipher.final()])
  } catch {
    throw damaged()
  }
}

export function damaged(): BrokenPromise {
  return new BrokenPromise('the stored bytes are not those that were kept', 'file-damaged')
}
