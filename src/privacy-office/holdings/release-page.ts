/** The page of what is released as official information: its documents, and the schedule of what is not given and why. */
import { fullInstant } from '#pages'
import type { Copy, WithheldPart } from './copy.ts'
import type { WrittenFile } from './copy-data.ts'
import { fileView, pageTemplate } from './copy-page.ts'

const page = pageTemplate(new URL('./release-page.njk', import.meta.url))

export function releasePage(
  { agency, reference, writtenAt, withheld }: Copy,
  files: readonly WrittenFile[],
): string {
  return page({
    ...{ agency, reference, writtenAt: fullInstant(writtenAt) },
    files: files.map(fileView),
    withheld: withheld.map(rowOf),
  })
}

/** What is said of the public interest; of a ground that is not weighed so it is the ground's own words again. */
function rowOf({ where, extent, section, words, sentence }: WithheldPart) {
  return {
    ...{ where, section, words },
    extent: EXTENTS[extent],
    publicInterest: sentence === words ? '' : sentence,
  }
}

const EXTENTS: Readonly<Record<WithheldPart['extent'], string>> = {
  passage: 'a passage',
  field: 'a field',
  record: 'a record',
  file: 'a whole document',
  request: 'a part of what you asked',
}
