/** Asks the rooms that search what nobody of the office may see: for everybody who is proven to ask and was searched for, in whichever order. */
import type { Tx } from '#database'
import type { NewId } from '#kernel'
import type { SealedSearch } from '#rooms'
import { isProven, selectProofs } from './proof-store.ts'
import { insertEvent, selectRequest } from './store.ts'

interface Asking {
  readonly tx: Tx
  readonly at: Date
  readonly newId: NewId
}

/** In the transaction of the search, or of the proof, that came last; nothing of what is found comes back here. */
export async function askSealedSearches(
  { tx, at, newId }: Asking,
  searches: readonly SealedSearch[],
  reference: string,
): Promise<void> {
  if (searches.length === 0) return
  const request = await selectRequest(tx, reference)
  if (request === undefined || request.kind !== 'access' || request.searchedAt === null) return
  if (!isProven(await selectProofs(tx, reference), request.representative)) return
  const { receivedAt, language, familyName, givenNames, dateOfBirth } = request
  const { documentNumber, otherReference, email, postalAddress, representative } = request
  const question = {
    ...{ reference, receivedAt, language, familyName, givenNames, dateOfBirth },
    ...{ documentNumber, otherReference, email, postalAddress, representative },
  }
  for (const search of searches) await search.take(tx, question)
  await insertEvent(tx, {
    ...{ id: newId(), reference, at, kind: 'sealed-search-asked', byId: null, byName: null, words: '' },
  })
}
