/** The extract of the fines system: read, checked, imported into the register, and reported row by row. */
export { extractActivityEvents } from './activity-events.ts'
export { extractDataMap } from './data-map.ts'
export { importExtract } from './import-extract.ts'
export { extractPages } from './pages/index.ts'
export type { Extract } from './read-extract.ts'
export { changedByImports, changesOf, extractSchema, recentImports } from './store.ts'
