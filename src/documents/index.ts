/** Documents' front door: read for what is seen and what is hidden, rebuilt without what is withheld, never overlaid. */
export type { Page, ReadDocument } from './document.ts'
export { examine, previewPage, readDocument, rebuildDocument } from './documents.ts'
export { HIDDEN_KINDS } from './hidden-things.ts'
export type { Preview } from './reading/preview-of-page.ts'
export type { Rebuilt } from './rebuilding/rebuild-bytes.ts'
export type { Withheld, WithheldPlace } from './withheld.ts'
export { isWithheldAt, placesOfWords, wordRuns, type WordRun } from './word-runs.ts'
