/** The register of fines at Justice: who owes what, under which warrant. */
export { findPeople, type FoundPeople } from './find-people.ts'
export {
  enteredAt,
  picturesOf,
  putBackPictures,
  takeOutNewcomers,
  type PersonPicture,
} from './pictures-store.ts'
export { changeDetails } from './details-store.ts'
export { fingerprintOf } from './fingerprint.ts'
export {
  heldPeople,
  lockRegister,
  markLeft,
  writeRecords,
  type HeldPerson,
  type RecordToWrite,
} from './record-store.ts'
export {
  WARRANT_STATUSES,
  type Debt,
  type PersonRecord,
  type RegisteredPerson,
  type Standing,
  type Warrant,
  type WarrantStatus,
} from './register.ts'
export {
  changeDebts,
  changeWarrants,
  lockPeople,
  lockStandings,
  standingOf,
  standingsOf,
} from './standing-store.ts'
export {
  peopleByNumber,
  personByRegisterId,
  registerIdsOf,
  registerSize,
  type FoundPerson,
  type PersonInRegister,
} from './store.ts'
export { wholeRegister } from './whole-register.ts'
export { registerRoom } from './room.ts'
export { disposePerson } from './dispose-person.ts'
