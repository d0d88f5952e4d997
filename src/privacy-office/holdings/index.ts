/** Everything that a site holds about a person: found and read by the data maps, and written as their copy. */
export { searchHoldings, type HeldRecord } from '#privacy-office'
export { readHeld, type HeldContent, type HeldField, type HeldName } from './read-held.ts'
