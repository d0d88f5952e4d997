/** Corrections of the register of fines at a person's request, and what an extract may undo of them. */
export { disposeCorrections } from './dispose-corrections.ts'
export { ListCorrections } from './operations.ts'
export { correctionsRoom } from './room.ts'
export { asUnderCorrections, standUnderCorrections } from './stand-under-corrections.ts'
export { correctedSince, reopenCorrections } from './store.ts'
