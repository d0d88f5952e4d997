/** What of an official information request may become a response that everybody reads, for whoever writes it. */
import { sql, type Tx } from '#database'
import type { AskedAbout } from './request.ts'
import type { NewId } from '#kernel'
import { insertEvent } from './store.ts'

export interface PublishableRequest extends Pick<
  AskedAbout,
  'familyName' | 'givenNames' | 'email' | 'postalAddress'
> {
  readonly representative: string
  readonly words: string
  readonly decidedAt: Date
  readonly decisionWords: string
}

/** Undefined where it is none, is not decided, or gave nothing. */
export async function publishable(tx: Tx, reference: string): Promise<PublishableRequest | undefined> {
  const { rows } = await sql<PublishableRequest>`
    select family_name as "familyName", given_names as "givenNames", email, postal_address as "postalAddress",
      representative, words, decided_at as "decidedAt", coalesce(decision_words, '') as "decisionWords"
    from requests.requests
    where reference = ${reference} and kind = 'official-information' and decision in ('granted', 'granted-in-part')`.execute(
    tx,
  )
  return rows[0]
}

/** The request's path says that the answer was published. */
export async function noteOfResponse(
  act: {
    readonly tx: Tx
    readonly newId: NewId
    readonly at: Date
    readonly person: { readonly id: string }
  },
  reference: string,
): Promise<void> {
  const { tx, newId, at, person } = act
  const kind = 'response-published'
  await insertEvent(tx, { id: newId(), reference, at, kind, byId: person.id, byName: null, words: '' })
}
