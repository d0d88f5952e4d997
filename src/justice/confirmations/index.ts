/** Confirmations: the truth checked at the stop. */
export { confirmationsActivityEvents } from './activity-events.ts'
export { confirmationReceiver, type ConfirmationDependencies } from './answer-confirmation.ts'
export { confirmationsDataMap } from './data-map.ts'
export { casesAbout, casesSince, confirmationsSchema, personOfCase, type Confirmation } from './store.ts'
