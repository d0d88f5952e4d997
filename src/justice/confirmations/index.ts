/** Confirmations: the truth checked at the stop. */
export { confirmationReceiver } from './answer-confirmation.ts'
export { casesAbout, casesSince, personOfCase, type Confirmation } from './store.ts'
export { confirmationsRoom } from './room.ts'
export { disposeConfirmation } from './dispose-confirmation.ts'
