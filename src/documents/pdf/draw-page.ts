/** One page of a PDF drawn: with its text, and without, so that what of the text is seen is found by comparing. */
import { createCanvas, type Canvas } from '@napi-rs/canvas'
import type { PDFPageProxy } from 'pdfjs-dist'
import { takeSeriousWarnings } from '../child/pdf-warnings.ts'
import type { Matrix } from '../geometry.ts'
import { LIMITS } from '../limits.ts'
import { Refusal, refuse } from '../refusal.ts'
import { asRefusal } from './open-pdf.ts'
import type { PaintList, PaintObjects } from './paint-list.ts'

export interface DrawnPage {
  /** In points. */
  readonly width: number
  readonly height: number
  /** Pixels in a point. */
  readonly scale: number
  readonly canvas: Canvas
  /** From the page's own space to points from its top left corner. */
  readonly toPage: Matrix
  readonly list: PaintList
  readonly objects: PaintObjects
  /** The same page without the operations named. */
  without(operations: ReadonlySet<number>): Promise<Canvas>
}

export async function drawPage(page: PDFPageProxy): Promise<DrawnPage> {
  const viewport = page.getViewport({ scale: 1 })
  const { width, height } = viewport
  const scale = drawingScale(width, height)
  const draw = async (filter: ((operation: number) => boolean) | null) => {
    const canvas = createCanvas(Math.ceil(width * scale), Math.ceil(height * scale))
    try {
      await page.render({
        canvas: null,
        canvasContext: canvas.getContext('2d'),
        viewport: page.getViewport({ scale }),
        background: '#ffffff',
        ...(filter === null ? {} : { operationsFilter: filter }),
      }).promise
    } catch (error) {
      throw drawingRefusal(error)
    }
    if (takeSeriousWarnings().length > 0) refuse('document-not-drawn-wholly')
    return canvas
  }
  const isWhole = watchEnd(page)
  const canvas = await draw(null)
  if (!isWhole()) refuse('document-not-drawn-wholly')
  const list = paintListOf(page)
  return {
    width,
    height,
    scale,
    canvas,
    toPage: viewport.transform as unknown as Matrix,
    list,
    objects: page.commonObjs,
    without: (operations) => draw((operation) => !operations.has(operation)),
  }
}

/**
 * Once a page has begun to be drawn, pdf.js ends quietly where it meets an error, and half a page would pass for a page.
 * Only a list that came to its own end is whole.
 */
function watchEnd(page: PDFPageProxy): () => boolean {
  const inside = page as unknown as { _renderPageChunk(chunk: { lastChunk: boolean }, state: unknown): void }
  const take = inside._renderPageChunk.bind(page)
  let isWhole = false
  inside._renderPageChunk = (chunk, state) => {
    if (chunk.lastChunk) isWhole = true
    take(chunk, state)
  }
  return () => isWhole
}

/** 200 dots an inch, and fewer for a plan of a house, as long as it stays legible. */
export function drawingScale(width: number, height: number): number {
  const isPage = width > 0 && height > 0 && Math.max(width, height) <= LIMITS.pagePoints
  if (!isPage) refuse('document-page-too-large')
  const scale = Math.min(LIMITS.drawnDpi / 72, Math.sqrt(LIMITS.drawnPixels / (width * height)))
  if (scale < LIMITS.leastDpi / 72) refuse('document-page-too-large')
  return scale
}

/** pdf.js keeps the list that it drew; asked for another, it would order it otherwise and the numbers would not fit. */
function paintListOf(page: PDFPageProxy): PaintList {
  const states = (
    page as unknown as {
      _intentStates: Map<string, { operatorList?: PaintList }>
    }
  )._intentStates
  for (const { operatorList } of states.values()) if (operatorList !== undefined) return operatorList
  return refuse('document-not-drawn-wholly')
}

function drawingRefusal(error: unknown): Refusal {
  const known = asRefusal(error)
  return known.code === 'document-damaged' ? new Refusal('document-not-drawn-wholly') : known
}
