/** What documents hide from whoever reads them, each with its sentence for the reviewer. */
import { LIMITS } from './limits.ts'

export const HIDDEN_KINDS = {
  // any document
  metadata: 'Data about the document: who made it, when, with what.',
  thumbnail: 'A small picture of the document or of an earlier state of it.',
  attachment: 'A file within the document; it is released on its own or not at all.',
  'trailing-bytes': 'Bytes after the end of the document.',
  // PDF
  'text-not-seen': 'Text that is there and not seen: invisible, white, covered, tiny or beside the page.',
  annotation: 'A note on the document.',
  'form-field': 'A field of a form, with what it holds where that is not seen.',
  'form-data': 'The data of a form beside its fields (XFA).',
  script: 'A program within the document.',
  outline: 'The titles of a table of contents that is shown beside the pages.',
  'earlier-revision': 'An earlier state of the document, kept in the same file.',
  layer: 'A layer that can be shown or hidden.',
  structure: 'Words for those who hear the document: they may say what the picture does not.',
  link: 'Where a link leads.',
  signature: 'A signature with the certificate of who signed.',
  // Office
  'tracked-insertion': 'Text that somebody put in while changes were tracked.',
  'tracked-deletion': 'Text that was deleted while changes were tracked, and is still there.',
  'tracked-change': 'A tracked change of format, with who made it.',
  comment: 'A comment, with who wrote it.',
  'hidden-text': 'Text that is marked hidden, white or too small to see.',
  'revision-marks': 'Marks of editing sessions, by which documents and authors can be linked.',
  'custom-data': 'Data of other programs within the document.',
  'embedded-object': 'An object of another program within the document.',
  'external-link': 'A link to a file or a place elsewhere.',
  'field-code': 'What a field is computed from.',
  'alternative-text': 'Words that stand for a picture.',
  'hidden-sheet': 'A hidden sheet.',
  'very-hidden-sheet': 'A sheet that is hidden so that Excel does not offer to show it.',
  'hidden-row': 'A hidden row.',
  'hidden-column': 'A hidden column.',
  'hidden-cell': 'A cell whose format or colour shows nothing.',
  formula: 'A formula; its result is shown.',
  'named-range': 'A name for cells, shown or hidden.',
  'pivot-cache': 'The whole data behind a pivot table.',
  'cached-values': 'Values of another workbook, kept with a link to it.',
  'hidden-slide': 'A slide that is not shown.',
  notes: 'The notes of a speaker.',
  'unread-part': 'A part that is no part of what is shown.',
  // pictures
  exif: 'What the camera wrote into the picture.',
  location: 'Where the picture was taken.',
  xmp: 'What programs wrote about the picture.',
  'text-in-picture': 'Words that are kept beside the picture.',
  'colour-profile': 'A colour profile, which may name the device.',
  // mail
  header: 'A line about the mail that is not shown: servers, addresses, hidden recipients.',
  'html-alternative': 'The same mail as HTML, with words that the plain text does not have.',
  'nested-message': 'A mail within the mail.',
} as const satisfies Record<string, string>

export type HiddenKind = keyof typeof HIDDEN_KINDS

export interface HiddenThing {
  readonly kind: HiddenKind
  /** `page 3`, `sheet 2`, `document`: no words of the document. */
  readonly where: string
  /** Its words, cut after 2,000 letters. Personal: for the reviewer, in no log. */
  readonly text: string
  /** Of an attachment: what a span names, counted from 0. */
  readonly position?: number
}

export interface HiddenList {
  add(kind: HiddenKind, where: string, text?: string, position?: number): void
  readonly things: readonly HiddenThing[]
}

/** What a document hides so much of that nobody reads the list is counted in its last line. */
export function hiddenList(): HiddenList {
  const things: HiddenThing[] = []
  return {
    things,
    add(kind, where, text = '', position) {
      if (things.length >= LIMITS.hiddenItems) return
      const cut = text.replace(/\s+/gu, ' ').trim().slice(0, LIMITS.hiddenLetters)
      things.push({ kind, where, text: cut, ...(position === undefined ? {} : { position }) })
    },
  }
}
