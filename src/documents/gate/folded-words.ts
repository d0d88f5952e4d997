/** Words as the gate compares them: without case, marks, ligatures, soft hyphens, and over every break within a word. */

/** Letters and digits alone; what OCR loses (macrons, dots) is lost on both sides. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('đ', 'd')
    .replaceAll('ł', 'l')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ı', 'i')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** From so many letters on a word is found within others too; a shorter one only where words begin and end. */
const FOUND_ANYWHERE_FROM = 7

export interface SoughtWord {
  readonly folded: string
  readonly anywhere: boolean
}

export function soughtWord(word: string): SoughtWord | undefined {
  const text = folded(word)
  if (text === '') return undefined
  return { folded: text, anywhere: text.length >= FOUND_ANYWHERE_FROM }
}

export interface FoldedText {
  readonly joined: string
  /** Where in `joined` words begin and where they end. */
  readonly starts: ReadonlySet<number>
  readonly ends: ReadonlySet<number>
}

export function foldedText(text: string): FoldedText {
  const [starts, ends] = [new Set<number>(), new Set<number>()]
  let joined = ''
  for (const piece of text.normalize('NFKC').split(/[^\p{L}\p{N}\p{M}\u00ad\u200b-\u200f\u2060]+/u)) {
    const word = folded(piece)
    if (word === '') continue
    starts.add(joined.length)
    joined += word
    ends.add(joined.length)
  }
  return { joined, starts, ends }
}

/** Also where a break parts the word: `Sec ret` holds `Secret`, and `channel` does not hold `Anne`. */
export function holdsWord(
  { joined, starts, ends }: FoldedText,
  { folded: word, anywhere }: SoughtWord,
): boolean {
  for (let at = joined.indexOf(word); at !== -1; at = joined.indexOf(word, at + 1)) {
    if (anywhere || (starts.has(at) && ends.has(at + word.length))) return true
  }
  return false
}
