/** Outcomes of interceptions, as Customs tells them to Justice. */
export { type Outcome } from './outcome.ts'
export { outcomeReceiver } from './receive-outcome.ts'
export { outcomesAbout, outcomesOfCases } from './store.ts'
export { outcomesRoom } from './room.ts'
export { disposeOutcome } from './dispose-outcome.ts'
