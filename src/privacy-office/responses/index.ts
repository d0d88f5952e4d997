/** Answers to official information requests, published without anybody's name. */
export { disposeResponse } from './dispose-response.ts'
export { responsesRoom } from './room.ts'
