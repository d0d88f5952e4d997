/** Pages that every site shows. */
export { statutoryPages } from './pages/statutory-pages.ts'
export { websiteRoom } from './room.ts'
