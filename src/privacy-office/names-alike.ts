/** Whether two names may be one person's: a request must find too much rather than too little. */
import { familyNameWords, givenNameWords } from '#matching'

/** `full` holds both: with a comma between them, or in whatever order people say them. */
export type HeldName = { readonly family: string; readonly given: string } | { readonly full: string }

interface Words {
  readonly family: readonly string[]
  readonly given: readonly string[]
}

/**
 * Accents, macrons, capitals, hyphens and the order of the names count for nothing. The family name of each must stand
 * in the other; of the given names the fewer must stand among the more.
 */
export function namesAlike(sought: Words, held: HeldName): boolean {
  const words = wordsOfHeld(held)
  if (words === undefined) return standIn([...sought.family, ...sought.given], allWords(held))
  const [soughtAll, heldAll] = [
    [...sought.family, ...sought.given],
    [...words.family, ...words.given],
  ]
  if (soughtAll.length === 0 || heldAll.length === 0) return false
  if (!standIn(sought.family, heldAll) || !standIn(words.family, soughtAll)) return false
  const [fewer, more] =
    sought.given.length <= words.given.length ? [sought.given, heldAll] : [words.given, soughtAll]
  return standIn(fewer, more)
}

export function wordsOf(family: string, given: string): Words {
  return { family: familyNameWords(family), given: givenNameWords(given) }
}

/** Undefined where nobody can tell which words are the family name. */
function wordsOfHeld(held: HeldName): Words | undefined {
  if (!('full' in held)) return wordsOf(held.family, held.given)
  const comma = held.full.indexOf(',')
  return comma < 0 ? undefined : wordsOf(held.full.slice(0, comma), held.full.slice(comma + 1))
}

function allWords(held: HeldName): readonly string[] {
  return givenNameWords('full' in held ? held.full : `${held.family} ${held.given}`)
}

function standIn(words: readonly string[], others: readonly string[]): boolean {
  return words.every((word) => others.includes(word))
}
