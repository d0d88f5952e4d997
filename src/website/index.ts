/** Pages that every site shows. */
export { websiteRoom } from './room.ts'
