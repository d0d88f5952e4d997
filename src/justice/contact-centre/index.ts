/** The Justice Contact Centre: the other end of the officer's phone call. */
export { contactCentreRoom } from './room.ts'
