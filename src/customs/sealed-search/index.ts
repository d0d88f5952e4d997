/** The search of the silent compartment for whoever asks for their own information. */
export { SEALED_SEARCH_ASKED } from './channels.ts'
export { sealedSearchRoom } from './room.ts'
