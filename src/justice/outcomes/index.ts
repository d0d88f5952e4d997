/** Outcomes of interceptions, as Customs tells them to Justice. */
export { outcomesActivityEvents } from './activity-events.ts'
export { outcomesDataMap } from './data-map.ts'
export { OUTCOMES, type Outcome } from './outcome.ts'
export { outcomeReceiver, type OutcomeDependencies } from './receive-outcome.ts'
export { outcomesAbout, outcomesOfCases, outcomesSchema, type ReceivedOutcome } from './store.ts'
