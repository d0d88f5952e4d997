/** A waiting message's body at rest, bound to its identifier: no plaintext of a message is ever in a table. */
import { BrokenPromise, openAtRest, sealAtRest } from '#kernel'

const contextOf = (id: string) => `exchange/outbox/${id}`

export function bodyAtRest(key: Uint8Array, id: string, body: Uint8Array): Buffer {
  return sealAtRest(key, contextOf(id), body)
}

export function bodyFromRest(key: Uint8Array, id: string, sealed: Uint8Array): Buffer {
  const body = openAtRest(key, contextOf(id), sealed)
  if (body === undefined) throw new BrokenPromise('a waiting message was not sealed at rest with this key')
  return body
}
