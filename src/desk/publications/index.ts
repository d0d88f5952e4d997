/** Publications' front door: what six agencies tell exporters, each word by two people. */
export { PUBLICATION_PUBLISHED } from './channels.ts'
export { disposePublication } from './dispose-publication.ts'
export type { PublicationKind } from './kinds.ts'
export { publicationsRoom } from './room.ts'
