/** Opens a PDF with pdf.js so that whatever it cannot read wholly is a refusal and nothing is fetched from anywhere. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { LIMITS } from '../limits.ts'
import { Refusal, refuse } from '../refusal.ts'

/** Beside its code, pdf.js has the fonts that every reader has, and the tables of Asian character sets. */
function besidePdfJs(folder: string): string {
  const resolve = createRequire(import.meta.url).resolve
  return `${join(dirname(resolve('pdfjs-dist/package.json')), folder)}/`
}

export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  try {
    const pdf = await getDocument({
      // pdf.js takes the buffer over.
      data: Uint8Array.from(bytes),
      verbosity: VerbosityLevel.WARNINGS,
      stopAtErrors: true,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      fontExtraProperties: true,
      enableXfa: false,
      maxImageSize: LIMITS.picturePixels,
      canvasMaxAreaInBytes: LIMITS.picturePixels * 4,
      standardFontDataUrl: besidePdfJs('standard_fonts'),
      cMapUrl: besidePdfJs('cmaps'),
      cMapPacked: true,
      wasmUrl: besidePdfJs('wasm'),
      iccUrl: besidePdfJs('iccs'),
    }).promise
    if (pdf.numPages > LIMITS.pages) refuse('document-too-large')
    return pdf
  } catch (error) {
    throw asRefusal(error)
  }
}

/** Whatever pdf.js threw; its words are not kept. */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  const name = error instanceof Error ? error.name : ''
  return new Refusal(name === 'PasswordException' ? 'document-locked' : 'document-damaged')
}
