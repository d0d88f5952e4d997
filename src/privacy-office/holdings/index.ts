/** Everything that a site holds about a person: found and read by the data maps, and written as their copy. */
export { searchHoldings, type HeldRecord } from '#privacy-office'
export type { Copy } from './copy.ts'
export {
  gatherCopy,
  headingOf,
  heldFiles,
  ownContents,
  type CopyRequest,
  type ReleasedRecord,
} from './gather-copy.ts'
export type { Manifest } from './manifest.ts'
export { personsRecords, type OwnContent } from './persons-records.ts'
export { readHeld, type HeldContent, type HeldField } from './read-held.ts'
export { verifyExport } from './verify-export.ts'
export type { Withheld } from './withheld.ts'
export { writeExport, type ExportOptions } from './write-export.ts'
