/** The daily list: everybody who qualifies under the agreement, sealed and sent to Customs. */
export { decisionHistory } from './decision-history.ts'
export { disposeDecisions } from './dispose-decisions.ts'
export { lastListed, lastListedOf } from './last-listed.ts'
export { listHistory, runCount, type RunCount } from './list-history.ts'
export { sendDailyList, type ListRequest, type SendDependencies } from './send-daily-list.ts'
export { type DecisionInHistory, type Occasion, type SentList } from './store.ts'
export { SendDailyList } from './operations.ts'
export { dailyListRoom } from './room.ts'
