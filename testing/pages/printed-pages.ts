/** Reads back what Chromium printed: the words of each page, whether or not a reader of PDF is installed. */
import { inflateSync } from 'node:zlib'

export interface PrintedPage {
  readonly landscape: boolean
  /** Without spaces: a line that was broken reads as one. */
  readonly words: string
  /** How much of the page's width the runs of text begin within, from 0 to 1. */
  readonly rightmost: number
}

/** Chromium's PDFs have each object plain and each stream deflated. */
export function printedPages(pdf: Buffer): readonly PrintedPage[] {
  const text = pdf.toString('latin1')
  const objects = new Map(
    [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map((found) => [found[1], found[2] ?? '']),
  )
  const object = (reference: string | undefined) => objects.get(reference) ?? ''
  const [, kids = ''] = /\/Type \/Pages[\s\S]*?\/Kids \[([^\]]*)\]/.exec(text) ?? []
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, reference]) => {
    const page = object(reference)
    const [, width = '0', height = '0'] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page) ?? []
    const [, fontList = ''] = /\/Font <<([^>]*)>>/.exec(page) ?? []
    const fonts = new Map(
      [...fontList.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, font]) => [
        name,
        lettersOf(inflated(object(/\/ToUnicode (\d+) 0 R/.exec(object(font))?.[1]))),
      ]),
    )
    const runs = runsOf(inflated(object(/\/Contents (\d+) 0 R/.exec(page)?.[1])), fonts)
    return {
      landscape: Number(width) > Number(height),
      words: runs.map(({ words }) => words).join(''),
      rightmost: Math.max(0, ...runs.map(({ x }) => x)) / Number(width),
    }
  })
}

/** As `page.pdf` prints at its scale of one: 0.75 points to a pixel. */
const POINTS = 0.75

function runsOf(content: string, fonts: ReadonlyMap<string | undefined, ReadonlyMap<string, string>>) {
  const runs: { words: string; x: number }[] = []
  let font: ReadonlyMap<string, string> = new Map()
  for (const [, name, x, glyphs] of content.matchAll(
    /\/(F\d+) [\d.]+ Tf|([\d.-]+) [\d.-]+ Tm|<([0-9A-F]+)> Tj/g,
  )) {
    if (name !== undefined) font = fonts.get(name) ?? new Map()
    if (x !== undefined) runs.push({ words: '', x: Number(x) * POINTS })
    const run = runs.at(-1)
    for (const glyph of glyphs?.match(/.{4}/g) ?? [])
      if (run !== undefined) run.words += (font.get(glyph) ?? '').trim()
  }
  return runs
}

function lettersOf(map: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>()
  const hex = (code: number) => code.toString(16).toUpperCase().padStart(4, '0')
  for (const [, from = '', to, unicode = ''] of map.matchAll(
    /^<([0-9A-F]{4})>(?: <([0-9A-F]{4})>)? <([0-9A-F]+)>$/gm,
  )) {
    const points = (unicode.match(/.{4}/g) ?? []).map((one) => parseInt(one, 16))
    const first = parseInt(from, 16)
    for (let code = first; code <= parseInt(to ?? from, 16); code += 1)
      letters.set(hex(code), String.fromCharCode(...points.slice(0, -1), (points.at(-1) ?? 0) + code - first))
  }
  return letters
}

function inflated(object: string): string {
  const start = object.indexOf('stream\n') + 'stream\n'.length
  const end = object.lastIndexOf('\nendstream')
  return inflateSync(Buffer.from(object.slice(start, end), 'latin1')).toString('latin1')
}
