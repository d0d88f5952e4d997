/**
 * The gate before a release: looks for withheld words in the bytes, in the text and in the picture of every page, read
 * by OCR in four directions and in whatever other direction the original had words.
 */
import { nextStep } from '../child/steps.ts'
import { drawPage } from '../pdf/draw-page.ts'
import { openPdf } from '../pdf/open-pdf.ts'
import { startRecogniser } from '../recognising/recogniser.ts'
import { isRightToLeft, turnedAround } from '../right-to-left.ts'
import { foldedText, holdsWord, soughtWord, type SoughtWord } from './folded-words.ts'
import { searchBytes } from './search-bytes.ts'
import { isOfTheFormat } from './words-of-the-format.ts'

export interface ExamineRequest {
  readonly bytes: Uint8Array
  readonly words: readonly string[]
  /** In degrees, beside the four; as `directionOf` says them. */
  readonly directions?: readonly number[]
  /** False leaves OCR out: the answer then says nothing of what can be read from the pictures. */
  readonly recognise?: boolean
}

export interface Examined {
  /** `bytes`, `streams`, `text of page 2`, `picture of page 2`; never the words. Empty where nothing was found. */
  readonly found: readonly string[]
  readonly pages: number
  readonly recognisedMs: number
}

const FOUR_DIRECTIONS = [0, 90, 180, 270]
/** Words a few degrees aslant are read as they stand. */
const READ_ASLANT = 8
const MOST_DIRECTIONS = 12

export async function examineReleased({
  bytes,
  words,
  directions = [],
  recognise = true,
}: ExamineRequest): Promise<Examined> {
  const sought = words
    .flatMap(bothWays)
    .map(soughtWord)
    .filter((word) => word !== undefined)
  const found = new Set<string>(
    searchBytes(
      Buffer.from(bytes),
      words.filter((word) => soughtWord(word) !== undefined && !isOfTheFormat(word)),
    ),
  )
  const pdf = await openPdf(bytes)
  // Without a word to look for there is nothing to read for either.
  const recogniser = recognise && sought.length > 0 ? await startRecogniser() : undefined
  let recognisedMs = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    nextStep()
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')
    if (holdsAny(text, sought)) found.add(`text of page ${number}`)
    if (recogniser !== undefined) {
      const { canvas } = await drawPage(page)
      const began = performance.now()
      for (const direction of directionsToRead(directions)) {
        if (holdsAny(await recogniser.textOf(canvas, direction), sought))
          found.add(`picture of page ${number}`)
      }
      recognisedMs += performance.now() - began
    }
    page.cleanup()
  }
  const pages = pdf.numPages
  await recogniser?.stop()
  await pdf.loadingTask.destroy()
  return { found: [...found], pages, recognisedMs }
}

/** Extractors differ in the order in which they give words that are read from the right. */
function bothWays(word: string): string[] {
  return isRightToLeft(word) ? [word, turnedAround(word)] : [word]
}

export function holdsAny(text: string, sought: readonly SoughtWord[]): boolean {
  const forward = foldedText(text)
  return sought.some((word) => holdsWord(forward, word))
}

export function directionsToRead(others: readonly number[]): readonly number[] {
  const all = [...FOUR_DIRECTIONS]
  for (const direction of others) {
    const isNear = all.some((known) => Math.abs(((direction - known + 540) % 360) - 180) <= READ_ASLANT)
    if (!isNear && all.length < MOST_DIRECTIONS) all.push(direction)
  }
  return all
}
