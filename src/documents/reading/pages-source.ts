/** PDFs and pictures alike as a row of drawn pages, one after another: two large pages are never in memory at once. */
import type { Canvas } from '@napi-rs/canvas'
import { nextStep } from '../child/steps.ts'
import type { Page, Word } from '../document.ts'
import { isPicture, type DocumentKind, type PictureKind } from '../document-kinds.ts'
import type { Quad } from '../geometry.ts'
import type { HiddenList } from '../hidden-things.ts'
import { LIMITS } from '../limits.ts'
import { drawPage } from '../pdf/draw-page.ts'
import { findHiddenInPdf } from '../pdf/hidden-in-pdf.ts'
import { openPdf } from '../pdf/open-pdf.ts'
import { paintedLetters } from '../pdf/painted-letters.ts'
import { seeLetters } from '../pdf/seen-letters.ts'
import { wordsOfLetters } from '../pdf/words-of-letters.ts'
import { drawPictures } from '../pictures/draw-picture.ts'
import { findHiddenInPicture } from '../pictures/hidden-in-picture.ts'
import { startRecogniser, type Recogniser } from '../recognising/recogniser.ts'
import { refuse } from '../refusal.ts'

export interface SourcePage {
  readonly page: Page
  /** As a reader sees it. */
  readonly canvas: Canvas
  /** Pixels in a point. */
  readonly scale: number
}

export interface PagesSource {
  readonly count: number
  pageAt(index: number): Promise<SourcePage>
  /** What the file hides beside its pages; what pages hide is added as they are read. */
  findHidden(): Promise<void>
  close(): Promise<void>
}

/** `recognise`: words are read from the picture of a page that has none. */
export async function openPages(
  kind: 'pdf' | PictureKind,
  bytes: Buffer,
  hidden: HiddenList,
  recognise: boolean,
): Promise<PagesSource> {
  let recogniser: Recogniser | undefined
  const recognised = async (source: SourcePage): Promise<SourcePage> => {
    if (!recognise || source.page.words.length > 0) return source
    recogniser ??= await startRecogniser()
    const words = await recogniser.wordsOf(source.canvas)
    const { scale } = source
    return {
      ...source,
      page: {
        ...source.page,
        words: words.map(({ text, quad }) => ({ text, quad: inPoints(quad, scale), from: 'recognised' })),
      },
    }
  }
  const source = kind === 'pdf' ? await pdfPages(bytes, hidden) : await picturePages(kind, bytes, hidden)
  return {
    ...source,
    async pageAt(index) {
      nextStep()
      if (index < 0 || index >= source.count) refuse('document-page-not-there')
      return recognised(await source.pageAt(index))
    },
    async close() {
      await recogniser?.stop()
      await source.close()
    },
  }
}

export function hasPages(kind: DocumentKind): kind is 'pdf' | PictureKind {
  return kind === 'pdf' || isPicture(kind)
}

function inPoints(quad: Quad, scale: number): Quad {
  return quad.map(({ x, y }) => ({ x: x / scale, y: y / scale })) as unknown as Quad
}

async function pdfPages(bytes: Buffer, hidden: HiddenList): Promise<PagesSource> {
  const pdf = await openPdf(bytes)
  let words = 0
  return {
    count: pdf.numPages,
    async pageAt(index) {
      const page = await pdf.getPage(index + 1)
      const drawn = await drawPage(page)
      const painted = paintedLetters(drawn.list, drawn.objects, drawn.toPage)
      const { seen, unseen } = await seeLetters(drawn, painted)
      const found = wordsOfLetters(seen)
      words += found.length
      if (words > LIMITS.words) refuse('document-too-large')
      const unseenWords = wordsOfLetters(unseen).map(({ text }) => text)
      if (unseenWords.length > 0) hidden.add('text-not-seen', `page ${index + 1}`, unseenWords.join(' '))
      page.cleanup()
      return {
        page: { width: drawn.width, height: drawn.height, words: found },
        canvas: drawn.canvas,
        scale: drawn.scale,
      }
    },
    findHidden: () => findHiddenInPdf(pdf, bytes, hidden),
    close: () => pdf.loadingTask.destroy(),
  }
}

async function picturePages(kind: PictureKind, bytes: Buffer, hidden: HiddenList): Promise<PagesSource> {
  const pictures = await drawPictures(kind, bytes)
  const none: readonly Word[] = []
  return {
    count: pictures.length,
    async pageAt(index) {
      const picture = pictures[index]
      if (picture === undefined) return refuse('document-page-not-there')
      const { canvas, width, height, scale } = picture
      return { page: { width, height, words: none }, canvas, scale }
    },
    async findHidden() {
      findHiddenInPicture(kind, bytes, hidden)
    },
    close: () => Promise.resolve(),
  }
}
