/** What the gate looked at, what it cannot know, and where something still stands, as an officer reads it. */
import type { Fault } from '#kernel'
import type { WithheldRow } from '../../../withheld-store.ts'
import type { OpenDocument } from '../../../workbench/open-document.ts'
import { placesOf } from '../../../workbench/passages.ts'
import { placeInWords } from '../../../workbench/text-parts.ts'
import type { RequestPagesOptions } from '../pages-options.ts'

const LOOKED_AT = [
  'The bytes of the file, and each stream in it unpacked: none of the withheld words.',
  'The text of each page, as programmes read it: none of the withheld words.',
  'The picture of each page, read in four directions and in each direction in which the file had words: none of the withheld words.',
]
const NOTHING_SOUGHT =
  'No words are withheld of it, so none were looked for. It was made from what a reader sees, and from nothing else of the file.'
const NOT_SOUGHT =
  'Words of which somebody said that they may stay elsewhere were not looked for. Look at the pages.'
const UNDER_A_BOX =
  'What lies under a box and was not read as words was not looked for, for nobody knows it. Look at the pages.'

export function gateLines(passages: readonly WithheldRow[]): readonly string[] {
  if (passages.length === 0) return [NOTHING_SOUGHT]
  return [
    ...LOOKED_AT,
    ...(passages.some(({ mayStandElsewhere }) => mayStandElsewhere) ? [NOT_SOUGHT] : []),
    ...(placesOf(passages).some(({ kind }) => kind === 'area') ? [UNDER_A_BOX] : []),
  ]
}

/** Pages or blocks, never words. */
export async function whereOf(
  { bench }: RequestPagesOptions,
  opened: OpenDocument,
  { code, detail = '' }: Fault,
): Promise<string> {
  if (code !== 'document-withheld-remains' || detail === '') return ''
  const standing = await bench.read(opened)
  if (standing.state === 'working' || !standing.made.ok) return ''
  const { read } = standing.made.value
  return `They stand at: ${detail
    .split(', ')
    .map((where) => placeInWords(read, where))
    .join('; ')}.`
}
