/** The picture of one page, as it would be released: for the reviewer's screen. */
import { burnBoxes } from '../rebuilding/burn-boxes.ts'
import { rebuiltBytes } from '../rebuilding/rebuild-bytes.ts'
import { withheldOnPage } from '../rebuilding/withheld-on-page.ts'
import { drawPage } from '../pdf/draw-page.ts'
import { openPdf } from '../pdf/open-pdf.ts'
import { refuse } from '../refusal.ts'
import type { Withheld } from '../withheld.ts'
import { openDocumentBytes, type DocumentBytes } from './open-document-bytes.ts'
import type { Language } from '#kernel'

export interface PreviewRequest extends DocumentBytes {
  /** Counted from 0; of a flowing document, of the pages that it is typeset into. */
  readonly page: number
  readonly withheld: readonly Withheld[]
  readonly recognise: boolean
  readonly language: Language
}

export interface Preview {
  /** A JPEG picture. */
  readonly bytes: Buffer
  /** In points, as positions of words are. */
  readonly width: number
  readonly height: number
  readonly pages: number
}

const QUALITY = 80

export async function previewOfPage(request: PreviewRequest): Promise<Preview> {
  const opened = await openDocumentBytes(request, request.recognise)
  if (opened.form === 'flow') return previewOfFlow(request)
  const { page, canvas, scale } = await opened.pages.pageAt(request.page)
  burnBoxes(canvas, withheldOnPage(page, request.page, request.withheld).boxes, scale)
  const bytes = await canvas.encode('jpeg', QUALITY)
  return { bytes, width: page.width, height: page.height, pages: opened.pages.count }
}

/** Typeset as for a release, and drawn from that: what is previewed is what leaves. */
async function previewOfFlow(request: PreviewRequest): Promise<Preview> {
  const { bytes } = await rebuiltBytes({ ...request, at: new Date(0) })
  const pdf = await openPdf(bytes)
  if (request.page < 0 || request.page >= pdf.numPages) refuse('document-page-not-there')
  const drawn = await drawPage(await pdf.getPage(request.page + 1))
  return {
    bytes: await drawn.canvas.encode('jpeg', QUALITY),
    width: drawn.width,
    height: drawn.height,
    pages: pdf.numPages,
  }
}
