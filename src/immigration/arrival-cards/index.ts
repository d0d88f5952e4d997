/** Arrival cards: imported from files, and searched for nobody but the travellers of Justice's tracing requests. */
export { arrivalCardsActivityEvents } from './activity-events.ts'
export { tracingRequestReceiver, type AnswerDependencies } from './answer-request.ts'
export { CARD_FIELDS, type ArrivalCard } from './card.ts'
export { arrivalCardsDataMap } from './data-map.ts'
export { importCards, type CardImportRequest } from './import-cards.ts'
export { arrivalCardsPages } from './pages/index.ts'
export { arrivalCardsSchema, recentImports, type CardImport } from './store.ts'
