/** What a document says, in parts that a screen holds: a page, or some blocks of a flow; every word with its number in the part. */
import {
  isWithheldAt,
  wordRuns,
  type Page,
  type ReadDocument,
  type WithheldPlace,
  type WordRun,
} from '#documents'

export interface TextLine {
  /** What it is, where that is not plain. */
  readonly kind: string
  /** The number of its first word, from 1; its last is `first + words.length - 1`. Of a picture there is none. */
  readonly first: number
  readonly words: readonly { readonly text: string; readonly isWithheld: boolean }[]
  readonly isWithheld: boolean
  readonly place: WithheldPlace
}

export interface TextPart {
  readonly lines: readonly TextLine[]
  readonly words: number
  /** From one word to another, both withheld, by their numbers. */
  placesOf(first: number, last: number): readonly WithheldPlace[]
}

const BLOCKS_IN_PART = 40

export function partCount(read: ReadDocument): number {
  return read.form === 'pages'
    ? read.pages.length
    : Math.max(1, Math.ceil(read.blocks.length / BLOCKS_IN_PART))
}

/** Counted from 0; undefined where there is none. */
export function textPart(
  read: ReadDocument,
  part: number,
  withheld: readonly WithheldPlace[],
): TextPart | undefined {
  if (part < 0 || part >= partCount(read)) return undefined
  const from = part * BLOCKS_IN_PART
  const runs = wordRuns(read)
  const here = read.form === 'pages' ? runs.slice(part, part + 1) : runs.slice(from, from + BLOCKS_IN_PART)
  const kinds =
    read.form === 'pages'
      ? []
      : read.blocks
          .slice(from, from + BLOCKS_IN_PART)
          .map(({ kind, address }) => (kind === 'cell' ? address : KINDS[kind]))
  const lengths = read.form === 'pages' ? linesOf(read.pages[part]) : undefined
  return partOf(here, { kinds, lengths, withheld })
}

const KINDS = { heading: 'Heading', paragraph: '', item: 'Item', picture: 'Picture' } as const

interface Cutting {
  readonly kinds: readonly string[]
  /** Of a page: how many words each of its lines has. */
  readonly lengths: readonly number[] | undefined
  readonly withheld: readonly WithheldPlace[]
}

function partOf(runs: readonly WordRun[], { kinds, lengths, withheld }: Cutting): TextPart {
  const lines: TextLine[] = []
  const words: { readonly run: WordRun; readonly word: number }[] = []
  runs.forEach((run, i) => {
    const known = run.words.map((text, word) => ({ text, isWithheld: isWithheldAt(run, word, withheld) }))
    let begun = 0
    for (const length of lengths ?? [run.words.length]) {
      const own = known.slice(begun, begun + length)
      lines.push({
        kind: kinds[i] ?? '',
        first: words.length + begun + 1,
        words: own,
        isWithheld: own.length > 0 ? own.every((one) => one.isWithheld) : isWhollyIn(run, withheld),
        place: run.whole ?? run.placeOf(begun, begun + length - 1),
      })
      begun += length
    }
    run.words.forEach((_, word) => words.push({ run, word }))
  })
  return {
    lines,
    words: words.length,
    placesOf: (first, last) => joined(words.slice(first - 1, last)),
  }
}

function isWhollyIn({ whole }: WordRun, withheld: readonly WithheldPlace[]): boolean {
  return withheld.some(
    (place) => place.kind === 'passage' && whole?.kind === 'passage' && place.block === whole.block,
  )
}

/** Words of one run that follow one another are one place. */
function joined(
  words: readonly { readonly run: WordRun; readonly word: number }[],
): readonly WithheldPlace[] {
  const ranges = new Map<WordRun, { readonly first: number; last: number }>()
  for (const { run, word } of words) {
    const range = ranges.get(run)
    if (range === undefined) ranges.set(run, { first: word, last: word })
    else range.last = word
  }
  return [...ranges].map(([run, { first, last }]) => run.placeOf(first, last))
}

/** How many words each line of a page has, in the order in which they were painted. */
function linesOf(page: Page | undefined): readonly number[] {
  const lengths: number[] = []
  let before: Page['words'][number] | undefined
  for (const word of page?.words ?? []) {
    if (before !== undefined && isOnLineOf(before, word)) lengths.push((lengths.pop() ?? 0) + 1)
    else lengths.push(1)
    before = word
  }
  return lengths
}

/** Words that run upwards or aslant are lines of their own. */
function isOnLineOf(
  { quad: [, end, endBelow] }: Page['words'][number],
  { quad: [start, , , startBelow] }: Page['words'][number],
): boolean {
  const height = Math.hypot(end.x - endBelow.x, end.y - endBelow.y)
  return Math.abs((start.y + startBelow.y - end.y - endBelow.y) / 2) < height / 2
}

/** Where a fault says that something stands, as the workbench numbers it: a block of a flow by its part and words. */
export function placeInWords(read: ReadDocument, where: string): string {
  const block = read.form === 'flow' ? read.blocks.findIndex(({ address }) => address === where) : -1
  if (block === -1) return IN_WHAT_WAS_MADE[where] ?? where
  const part = Math.floor(block / BLOCKS_IN_PART)
  const line = textPart(read, part, [])?.lines[block % BLOCKS_IN_PART]
  const words = line === undefined || line.words.length === 0 ? '' : `, words ${numbersOf(line)}`
  return `part ${String(part + 1)}${words}`
}

const IN_WHAT_WAS_MADE: Readonly<Record<string, string>> = {
  bytes: 'the bytes of what was made',
  streams: 'a stream of what was made',
}

/** `6–8`; empty of a picture. */
export function numbersOf({ first, words }: TextLine): string {
  if (words.length === 0) return ''
  return words.length === 1 ? String(first) : `${String(first)}\u2013${String(first + words.length - 1)}`
}
