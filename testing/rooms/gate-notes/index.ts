/** Gate notes: what officers saw at a gate, and the outcome that Justice is told. */
export { disposeNote } from './dispose-note.ts'
export { gateNotesRoom } from './room.ts'
