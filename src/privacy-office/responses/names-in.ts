/** Names in what everybody will read: of the person who asked, which are refused; and words that may be names, which two people look at. */
import type { ErrorCode } from '#kernel'

/** Who asked, as the office knows them. */
export interface WhoAsked {
  readonly familyName: string
  readonly givenNames: string
  readonly email: string
  readonly postalAddress: string
  readonly representative: string
}

/** A shorter word is too often an ordinary one: `AN`, `DO`, `LI` are looked at by people. */
const SHORTEST_REFUSED = 3
const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+/u

/** Why it may not be read by everybody; undefined where nothing speaks against it. */
export function refusedName(text: string, who: WhoAsked): ErrorCode | undefined {
  if (EMAIL.test(text)) return 'response-has-an-address'
  const words = new Set(foldedWords(text))
  const names = [who.familyName, who.givenNames, who.representative].flatMap(foldedWords)
  const isNamed = names.some((name) => name.length >= SHORTEST_REFUSED && words.has(name))
  return isNamed || hasPhrase(text, who.postalAddress) ? 'response-names-who-asked' : undefined
}

/** Pairs and longer runs of words with capitals, but for the agency's own and those that begin a sentence; each once. */
export function mayBeNames(text: string, known: readonly string[]): readonly string[] {
  const ours = known.map((one) => foldedWords(one).join(' '))
  const runs = text.match(/(?<=[^\s.!?:\n]\s|[“"(])\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)*/gu) ?? []
  return [...new Set(runs)].filter((run) => !ours.some((one) => one.includes(foldedWords(run).join(' '))))
}

/** The first line of a postal address, where a street stands. */
function hasPhrase(text: string, address: string): boolean {
  const street = foldedWords(address.split('\n', 1)[0] ?? '')
  return street.length > 1 && ` ${foldedWords(text).join(' ')} `.includes(` ${street.join(' ')} `)
}

/** As people compare names: no capitals, no marks above or below letters, no hyphens and apostrophes. */
function foldedWords(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[’'‘`-]/g, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
