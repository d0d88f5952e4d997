/** The daily list: everybody who qualifies under the agreement, sealed and sent to Customs. */
export { dailyListActivityEvents } from './activity-events.ts'
export { dailyListDataMap } from './data-map.ts'
export { decisionHistory } from './decision-history.ts'
export { lastListed, lastListedOf } from './last-listed.ts'
export { listHistory, runCount, type RunCount } from './list-history.ts'
export { dailyListPages, type DailyListPagesDependencies } from './pages/index.ts'
export { sendDailyList, type ListRequest, type SendDependencies } from './send-daily-list.ts'
export { dailyListSchema, type DecisionInHistory, type Occasion, type SentList } from './store.ts'
