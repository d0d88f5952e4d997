/** How the sentences of the published notices stand, for the privacy office. */
export { statementsRoom } from './room.ts'
