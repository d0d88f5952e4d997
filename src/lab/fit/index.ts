/** Fit: what the data would have an agreement's bits and credits be. It proposes and changes nothing. */
export type { BandChange } from './changes-in-band.ts'
export { fitStandards, type Proposal } from './fit-standards.ts'
