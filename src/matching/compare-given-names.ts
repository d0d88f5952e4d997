/** Which comparison levels hold of two people's given names. */
import type { ComparedPerson } from './compared-person.ts'
import { isTwoTypingErrors, isTypingError } from './compare-family-names.ts'
import { areSwapped, areSwappedClosely } from './compare-swapped-names.ts'
import { GIVEN_NAMES_LEVELS, levelBits } from './levels.ts'
import { isNicknameOf } from './name-groups.ts'
import type { NameForms } from './name-forms.ts'
import { soundsTheSame } from './phonetic-code.ts'

export const GIVEN_NAMES_BITS = levelBits(GIVEN_NAMES_LEVELS)

const SHORTEST_BEGINNING = 3

export function givenNamesLevelsThatHold(traveller: ComparedPerson, listed: ComparedPerson): number {
  const t = traveller.given
  const l = listed.given
  const bits = GIVEN_NAMES_BITS
  let levels = bits.different
  if (t.words.length === 0 || l.words.length === 0) {
    levels |= bits.missing
    if (t.words.length === l.words.length && traveller.family.whole !== '') {
      if (traveller.family.whole === listed.family.whole) levels |= bits['single-name']
    } else if (areSwappedClosely(traveller, listed)) levels |= bits['swapped-close']
    return levels
  }
  if (t.joined === l.joined) return levels | bits.exact | bits.transliteration
  if (t.whole === l.whole) levels |= bits.transliteration
  if (isBeginning(traveller.givenTruncated, t, l) || isBeginning(listed.givenTruncated, l, t))
    levels |= bits.truncated
  if (areSwapped(traveller, listed)) levels |= bits.swapped
  if (areSwappedClosely(traveller, listed)) levels |= bits['swapped-close']
  return levels | levelsOfFirstAndRest(t, l) | levelsOfAllWords(t, l) | levelsOfFewerRecorded(t, l)
}

function isBeginning(cutOff: boolean, beginning: NameForms, whole: NameForms): boolean {
  return cutOff && beginning.joined.length >= SHORTEST_BEGINNING && whole.joined.startsWith(beginning.joined)
}

/** How the names after the first compare. */
type Rest = 'same' | 'missing' | 'initial' | 'typing-error' | 'contradicting'

function restOf(t: NameForms, l: NameForms): Rest {
  const [fewer, more] = t.words.length <= l.words.length ? [t, l] : [l, t]
  let rest: Rest = fewer.words.length === more.words.length ? 'same' : 'missing'
  let from = 1
  for (let at = 1; at < fewer.words.length; at++) {
    const word = fewer.folded[at] ?? ''
    const found = more.folded.findIndex((other, position) => position >= from && areOneName(word, other))
    if (found === -1) {
      // Of one left over on each side, a typing error may be the reason.
      const other = more.folded[at] ?? ''
      const single = fewer.words.length === more.words.length && rest === 'same' && isTypingError(word, other)
      if (!single) return 'contradicting'
      rest = 'typing-error'
      continue
    }
    const other = more.folded[found] ?? ''
    if (word !== other && rest !== 'typing-error') rest = rest === 'missing' ? 'missing' : 'initial'
    from = found + 1
  }
  return rest
}

function areOneName(a: string, b: string): boolean {
  return a === b || isInitialOf(a, b) || isInitialOf(b, a)
}

function isInitialOf(a: string, b: string): boolean {
  return a.length === 1 && b.startsWith(a)
}

/** Who leaves middle names out leaves out the last; between two that are there, none is forgotten. */
function isSkipping(t: NameForms, l: NameForms): boolean {
  const [fewer, more] = t.words.length <= l.words.length ? [t, l] : [l, t]
  return fewer.folded.some((word, at) => at > 0 && !areOneName(word, more.folded[at] ?? ''))
}

function levelsOfFirstAndRest(t: NameForms, l: NameForms): number {
  const bits = GIVEN_NAMES_BITS
  const first = t.core
  const other = l.core
  const rest = restOf(t, l)
  if (first === other) {
    if (rest === 'same') return bits.transliteration | bits['middle-missing']
    if (rest === 'initial') return bits['middle-initial'] | bits['first-name-only']
    if (rest === 'missing') {
      const skipped = isSkipping(t, l) ? bits['middle-skipped'] : 0
      return skipped | bits['middle-missing'] | bits['first-name-only']
    }
    if (rest === 'typing-error')
      return bits['middle-typing-error'] | bits['typing-error'] | bits['first-name-only']
    return bits['first-name-only']
  }
  if (rest === 'contradicting' || rest === 'typing-error') return 0
  let levels = 0
  if (isTypingError(first, other)) {
    levels |= rest === 'same' ? bits['typing-error'] : bits['typing-error-middle-missing']
  }
  if (isNicknameOf(t.words[0] ?? '', l.words[0] ?? '') || isNicknameOf(first, other)) {
    levels |= rest === 'same' ? bits.nickname : bits['nickname-middle-missing']
  }
  if (soundsTheSame(first, other)) levels |= bits.phonetic
  if (isTwoTypingErrors(first, other)) levels |= bits['two-typing-errors']
  if (isInitialOf(first, other) || isInitialOf(other, first)) levels |= bits.initials
  return levels
}

/** Courts leave middle names out; passports show all of them. */
function levelsOfFewerRecorded(t: NameForms, l: NameForms): number {
  const fewer = l.words.length < t.words.length && t.core === l.core && restOf(t, l) === 'missing'
  return fewer ? GIVEN_NAMES_BITS['middle-not-recorded'] : 0
}

function levelsOfAllWords(t: NameForms, l: NameForms): number {
  const bits = GIVEN_NAMES_BITS
  let levels = 0
  if (isTypingError(t.joined, l.joined)) levels |= bits['typing-error']
  const [fewer, more] = t.words.length <= l.words.length ? [t, l] : [l, t]
  const bearing = fewer.folded.every((word) => word.length >= 2 && more.folded.includes(word))
  if (bearing && fewer.words.length === more.words.length) levels |= bits.reordered
  if (bearing && fewer.words.length < more.words.length && t.core !== l.core)
    levels |= bits['middle-name-used']
  return levels
}
