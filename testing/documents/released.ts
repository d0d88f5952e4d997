/** Reads a trap as a reviewer does, withholds its words wherever they stand, and has it rebuilt. */
import type { Fault, Result } from '#kernel'
import {
  readDocument,
  rebuildDocument,
  type ReadDocument,
  type Rebuilt,
  type Withheld,
} from '../../src/documents/index.ts'
import type { Trap } from './traps.ts'

export const GROUND = 's 53(b)(i)'

export interface Released {
  readonly read: ReadDocument
  readonly spans: readonly Withheld[]
  readonly rebuilt: Result<Rebuilt, Fault>
}

export async function released(trap: Trap, examined: boolean): Promise<Released> {
  const { name, bytes } = trap
  // Words of pictures are found by OCR; whoever does not want to wait for it withholds by hand.
  const isPicture = /\.(png|jpg|webp|tif)$/.test(name)
  const recognise = isPicture && examined
  const read = await readDocument({ bytes, name, recognise })
  if (!read.ok) throw new Error(read.error.code)
  const spans =
    isPicture && !examined
      ? [lowerLine(read.value)]
      : trap.withholds.flatMap((word) => spansOf(read.value, word))
  const rebuilt = await rebuildDocument({
    bytes,
    name,
    recognise,
    withheld: spans,
    language: 'en',
    at: new Date('2026-11-02'),
    words: trap.withholds,
    examined,
  })
  return { read: read.value, spans, rebuilt }
}

/** The second line of the pictures that `pictureOf` draws. */
function lowerLine(read: ReadDocument): Withheld {
  if (read.form !== 'pages') throw new Error('a picture has a page')
  const { width } = read.pages[0]!
  const [top, bottom] = [50, 90]
  return {
    place: {
      kind: 'area',
      page: 0,
      quad: [
        { x: 0, y: top },
        { x: width, y: top },
        { x: width, y: bottom },
        { x: 0, y: bottom },
      ],
    },
    ground: GROUND,
  }
}

export function spansOf(read: ReadDocument, word: string): Withheld[] {
  const sought = word.normalize('NFC')
  if (read.form === 'pages') {
    return read.pages.flatMap(({ words }, page) =>
      words.flatMap(({ text }, i): Withheld[] =>
        text.includes(sought) ? [{ place: { kind: 'words', page, first: i, last: i }, ground: GROUND }] : [],
      ),
    )
  }
  return read.blocks.flatMap(({ address, text }): Withheld[] => {
    const from = text.indexOf(sought)
    return from === -1
      ? []
      : [{ place: { kind: 'passage', block: address, from, to: from + sought.length }, ground: GROUND }]
  })
}
