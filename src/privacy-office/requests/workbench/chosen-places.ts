/** From what an officer chose on the page to the places in the original; in whichever ways they chose, all of it. */
import { placesOfWords, wordRuns, type ReadDocument, type WithheldPlace } from '#documents'
import { err, ok, type Result } from '#kernel'
import type { FieldError } from '#pages'
import type { TextPart } from './text-parts.ts'

export interface Chosen {
  /** Numbers of lines, from 0. */
  readonly lines: readonly string[]
  readonly fromWord: string
  readonly toWord: string
  readonly everywhere: string
  readonly left: string
  readonly top: string
  readonly right: string
  readonly bottom: string
}

export const MOST_PLACES = 2000

/** On one part of the document, counted from 0; what is sought everywhere is sought in all of it. */
export function chosenPlaces(
  read: ReadDocument,
  { part, number }: { readonly part: TextPart; readonly number: number },
  chosen: Chosen,
): Result<readonly WithheldPlace[], readonly FieldError[]> {
  const found = [
    linesChosen(part, chosen.lines),
    wordsChosen(part, chosen),
    soughtEverywhere(read, chosen.everywhere),
    boxDrawn(read, number, chosen),
  ]
  const errors = found.flatMap((one) => (one.ok ? [] : [one.error]))
  const places = found.flatMap((one) => (one.ok ? one.value : []))
  if (errors.length > 0) return err(errors)
  if (places.length === 0)
    return err([{ field: 'lines', sentence: 'Choose what is withheld: lines, words or a box' }])
  if (places.length > MOST_PLACES)
    return err([{ field: 'everywhere', sentence: 'That is too much for one mark. Choose less at a time' }])
  return ok(places)
}

type Found = Result<readonly WithheldPlace[], FieldError>

function linesChosen({ lines }: TextPart, chosen: readonly string[]): Found {
  const found = chosen.map((one) => (/^\d{1,6}$/.test(one) ? lines[Number(one)] : undefined))
  const places = found.flatMap((line) => (line === undefined ? [] : [line.place]))
  return places.length === found.length
    ? ok(places)
    : err({ field: 'lines', sentence: 'Choose lines of this page' })
}

function wordsChosen(part: TextPart, { fromWord, toWord }: Chosen): Found {
  if (fromWord === '' && toWord === '') return ok([])
  if (part.words === 0)
    return err({ field: 'fromWord', sentence: 'There are no words here. Draw a box instead' })
  const sentence = `Enter numbers of words from 1 to ${String(part.words)}`
  const [first, last] = [wordNumber(fromWord, part), wordNumber(toWord === '' ? fromWord : toWord, part)]
  if (first === undefined) return err({ field: 'fromWord', sentence })
  if (last === undefined) return err({ field: 'toWord', sentence })
  if (last < first) return err({ field: 'toWord', sentence: 'The last word must not stand before the first' })
  return ok(part.placesOf(first, last))
}

function wordNumber(text: string, { words }: TextPart): number | undefined {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : 0
  return number >= 1 && number <= words ? number : undefined
}

function soughtEverywhere(read: ReadDocument, words: string): Found {
  if (words === '') return ok([])
  const places = placesOfWords(wordRuns(read), words)
  return places.length > 0
    ? ok(places)
    : err({ field: 'everywhere', sentence: 'These words stand nowhere in what the document shows' })
}

/** In points from the page's top left corner. */
function boxDrawn(read: ReadDocument, number: number, { left, top, right, bottom }: Chosen): Found {
  const sides = [left, top, right, bottom]
  if (sides.every((side) => side === '')) return ok([])
  const page = read.form === 'pages' ? read.pages[number] : undefined
  if (page === undefined)
    return err({ field: 'left', sentence: 'This document has no fixed pages to draw a box on. Choose words' })
  const [x0 = NaN, y0 = NaN, x1 = NaN, y1 = NaN] = sides.map((side) =>
    /^\d{1,5}([.,]\d{1,3})?$/.test(side) ? Number(side.replace(',', '.')) : NaN,
  )
  const size = `${String(Math.round(page.width))} wide and ${String(Math.round(page.height))} high`
  if (!(x0 >= 0 && y0 >= 0 && x1 <= page.width + 1 && y1 <= page.height + 1 && x0 < x1 && y0 < y1))
    return err({
      field: 'left',
      sentence: `Enter the four sides of a box within the page, which is ${size}`,
    })
  const quad = [
    { x: x0, y: y0 },
    { x: x1, y: y0 },
    { x: x1, y: y1 },
    { x: x0, y: y1 },
  ] as const
  return ok([{ kind: 'area', page: number, quad }])
}
