/** A mail at rest, bound to its place and identifier; and the keyed marks by which a person's mail is found again. */
import { createHmac } from 'node:crypto'
import { BrokenPromise, openAtRest, sealAtRest } from '#kernel'

export type MailPlace = 'outbox' | 'inbox' | 'hop'

const contextOf = (place: MailPlace, id: string) => `mail/${place}/${id}`

export function sealMail(key: Uint8Array, place: MailPlace, id: string, bytes: Uint8Array): Buffer {
  return sealAtRest(key, contextOf(place, id), bytes)
}

export function openMail(key: Uint8Array, place: MailPlace, id: string, sealed: Uint8Array): Buffer {
  const bytes = openAtRest(key, contextOf(place, id), sealed)
  if (bytes === undefined) throw new BrokenPromise('a mail was not sealed at rest with this key')
  return bytes
}

export type MarkOf = 'address' | 'mailbox' | 'content' | 'message-id' | 'thread'

/** The same value has the same mark under the same key; without the key a mark tells nothing and cannot be guessed. */
export function markOf(key: Uint8Array, what: MarkOf, value: string | Uint8Array): Buffer {
  const own = createHmac('sha256', key).update(`mail/mark/${what}`).digest()
  return createHmac('sha256', own).update(value).digest()
}
