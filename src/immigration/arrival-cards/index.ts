/** Arrival cards: imported from files, and searched for nobody but the travellers of Justice's tracing requests. */
export { CARD_FIELDS, type ArrivalCard } from './card.ts'
export { importCards } from './import-cards.ts'
export { recentImports } from './store.ts'
export { arrivalCardsRoom } from './room.ts'
export { disposeCard } from './dispose-card.ts'
export { disposeCardImport } from './dispose-card-import.ts'
