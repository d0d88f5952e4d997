/** Rebuilds a document from what a reader sees of it, without what is withheld, and lets it out only past the gate. */
import type { Language } from '#kernel'
import { examineReleased } from '../gate/examine-released.ts'
import { folded, foldedText, holdsWord, soughtWord } from '../gate/folded-words.ts'
import { RemainsFound } from '../gate/remains-found.ts'
import { directionOf } from '../geometry.ts'
import type { HiddenThing } from '../hidden-things.ts'
import { LIMITS } from '../limits.ts'
import { openDocumentBytes, type DocumentBytes } from '../reading/open-document-bytes.ts'
import type { PagesSource } from '../reading/pages-source.ts'
import { refuse } from '../refusal.ts'
import type { Withheld, WithheldPhrase } from '../withheld.ts'
import { burnBoxes } from './burn-boxes.ts'
import { addPicturePage } from './picture-page.ts'
import { openReleasedPdf } from './released-pdf.ts'
import { typesetFlow } from './typeset-flow.ts'
import { withheldOnPage } from './withheld-on-page.ts'

export interface RebuildRequest extends DocumentBytes {
  readonly withheld: readonly Withheld[]
  readonly language: Language
  /** The date that the released file carries. */
  readonly at: Date
  readonly recognise: boolean
  /** Words that must not be in it, wherever they stand, beside those that the spans cover. */
  readonly words?: readonly string[]
  /** `refused`, unless said otherwise: words that are withheld at one place and stand at another are not released. */
  readonly repeated?: 'refused' | 'released'
  /** False for the bench alone, and for whoever calls `examine` next. */
  readonly examined?: boolean
}

export interface Rebuilt {
  /** A tagged PDF. */
  readonly bytes: Buffer
  readonly pages: number
  /** What the original hid and the release has not. */
  readonly leftOut: readonly HiddenThing[]
  readonly rebuiltMs: number
  readonly examinedMs: number
}

interface Draft {
  readonly bytes: Buffer
  readonly pages: number
  readonly leftOut: readonly HiddenThing[]
  /** As the spans cover them, and word by word. */
  readonly phrases: readonly WithheldPhrase[]
  /** What is still to be read, by page or block. */
  readonly surviving: readonly { readonly where: string; readonly text: string }[]
  readonly directions: readonly number[]
}

export async function rebuildBytes(request: RebuildRequest): Promise<Rebuilt> {
  const began = performance.now()
  const draft = await rebuiltBytes(request)
  const rebuiltMs = performance.now() - began
  const { phrases, surviving, directions } = draft
  const words = [...(request.words ?? [])]
  const nowhereElse = phrases.filter(({ mayStandElsewhere }) => !mayStandElsewhere).map(({ text }) => text)
  const repeated = placesOf([...nowhereElse, ...words], surviving)
  if (repeated.length > 0 && request.repeated !== 'released') throw new RemainsFound(repeated)
  const sought = soughtIn([...phrases.map(({ text }) => text), ...words], surviving)
  if (request.examined !== false) {
    const { found } = await examineReleased({ bytes: draft.bytes, words: sought, directions })
    if (found.length > 0) throw new RemainsFound(found)
  }
  const examinedMs = performance.now() - began - rebuiltMs
  return { bytes: draft.bytes, pages: draft.pages, leftOut: draft.leftOut, rebuiltMs, examinedMs }
}

export async function rebuiltBytes(request: RebuildRequest): Promise<Draft> {
  for (const { ground } of request.withheld) {
    if (ground.trim() === '' || ground.length > LIMITS.labelLetters) refuse('document-ground-label-missing')
  }
  const opened = await openDocumentBytes(request, request.recognise)
  if (opened.form === 'pages') {
    await opened.pages.findHidden()
    const draft = await rebuildPages(opened.pages, request, () => opened.hidden.things)
    await opened.pages.close()
    return draft
  }
  const { bytes, pages, phrases, surviving } = await typesetFlow(opened.flow, opened.hidden, request)
  return { bytes, pages, phrases, surviving, leftOut: opened.hidden.things, directions: [] }
}

async function rebuildPages(
  source: PagesSource,
  { withheld, language, at }: RebuildRequest,
  leftOut: () => readonly HiddenThing[],
): Promise<Draft> {
  refuseElsewhere(withheld, source.count, leftOut())
  const released = openReleasedPdf(language, at)
  const phrases: WithheldPhrase[] = []
  const surviving: { where: string; text: string }[] = []
  const directions = new Set<number>()
  for (let index = 0; index < source.count; index++) {
    const { page, canvas, scale } = await source.pageAt(index)
    const onPage = withheldOnPage(page, index, withheld)
    burnBoxes(canvas, onPage.boxes, scale)
    await addPicturePage(
      released,
      {
        canvas,
        width: page.width,
        height: page.height,
        words: onPage.surviving,
        boxes: onPage.boxes,
        number: source.count === 1 ? 0 : index + 1,
      },
      language,
    )
    phrases.push(...onPage.phrases)
    surviving.push({ where: `page ${index + 1}`, text: onPage.surviving.map(({ text }) => text).join(' ') })
    for (const { quad } of page.words) directions.add(directionOf(quad))
  }
  const bytes = await released.finish()
  return { bytes, pages: source.count, leftOut: leftOut(), phrases, surviving, directions: [...directions] }
}

/** A span that lies nowhere would withhold nothing, and nobody would know. */
function refuseElsewhere(withheld: readonly Withheld[], pages: number, hidden: readonly HiddenThing[]): void {
  for (const { place } of withheld) {
    const isThere =
      place.kind === 'attachment'
        ? hidden.some(({ kind, position }) => kind === 'attachment' && position === place.position)
        : place.kind !== 'passage' && Number.isInteger(place.page) && place.page >= 0 && place.page < pages
    if (!isThere) refuse('document-span-not-there')
  }
}

/** Where a withheld phrase still stands, whole. */
function placesOf(phrases: readonly string[], surviving: Draft['surviving']): string[] {
  const sought = phrases.map(soughtWord).filter((word) => word !== undefined)
  return surviving
    .filter(({ text }) => sought.some((word) => holdsWord(foldedText(text), word)))
    .map(({ where }) => where)
}

/** Shorter words stand anywhere by chance. */
const LEAST_WORD = 4

/** Each phrase whole, and each of its words that stands nowhere else: half a phrase is too much too. */
function soughtIn(phrases: readonly string[], surviving: Draft['surviving']): string[] {
  const standing = surviving.map(({ text }) => foldedText(text))
  const isGone = (word: string) => {
    const sought = soughtWord(word)
    return sought !== undefined && !standing.some((text) => holdsWord(text, sought))
  }
  const words = phrases
    .flatMap((phrase) => phrase.split(/[\s,;:!?()"]+/u))
    .filter((word) => folded(word).length >= LEAST_WORD)
  return [...new Set([...phrases, ...words])].filter(isGone)
}
