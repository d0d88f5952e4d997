/** Work outside the serving thread: workers, loops, and the jobs that run by the clock. */
export { jobsDataMap } from './data-map.ts'
export { keepDoing, type KeepDoing } from './keep-doing.ts'
export { worksUnderWay, type WorksUnderWay } from './work-under-way.ts'
export { answerRequests } from './worker/answer-requests.ts'
export { startWorker, type WorkerHandle } from './worker/start-worker.ts'
export {
  dailyAt,
  jobsSchema,
  startSchedule,
  type Schedule,
  type ScheduledJob,
} from './schedule/start-schedule.ts'
