/** Work outside the serving thread: workers, loops, and the jobs that run by the clock. */
export { jobsDataMap } from './data-map.ts'
export { worksUnderWay, type WorksUnderWay } from './work-under-way.ts'
export { answerRequests } from './worker/answer-requests.ts'
export { startWorker, type WorkerHandle } from './worker/start-worker.ts'
export { dailyAt, type ScheduledJob } from './schedule/scheduled-job.ts'
export { jobsSchema, startSchedule, type Schedule } from './schedule/start-schedule.ts'
