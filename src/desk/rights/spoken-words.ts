/** Finds words of the table in a text: folded, with `*` for any ending, `…` for some words between, and one letter wrong. */
import { foldedWords } from '#kernel'

/** Where something was found, counted in words of the text. */
export interface Place {
  readonly from: number
  readonly to: number
}

type Part = 'some-words' | { readonly word: string; readonly anyEnding: boolean }

export type Phrase = readonly Part[]

const MOST_BETWEEN = 3
/** Shorter words with a letter wrong are other words. */
const LONG_ENOUGH = 7

export function phrase(words: string): Phrase {
  return words
    .split(' ')
    .map((word) => (word === '…' ? 'some-words' : { word: foldedWords(word), anyEnding: word.endsWith('*') }))
}

/** A stretch of a text in words, and where those with each first letter stand. */
export interface Spoken {
  readonly words: readonly string[]
  readonly byInitial: ReadonlyMap<string, readonly number[]>
}

/** The words of each sentence; what ends one is a mark that a space follows, or a line. */
export function sentencesOf(text: string): readonly (readonly string[])[] {
  return text
    .split(/[.!?;]+(?=\s|$)|\n+/u)
    .map((sentence) => foldedWords(sentence))
    .filter((sentence) => sentence !== '')
    .map((sentence) => sentence.split(' '))
}

export function spoken(words: readonly string[]): Spoken {
  const byInitial = new Map<string, number[]>()
  for (const [at, word] of words.entries()) {
    const initial = word.charAt(0)
    const known = byInitial.get(initial)
    if (known === undefined) byInitial.set(initial, [at])
    else known.push(at)
  }
  return { words, byInitial }
}

/** Every place at which the phrase begins, each with its nearest end. A wrong letter is never the first. */
export function placesOf(sought: Phrase, { words, byInitial }: Spoken): readonly Place[] {
  const [first] = sought
  if (first === undefined || first === 'some-words') return []
  return (byInitial.get(first.word.charAt(0)) ?? []).flatMap((from) => {
    const to = endOf(sought, words, from, 0)
    return to === undefined ? [] : [{ from, to }]
  })
}

/** Where the phrase ends that goes on with its part `next` at the word `at`. */
function endOf(sought: Phrase, words: readonly string[], at: number, next: number): number | undefined {
  const part = sought[next]
  if (part === undefined) return at
  if (part === 'some-words') {
    for (let skipped = 0; skipped <= MOST_BETWEEN; skipped += 1) {
      const end = endOf(sought, words, at + skipped, next + 1)
      if (end !== undefined) return end
    }
    return undefined
  }
  const word = words[at]
  return word !== undefined && isSaid(part, word) ? endOf(sought, words, at + 1, next + 1) : undefined
}

function isSaid({ word, anyEnding }: Exclude<Part, 'some-words'>, said: string): boolean {
  if (said[0] !== word[0]) return false
  if (said === word || (anyEnding && said.startsWith(word))) return true
  return word.length >= LONG_ENOUGH && isOneLetterOff(word, anyEnding ? said.slice(0, word.length) : said)
}

/** One letter too many, too few, another, or two that changed places. */
function isOneLetterOff(word: string, said: string): boolean {
  if (Math.abs(word.length - said.length) > 1) return false
  let same = 0
  while (same < word.length && word[same] === said[same]) same += 1
  const [rest, other] = [word.slice(same), said.slice(same)]
  return (
    rest.slice(1) === other.slice(1) ||
    rest.slice(1) === other ||
    rest === other.slice(1) ||
    (rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2))
  )
}
