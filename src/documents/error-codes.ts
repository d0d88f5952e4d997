/** Why a document cannot be read, rebuilt or released. A document is refused whole; nothing is released in part. */
import { declareErrors } from '#kernel'

export const documentsErrors = declareErrors({
  'document-kind-not-taken':
    'A document of this kind cannot be rebuilt here; ask for it as a PDF, a picture, an Office or OpenDocument file or a mail.',
  'document-kind-differs': 'The document is of another kind than its name or type says.',
  'document-without-bytes': 'The document is empty.',
  'document-locked': 'The document is locked with a password; ask for it without one.',
  'document-damaged': 'The document is damaged and cannot be read wholly.',
  'document-too-large': 'The document has more pages, parts or letters than can be worked on here.',
  'document-page-too-large': 'A page or picture is larger than can be drawn here.',
  'document-unpacks-too-far': 'The document unpacks to far more than a document holds.',
  'document-took-too-long': 'The document took too long and was given up.',
  'document-took-too-much-memory': 'The document took more memory than it may and was given up.',
  'document-ended-its-reader': 'The document ended the programme that read it.',
  'document-font-missing': 'The document has letters whose font is not in it, and they cannot be drawn.',
  'document-letters-not-drawn':
    'The document has letters that no font here can draw; withhold them, or ask for it as a PDF.',
  'document-part-not-drawn':
    'The document shows something that cannot be drawn here (a chart, a drawing, an embedded object); ask for it as a PDF.',
  'document-not-drawn-wholly': 'A part of the document cannot be drawn, so nothing of it is released.',
  'document-with-macros': 'The document holds macros; save it without them.',
  'document-page-not-there': 'The document has no such page.',
  'document-span-not-there': 'A withheld span lies at no place of the document.',
  'document-ground-label-missing': 'A withheld span has no ground, or one that is too long to print.',
  'document-withheld-remains':
    'Words that are withheld at one place stand at another too, or could still be read; nothing was released.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof documentsErrors, string> {}
}
