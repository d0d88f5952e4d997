/** Finds people in the register by the beginnings of their names, or by their number. */
import type { Tx } from '#database'
import { foldReference } from '#kernel'
import { searchWords } from './search-text.ts'
import { selectPeople, selectPeopleByFoldedNumber, type FoundPerson } from './store.ts'

const MOST_FOUND = 100

export interface FoundPeople {
  readonly people: readonly FoundPerson[]
  /** There are more than are shown: the search should say more. */
  readonly more: boolean
}

export async function findPeople(tx: Tx, search: string): Promise<FoundPeople> {
  const words = searchWords(search)
  if (words.length === 0) return { people: [], more: false }
  const found = await selectPeople(tx, { words, number: search.trim() }, MOST_FOUND + 1)
  if (found.length === 0 && /\d/.test(foldReference(search))) {
    return { people: await selectPeopleByFoldedNumber(tx, search, MOST_FOUND), more: false }
  }
  return { people: found.slice(0, MOST_FOUND), more: found.length > MOST_FOUND }
}
