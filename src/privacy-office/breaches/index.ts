/** The breach desk: whom a breach touched, whether it does serious harm, who was told; and the drill. */
export { deskContext } from './desk-context.ts'
export { disposeBreach } from './dispose-breach.ts'
export { DRILL_RECORDS, holdDrill } from './drill.ts'
export { HandOverBreach, OwnNames, type CompareOwnNames, type HandOver } from './operations.ts'
export { breachesRoom } from './room.ts'
export type { SubjectPlaces } from './subject-places.ts'
