/** Pages that every site shows. */
export { STAFF_START } from './pages/home.ts'
export { statutoryPages } from './pages/statutory-pages.ts'
export { websiteRoom } from './room.ts'
