/** The daily list: everybody who qualifies under the agreement, sealed and sent to Customs. */
export { disposeDecisions } from './dispose-decisions.ts'
export { lastListed, lastListedOf } from './last-listed.ts'
export { nextLists } from './list-after-import.ts'
export { listHistory } from './list-history.ts'
export { sendDailyList, type SendDependencies } from './send-daily-list.ts'
export { SendDailyList } from './operations.ts'
export { dailyListRoom } from './room.ts'
