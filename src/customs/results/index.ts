/** The results at Customs: figures counted from events, sent to Justice as numbers for the annual return. */
export { customsResultsActivityEvents } from './activity-events.ts'
export { customsResultsDataMap } from './data-map.ts'
export { CUSTOMS_FIGURES, type CountedFigure, type CustomsFigure } from './figures.ts'
export { sendCounts, type CountingDependencies } from './send-counts.ts'
export { countFigures, customsResultsSchema, type CustomsFigures, type Period } from './store.ts'
export { customsResultsPages } from './pages/index.ts'
