/** The results at Customs: figures counted from events, sent to Justice as numbers for the annual return. */
export { SendCounts } from './operations.ts'
export { customsResultsRoom } from './room.ts'
export { CUSTOMS_FIGURES, type CountedFigure, type CustomsFigure } from './figures.ts'
export { countFigures, type CustomsFigures, type Period } from './store.ts'
