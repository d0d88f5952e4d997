/** Everything that a site holds about a person: read by the data maps, and written as their copy. */
export type { Copy, ReadWithRecord } from './copy.ts'
export { gatherCopy, gatherFiles, type CopyRequest, type FileGiving } from './gather-copy.ts'
export { personsRecipients } from './persons-recipients.ts'
export { readHeld, type HeldContent } from './read-held.ts'
export { verifyExport } from './verify-export.ts'
export type { Withheld } from './withheld.ts'
export { writeExport } from './write-export.ts'
