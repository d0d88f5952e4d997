/**
 * Reads words from the picture of a page: Tesseract in WebAssembly, wholly offline, English and te reo Māori together
 * (English alone loses every macron).
 */
import { createCanvas, type Canvas } from '@napi-rs/canvas'
import { fileURLToPath } from 'node:url'
import { createWorker, PSM, type Worker } from 'tesseract.js'
import { nextStep } from '../child/steps.ts'
import { uprightQuad, type Quad } from '../geometry.ts'
import { LIMITS } from '../limits.ts'

export interface RecognisedWord {
  readonly text: string
  /** In pixels of the picture as it was handed over. */
  readonly quad: Quad
}

export interface Recogniser {
  /** The text of a picture turned by so many degrees against the clock. */
  textOf(canvas: Canvas, turnedBy: number): Promise<string>
  /** Words with their places, as the picture stands. */
  wordsOf(canvas: Canvas): Promise<RecognisedWord[]>
  stop(): Promise<void>
}

/**
 * Upright words are read in both languages; turned ones by the Māori model alone, which reads English too and takes half
 * the time: what it is asked is whether anything is there.
 */
export async function startRecogniser(): Promise<Recogniser> {
  const upright = await startWorker(['eng', 'mri'])
  let aside: Worker | undefined
  return {
    async textOf(canvas, turnedBy) {
      nextStep(LIMITS.recogniseStepMs)
      const isUpright = turnedBy % 360 === 0
      if (!isUpright) aside ??= await startWorker(['mri'])
      const { data } = await (isUpright ? upright : (aside ?? upright)).recognize(
        await pictureFor(canvas, turnedBy),
      )
      return data.text
    },
    async wordsOf(canvas) {
      nextStep(LIMITS.recogniseStepMs)
      return words(upright, await pictureFor(canvas, 0))
    },
    async stop() {
      await upright.terminate()
      await aside?.terminate()
    },
  }
}

async function startWorker(languages: string[]): Promise<Worker> {
  nextStep(LIMITS.recogniseStepMs)
  // Nothing is fetched and nothing cached: the languages lie in that folder.
  const langPath = fileURLToPath(new URL('./languages', import.meta.url))
  const worker = await createWorker(languages, 1, { langPath, cacheMethod: 'none', gzip: true })
  // Words anywhere on the page: with a layout in mind, half of a page may be taken for a picture.
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SPARSE_TEXT })
  return worker
}

/** 150 dots an inch: sparse words are found better, and in half the time, than at 200. */
const READ_AT = 150 / LIMITS.drawnDpi

/** Below this, out of 100, it is a guess at what may be no word at all. */
const LEAST_CONFIDENCE = 30

async function words(worker: Worker, picture: Buffer): Promise<RecognisedWord[]> {
  const { data } = await worker.recognize(picture, {}, { blocks: true })
  const lines = (data.blocks ?? []).flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ lines: found }) => found),
  )
  return lines
    .flatMap(({ words: found }) => found)
    .filter(({ confidence, text }) => confidence >= LEAST_CONFIDENCE && text.trim() !== '')
    .map(({ text, bbox }) => ({
      text: text.trim(),
      quad: uprightQuad(
        bbox.x0 / READ_AT,
        bbox.y0 / READ_AT,
        (bbox.x1 - bbox.x0) / READ_AT,
        (bbox.y1 - bbox.y0) / READ_AT,
      ),
    }))
}

/** Large enough for all of it, white around. */
async function pictureFor(canvas: Canvas, turnedBy: number): Promise<Buffer> {
  const angle = (-turnedBy * Math.PI) / 180
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))]
  const [width, height] = [canvas.width * READ_AT, canvas.height * READ_AT]
  const turned = createCanvas(Math.ceil(width * cos + height * sin), Math.ceil(width * sin + height * cos))
  const context = turned.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, turned.width, turned.height)
  context.translate(turned.width / 2, turned.height / 2)
  context.rotate(angle)
  context.drawImage(canvas, -width / 2, -height / 2, width, height)
  return turned.encode('jpeg', 90)
}
