/** The privacy office: what a site holds about a person, found by following the data maps of its rooms. */
export { findPerson, type Finding } from './find-person.ts'
export type { Certainty } from './names-alike.ts'
export { readPeople } from './read-people.ts'
export { privacyOfficeRoom } from './room.ts'
export { searchHoldings, type HeldRecord, type HoldingsSearch } from './search-holdings.ts'
export { checkPerson, type SoughtPerson } from './sought-person.ts'
export { unsearchedPlaces, type UnsearchedPlace } from './unsearched.ts'
