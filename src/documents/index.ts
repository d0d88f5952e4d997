/** Documents' front door: read for what is seen and what is hidden, rebuilt without what is withheld, never overlaid. */
export type { ReadDocument } from './document.ts'
export { examine, previewPage, readDocument, rebuildDocument } from './documents.ts'
export type { Rebuilt } from './rebuilding/rebuild-bytes.ts'
export type { Withheld } from './withheld.ts'
