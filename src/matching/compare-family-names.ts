/** Which comparison levels hold of two family names. */
import type { ComparedPerson } from './compared-person.ts'
import { areSwapped, areSwappedClosely } from './compare-swapped-names.ts'
import { isOneTypingErrorApart, typingErrorsBetween } from './edit-distance.ts'
import { FAMILY_NAME_LEVELS, levelBits } from './levels.ts'
import { areRomanisationsOfOneName } from './name-groups.ts'
import { isParticle, type NameForms } from './name-forms.ts'
import { soundsTheSame } from './phonetic-code.ts'

export const FAMILY_NAME_BITS = levelBits(FAMILY_NAME_LEVELS)

/** Shorter beginnings say too little of a name that was cut off. */
const SHORTEST_BEGINNING = 6

export function familyNameLevelsThatHold(traveller: ComparedPerson, listed: ComparedPerson): number {
  const t = traveller.family
  const l = listed.family
  const bits = FAMILY_NAME_BITS
  const nameless = t.words.length === 0 || l.words.length === 0
  if (nameless) {
    const close = areSwappedClosely(traveller, listed) ? bits['swapped-close'] : 0
    return bits.missing | bits.different | close
  }
  if (t.joined === l.joined) return bits.exact | bits.transliteration | bits.different
  let levels = bits.different
  if (t.whole === l.whole) levels |= bits.transliteration
  if (t.core === l.core) levels |= bits.particle
  if (isBeginning(traveller.familyTruncated, t, l) || isBeginning(listed.familyTruncated, l, t))
    levels |= bits.truncated
  if (areSwapped(traveller, listed)) levels |= bits.swapped
  if (isTypingError(t.joined, l.joined) || isTypingError(t.whole, l.whole)) levels |= bits['typing-error']
  if (isPartOfCompound(t, l) || isPartOfCompound(l, t)) levels |= bits['compound-part']
  if (areRomanisationsOfOneName(t.joined, l.joined)) levels |= bits.romanisation
  if (soundsTheSame(t.joined, l.joined)) levels |= bits.phonetic
  if (isTwoTypingErrors(t.joined, l.joined)) levels |= bits['two-typing-errors']
  if (areSwappedClosely(traveller, listed)) levels |= bits['swapped-close']
  return levels
}

function isBeginning(cutOff: boolean, beginning: NameForms, whole: NameForms): boolean {
  return cutOff && beginning.joined.length >= SHORTEST_BEGINNING && whole.joined.startsWith(beginning.joined)
}

/** Names of fewer than four letters have no errors to spare: LI and LU are two names. */
export function isTypingError(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 3 && Math.max(a.length, b.length) >= 4 && isOneTypingErrorApart(a, b)
}

export function isTwoTypingErrors(a: string, b: string): boolean {
  return (
    Math.min(a.length, b.length) >= 6 &&
    Math.max(a.length, b.length) >= 7 &&
    typingErrorsBetween(a, b, 2) <= 2
  )
}

/** Every bearing word of one name is a word of the other, which has more: SMITH of SMITH-JONES. */
function isPartOfCompound(part: NameForms, compound: NameForms): boolean {
  const bearing = part.folded.filter((_, at) => !isParticle(part.words[at] ?? ''))
  return (
    bearing.length > 0 &&
    part.words.length < compound.words.length &&
    bearing.every((word) => word.length >= 2 && compound.folded.includes(word))
  )
}
