/** Gate notes: what officers saw at a gate, and the outcome that Justice is told. */
export { gateNotesRoom } from './room.ts'
