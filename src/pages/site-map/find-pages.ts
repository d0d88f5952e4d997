/** Finds pages by words: each word at the beginning of one of theirs, macrons and doubled vowels counting for nothing. */
import { foldedWords } from '#kernel'
import type { PageText } from './page-text.ts'

export interface ReadPage extends PageText {
  readonly address: `/${string}`
}

export interface FoundPage {
  readonly address: string
  readonly heading: string
  /** A sentence with one of the words, cut. */
  readonly excerpt: string
}

const MOST_FOUND = 30
const LONGEST_EXCERPT = 180

/** The best first: a word of the heading counts for ten of the text. */
export function findPages(pages: readonly ReadPage[], typed: string): readonly FoundPage[] {
  const sought = [...new Set(foldedWords(typed).split(' '))].filter((word) => word !== '')
  if (sought.length === 0) return []
  return pages
    .map((page) => ({ page, weight: weightOf(page, sought) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_FOUND)
    .map(({ page: { address, heading, text } }) => ({ address, heading, excerpt: excerptOf(text, sought) }))
}

/** 0 where one of the words is missing. */
function weightOf({ heading, text }: ReadPage, sought: readonly string[]): number {
  const [inHeading, inText] = [foldedWords(heading).split(' '), foldedWords(text).split(' ')]
  const weights = sought.map((word) => {
    const count = (words: readonly string[]) => words.filter((one) => one.startsWith(word)).length
    return 10 * count(inHeading) + count(inText)
  })
  return weights.includes(0) ? 0 : weights.reduce((sum, weight) => sum + weight, 0)
}

function excerptOf(text: string, sought: readonly string[]): string {
  const sentences = text.match(/[^.!?]+[.!?]*/g) ?? [text]
  const has = (sentence: string) =>
    foldedWords(sentence)
      .split(' ')
      .some((word) => sought.some((one) => word.startsWith(one)))
  const sentence = (sentences.find(has) ?? text).trim()
  if (sentence.length <= LONGEST_EXCERPT) return sentence
  const cut = sentence.slice(0, LONGEST_EXCERPT)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_EXCERPT / 2))} …`
}
