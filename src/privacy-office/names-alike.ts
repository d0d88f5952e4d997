/** Whether two identities may be one person's: a request must find too much rather than too little. */
import { familyNameWords, givenNameWords, identityComparison, type NameInWords } from '#matching'
import { isFullDate, parsePartialDate, UNKNOWN_DATE, type PartialDate } from '#kernel'

/** `full` holds both: with a comma between them, or in whatever order people say them. */
export type HeldName = { readonly family: string; readonly given: string } | { readonly full: string }

/** `certain`: the same names and the same birth date. `near`: a person must look before it counts as theirs. */
export type Certainty = 'certain' | 'near'

/**
 * The matcher's own levels, all of those at which one person's details come to differ: spelling systems, particles, parts
 * of a name, names that changed places, nicknames, initials, typing errors; day and month the other way round, a wrong
 * digit, parts that a register does not know.
 */
const VARIANTS = identityComparison({
  familyName: [
    ...(['exact', 'transliteration', 'particle', 'truncated', 'swapped', 'typing-error'] as const),
    ...(['compound-part', 'romanisation', 'phonetic', 'two-typing-errors', 'swapped-close'] as const),
  ],
  givenNames: [
    ...(['exact', 'transliteration', 'single-name', 'middle-initial', 'middle-skipped'] as const),
    ...([
      'middle-not-recorded',
      'middle-missing',
      'truncated',
      'swapped',
      'reordered',
      'typing-error',
    ] as const),
    ...(['middle-typing-error', 'typing-error-middle-missing', 'nickname'] as const),
    ...(['nickname-middle-missing', 'phonetic', 'initials', 'middle-name-used'] as const),
    ...(['two-typing-errors', 'swapped-close', 'first-name-only'] as const),
  ],
  dateOfBirth: [
    ...(['exact', 'day-month-swapped', 'wrong-digit', 'digits-transposed', 'day-unknown'] as const),
    ...(['month-unknown', 'year-unknown', 'placeholder', 'two-parts-equal', 'unknown'] as const),
  ],
})

type Prepared = ReturnType<typeof VARIANTS.prepare>

/** One who is sought, in the forms in which many are compared with them. */
export interface SoughtIdentity {
  readonly words: NameInWords
  /** A full name has no parts: how the sought one's parts may stand in it is all the same. */
  readonly prepared: Prepared
  readonly born: PartialDate
}

export function soughtIdentity(family: string, given: string, dateOfBirth: string): SoughtIdentity {
  const words = wordsOf(family, given)
  return { words, prepared: VARIANTS.prepare(words), born: parsePartialDate(dateOfBirth) ?? UNKNOWN_DATE }
}

/** Undefined where it is somebody else. */
export function certaintyOf(sought: SoughtIdentity, held: HeldName, bornOn: string): Certainty | undefined {
  const born = parsePartialDate(bornOn) ?? UNKNOWN_DATE
  if (namesAlike(sought.words, held)) return isSameDay(sought.born, born) ? 'certain' : 'near'
  return VARIANTS.birthDatesAgree(sought.born, born) && areVariants(sought, held) ? 'near' : undefined
}

/** A date of which a part is unknown may be anybody's. */
function isSameDay(a: PartialDate, b: PartialDate): boolean {
  return isFullDate(a) && a.year === b.year && a.month === b.month && a.day === b.day
}

/**
 * Accents, macrons, capitals, hyphens and the order of the names count for nothing. The family name of each must stand
 * in the other; of the given names the fewer must stand among the more.
 */
export function namesAlike(sought: NameInWords, held: HeldName): boolean {
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

function areVariants({ prepared }: SoughtIdentity, held: HeldName): boolean {
  const words = wordsOfHeld(held)
  return (words === undefined ? readingsOf(allWords(held)) : [words]).some(
    (name) =>
      name.family.length + name.given.length > 0 && VARIANTS.namesAgree(prepared, VARIANTS.prepare(name)),
  )
}

/** Every way in which a name that stands in one piece may fall into a family name and given names. */
function readingsOf(words: readonly string[]): readonly NameInWords[] {
  return words.slice(1).flatMap((_, i) => {
    const [before, after] = [words.slice(0, i + 1), words.slice(i + 1)]
    return [
      { family: before, given: after },
      { family: after, given: before },
    ]
  })
}

export function wordsOf(family: string, given: string): NameInWords {
  return { family: familyNameWords(family), given: givenNameWords(given) }
}

/** Undefined where nobody can tell which words are the family name. */
function wordsOfHeld(held: HeldName): NameInWords | undefined {
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
