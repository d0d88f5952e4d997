/** What Customs' silent compartment holds of whoever asked Customs for their own information, to be decided at Justice. */
export { sealedFindingsRoom } from './room.ts'
