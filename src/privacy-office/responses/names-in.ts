/** Names in what everybody will read: of the person who asked, which are refused; and words that may be names, which two people look at. */
import type { ErrorCode } from '#kernel'
import { comparableWords } from './comparable-words.ts'

/** Who asked, as the office knows them. */
export interface WhoAsked {
  readonly familyName: string
  readonly givenNames: string
  readonly email: string
  readonly postalAddress: string
  readonly representative: string
}

/** A shorter word is too often an ordinary one: `AN`, `DO`, `LI` by itself is looked at by people. */
const SHORTEST_REFUSED = 3
/** `O Brien`, or a name that a line's end parts. */
const SHORTEST_PARTED = 5
/** In what companies and societies are called, and in every answer: they name nobody but in the whole name. */
const OF_COMPANIES = new Set(
  'aotearoa and association company council for group law legal limited ltd media new news of party partners research services society the trust union zealand'.split(
    ' ',
  ),
)
const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+/u
const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'sir', 'dame', 'prof', 'professor', 'whaea'])
/** Within their writing a name has no spaces about it, or what is said of it hangs on it. */
const OTHER_WRITING = /^[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]{2,}$/u

/** Why it may not be read by everybody; undefined where nothing speaks against it. */
export function refusedName(text: string, who: WhoAsked): ErrorCode | undefined {
  if (EMAIL.test(text.normalize('NFKC').replaceAll(/\p{Cf}/gu, ''))) return 'response-has-an-address'
  return namesWhoAsked(comparableWords(text), who) ? 'response-names-who-asked' : undefined
}

function namesWhoAsked(words: readonly string[], who: WhoAsked): boolean {
  const [family, given] = [comparableWords(who.familyName), comparableWords(who.givenNames)]
  const company = comparableWords(who.representative)
  const names = [...family, ...given, ...company.filter((word) => !OF_COMPANIES.has(word))]
  const present = new Set(words)
  const pairs = new Set(words.map((word, i) => `${words[i - 1] ?? ''}${word}`))
  return (
    [...names, family.join('')].some((name) => name.length >= SHORTEST_REFUSED && present.has(name)) ||
    names.some((name) => name.length >= SHORTEST_PARTED && pairs.has(name)) ||
    namesWrittenTogether(names, family, given).some((name) => words.join('').includes(name)) ||
    (company.length > 1 && hasPhrase(words, company)) ||
    hasShortName(words, new Set([...family, ...given])) ||
    streetsOf(who.postalAddress).some((street) => hasPhrase(words, street))
  )
}

/** Names of a writing without spaces between words, and the family name with the given ones as one. */
function namesWrittenTogether(
  names: readonly string[],
  family: readonly string[],
  given: readonly string[],
): readonly string[] {
  const whole = [[...family, ...given].join(''), [...given, ...family].join('')]
  return [...names, ...whole].filter((name) => OTHER_WRITING.test(name))
}

/** A name of a letter or two beside another of their names, or behind what a person is addressed by. */
function hasShortName(words: readonly string[], names: ReadonlySet<string>): boolean {
  return words.some((word, i) => {
    const before = words[i - 1] ?? ''
    if (!names.has(word)) return false
    return TITLES.has(before) || (before !== word && names.has(before))
  })
}

/** A town with its postcode, or a floor: many live there. */
const A_TOWN = /^(?!.*\b(?:box|bag)\b)\D*\b\d{4}\s*$|^\s*(?:level|floor)\s/iu

/** The parts of a postal address that have a number, as a street or a box has. */
function streetsOf(address: string): readonly (readonly string[])[] {
  return address
    .split(/[\n,;]/)
    .filter((part) => /\d/.test(part) && !A_TOWN.test(part))
    .map(comparableWords)
    .filter((street) => street.length > 1 && street.some((word) => !/\d/.test(word)))
}

function hasPhrase(words: readonly string[], phrase: readonly string[]): boolean {
  return ` ${words.join(' ')} `.includes(` ${phrase.join(' ')} `)
}

/** Before a name where it does not begin the sentence: a word or a comma, what opens it, an initial or a title. */
const BEFORE = String.raw`(?<=[^\s.!?:\n]\s+|[“‘"'(/]|\b\p{Lu}\.\s*|\b(?:Mr|Mrs|Ms|Mx|Dr|Prof)\.\s+)`
const NAME = String.raw`\p{Lu}[\p{L}\p{M}’'-]*[\p{L}\p{M}]`
const RUN = new RegExp(String.raw`${BEFORE}${NAME}(?:\s+${NAME})*`, 'gu')
/** Such writing tells no name from another word. */
const WITHOUT_CAPITALS = /\p{Lo}[\p{L}\p{M}]*(?:[ ·]\p{Lo}[\p{L}\p{M}]*)*/gu

/** Pairs and longer runs of words with capitals, but for the agency's own and those that begin a sentence; each once. */
export function mayBeNames(text: string, known: readonly string[]): readonly string[] {
  const plain = text.normalize('NFC').replaceAll(/\p{Cf}/gu, '')
  const ours = known.map((one) => comparableWords(one).join(' '))
  const runs = [...(plain.match(RUN) ?? []), ...(plain.match(WITHOUT_CAPITALS) ?? [])]
  return [...new Set(runs)].filter((run) => !ours.some((one) => one.includes(comparableWords(run).join(' '))))
}
