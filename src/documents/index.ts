/** Documents' front door: read for what is seen and what is hidden, rebuilt without what is withheld, never overlaid. */
export { documentsErrors } from './error-codes.ts'
export { DOCUMENT_KINDS, type DocumentKind } from './document-kinds.ts'
export type {
  Block,
  BlockKind,
  FlowingDocument,
  Page,
  PagedDocument,
  ReadDocument,
  Word,
} from './document.ts'
export { examine, previewPage, readDocument, rebuildDocument } from './documents.ts'
export type { Point, Quad } from './geometry.ts'
export type { Examined, ExamineRequest } from './gate/examine-released.ts'
export { HIDDEN_KINDS, type HiddenKind, type HiddenThing } from './hidden-things.ts'
export type { Preview, PreviewRequest } from './reading/preview-of-page.ts'
export type { ReadRequest } from './reading/read-bytes.ts'
export type { Rebuilt, RebuildRequest } from './rebuilding/rebuild-bytes.ts'
export type { Withheld, WithheldPlace } from './withheld.ts'
