/** Who waits to be looked for, as it lies in the database: sealed under the screening key, and as long as everybody else. */
import { BrokenPromise, openAtRest, sealAtRest, type NewId } from '#kernel'
import type { SealedQuestion } from '#rooms'
import type { SealedAsked } from './store.ts'

/** More than the longest names and addresses that a request may have. */
const BYTES = 16 * 1024

export interface Asked {
  readonly id: string
  readonly question: SealedQuestion
}

const contextOf = (id: string) => `sealed-search/${id}`

export function sealAsked(screeningKey: Uint8Array, newId: NewId, question: SealedQuestion): SealedAsked {
  const id = newId()
  const json = Buffer.from(JSON.stringify(question))
  if (json.length > BYTES) throw new BrokenPromise('a request has longer fields than a request may have')
  // JSON reads over the spaces.
  const bytes = Buffer.alloc(BYTES, ' ')
  json.copy(bytes)
  return { id, sealed: sealAtRest(screeningKey, contextOf(id), bytes) }
}

export function openAsked(screeningKey: Uint8Array, { id, sealed }: SealedAsked): Asked {
  const opened = openAtRest(screeningKey, contextOf(id), sealed)
  if (opened === undefined) throw new BrokenPromise('who is looked for does not open under the screening key')
  type Written = Omit<SealedQuestion, 'receivedAt'> & { readonly receivedAt: string }
  const written = JSON.parse(opened.toString('utf8')) as Written
  return { id, question: { ...written, receivedAt: new Date(written.receivedAt) } }
}
