/** The words of a document in runs, each known by its number: what somebody chooses by numbers or by saying the words becomes a place. */
import type { Block, Page, ReadDocument } from './document.ts'
import { foldedText, soughtWord, type SoughtWord } from './gate/folded-words.ts'
import type { WithheldPlace } from './withheld.ts'

/** A page, or a block of a flow. */
export interface WordRun {
  readonly words: readonly string[]
  /** From one word to another, both withheld, counted from 0. */
  placeOf(first: number, last: number): WithheldPlace
  /** All of it, where its words are not all that it shows: a picture, and an attachment with its name. */
  readonly whole: WithheldPlace | undefined
}

/** One a page, or one a block. */
export function wordRuns(read: ReadDocument): readonly WordRun[] {
  return read.form === 'pages' ? read.pages.map(pageRun) : read.blocks.map(blockRun)
}

/** Wherever the words stand, by the rule by which the gate looks for them. */
export function placesOfWords(runs: readonly WordRun[], words: string): readonly WithheldPlace[] {
  const sought = soughtWord(words)
  if (sought === undefined) return []
  return runs.flatMap((run) => rangesOf(run.words, sought).map(([first, last]) => run.placeOf(first, last)))
}

/** Whether a word of the run lies in a place; an area is seen on the picture alone. */
export function isWithheldAt(run: WordRun, word: number, places: readonly WithheldPlace[]): boolean {
  const own = run.placeOf(word, word)
  return places.some((place) => {
    if (place.kind === 'attachment')
      return run.whole?.kind === 'attachment' && run.whole.position === place.position
    if (own.kind === 'words')
      return (
        place.kind === 'words' &&
        place.page === own.page &&
        place.first <= own.first &&
        place.last >= own.last
      )
    return (
      own.kind === 'passage' &&
      place.kind === 'passage' &&
      place.block === own.block &&
      place.from < own.to &&
      place.to > own.from
    )
  })
}

function pageRun({ words }: Page, page: number): WordRun {
  return {
    words: words.map(({ text }) => text),
    placeOf: (first, last) => ({ kind: 'words', page, first, last }),
    whole: undefined,
  }
}

function blockRun({ address, kind, text }: Block): WordRun {
  const found = [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    word,
    from: index,
    to: index + word.length,
  }))
  const position = /^attachment (\d+)$/.exec(address)?.[1]
  return {
    words: found.map(({ word }) => word),
    placeOf: (first, last) => ({
      ...{ kind: 'passage', block: address },
      ...{ from: found[first]?.from ?? 0, to: found[last]?.to ?? text.length },
    }),
    whole:
      position !== undefined
        ? { kind: 'attachment', position: Number(position) }
        : kind === 'picture'
          ? { kind: 'passage', block: address, from: 0, to: text.length }
          : undefined,
  }
}

/** The first and the last word of each place where it stands, over every break within a word. */
function rangesOf(
  words: readonly string[],
  { folded, anywhere }: SoughtWord,
): readonly (readonly [number, number])[] {
  let joined = ''
  const [starts, ends] = [new Set<number>(), new Set<number>()]
  /** Of each letter of `joined`, the word that it belongs to. */
  const wordAt: number[] = []
  words.forEach((word, number) => {
    const text = foldedText(word)
    for (const start of text.starts) starts.add(joined.length + start)
    for (const end of text.ends) ends.add(joined.length + end)
    joined += text.joined
    while (wordAt.length < joined.length) wordAt.push(number)
  })
  const ranges: (readonly [number, number])[] = []
  for (let at = joined.indexOf(folded); at !== -1; at = joined.indexOf(folded, at + 1)) {
    const to = at + folded.length
    if (!anywhere && !(starts.has(at) && ends.has(to))) continue
    ranges.push([wordAt[at] ?? 0, wordAt[to - 1] ?? 0])
    at = to - 1
  }
  return ranges
}
