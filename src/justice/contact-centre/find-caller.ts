/** One search box: a case reference, a person profile number, or the beginnings of names. */
import type { Tx } from '#database'
import { personOfCase } from '#justice/confirmations'
import { findPeople, registerIdsOf, type FoundPeople } from '#justice/register'
import { foldReference } from '#kernel'

export type FoundCaller =
  /** A reference or a number names one person. */
  | { readonly found: 'one'; readonly registerId: string }
  | { readonly found: 'several'; readonly people: FoundPeople }

export async function findCaller(tx: Tx, search: string): Promise<FoundCaller> {
  const wanted = search.trim()
  const ofCase = await personOfCase(tx, wanted)
  const registerId = ofCase && (await registerIdsOf(tx, [ofCase])).get(ofCase)
  if (registerId !== undefined) return { found: 'one', registerId }
  const people = await findPeople(tx, wanted)
  const [only] = people.people
  const isNumber = only !== undefined && foldReference(only.personProfileNumber) === foldReference(wanted)
  return isNumber && people.people.length === 1
    ? { found: 'one', registerId: only.registerId }
    : { found: 'several', people }
}
