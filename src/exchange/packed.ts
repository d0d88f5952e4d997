/** Several messages as one plaintext: each with its length before it. */
import { err, fault, ok, type Fault, type Result } from '#kernel'
import { plaintextHash, unframed, type Message } from './message.ts'

const LENGTH_BYTES = 4

export interface Unpacked {
  readonly message: Message
  readonly hash: string
}

export type Filled = readonly [Unpacked, ...Unpacked[]]

export function isFilled(messages: readonly Unpacked[]): messages is Filled {
  return messages.length > 0
}

export function packed(plaintexts: readonly Buffer[]): Buffer {
  return Buffer.concat(
    plaintexts.flatMap((plaintext) => {
      const length = Buffer.alloc(LENGTH_BYTES)
      length.writeUInt32BE(plaintext.length)
      return [length, plaintext]
    }),
  )
}

/** All of them, or the fault of the first that is none. */
export function unpacked(bytes: Uint8Array): Result<readonly Unpacked[], Fault> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const all: Unpacked[] = []
  for (let at = 0; at < view.length;) {
    const start = at + LENGTH_BYTES
    const end = start <= view.length ? start + view.readUInt32BE(at) : Infinity
    if (end > view.length) return err(fault('message-truncated'))
    const one = unpackedOne(view.subarray(start, end))
    if (!one.ok) return one
    all.push(one.value)
    at = end
  }
  return ok(all)
}

export function unpackedOne(plaintext: Uint8Array): Result<Unpacked, Fault> {
  const message = unframed(plaintext)
  if (!message.ok) return message
  return ok({ message: message.value, hash: message.value.header.standsFor ?? plaintextHash(plaintext) })
}
