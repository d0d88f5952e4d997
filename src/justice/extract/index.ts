/** The extract of the fines system: read, checked, imported into the register, and reported row by row. */
export { REGISTER_IMPORTS } from './channels.ts'
export { importExtract } from './import-extract.ts'
export type { Extract } from './read-extract.ts'
export { changedByImports, changesOf, recentImports } from './store.ts'
export { extractRoom } from './room.ts'
export { disposeChanges } from './dispose-changes.ts'
export { disposeImport } from './dispose-import.ts'
