/** What the clock starts: each job once, in New Zealand's time, however many processes serve the site. */
import { PgBoss } from 'pg-boss'
import type { RoomSchema, SiteName } from '#database'
import { planSchedule, QUEUE } from './plan-schedule.ts'
import type { ScheduledJob } from './scheduled-job.ts'

export interface ScheduleOptions {
  readonly site: SiteName
  /** The site's database, as its login. */
  readonly url: string
  readonly jobs: readonly ScheduledJob[]
  readonly onTrouble: (error: unknown) => void
}

export interface Schedule {
  stop(): Promise<void>
}

export const jobsSchema: RoomSchema = {
  room: 'jobs',
  schema: 'jobs',
  migrations: new URL('../migrations/', import.meta.url),
}

/** As seldom as pg-boss allows for what has its minute, and seldom for its own housekeeping: an idle site is quiet. */
const HOW_OFTEN_IT_LOOKS = {
  cronMonitorIntervalSeconds: 45,
  cronWorkerIntervalSeconds: 45,
  superviseIntervalSeconds: 600,
  monitorIntervalSeconds: 600,
  queueCacheIntervalSeconds: 3600,
  bamIntervalSeconds: 3600,
  flowIntervalSeconds: 3600,
}
const LOOK_FOR_JOBS_SECONDS = 120

export async function startSchedule({ site, url, jobs, onTrouble }: ScheduleOptions): Promise<Schedule> {
  const boss = new PgBoss({
    connectionString: url,
    schema: 'jobs',
    createSchema: false,
    max: 2,
    // Its plain profile reads locks and sizes, which the hardening takes from every role; this one does without both
    // and without advisory locks, on any PostgreSQL.
    backend: 'yugabytedb',
    reindex: false,
    monitorVacuum: false,
    application_name: `landfall jobs ${site}`,
    ...HOW_OFTEN_IT_LOOKS,
    // The pool of pg-boss signs in as the site's login, which may do nothing until it acts as a role.
    ...{ options: `-c role=${site}_jobs` },
  })
  boss.on('error', onTrouble)
  await boss.start()
  await boss.createQueue(QUEUE, { policy: 'short', retryLimit: 5, retryDelay: 60, retryBackoff: true })
  const readAgain: ScheduledJob = {
    name: 'read-schedule-again',
    sentence: 'What an agreement in force says of times is read anew each day.',
    cron: '5 0 * * *',
    run: () => planSchedule(boss, all),
  }
  const all = [...jobs, readAgain]
  await planSchedule(boss, all)
  for (const { name } of jobs.filter(({ atStart }) => atStart === true)) {
    await boss.send(QUEUE, { job: name }, { singletonKey: name })
  }
  const ending = new AbortController()
  const worker = await boss.work<{ readonly job: string }>(
    QUEUE,
    { pollingIntervalSeconds: LOOK_FOR_JOBS_SECONDS },
    async ([due]) => {
      // Another may wait behind this one.
      boss.notifyWorker(worker)
      if (due !== undefined) await runJob(all, due.data.job, ending.signal, onTrouble)
    },
  )
  return {
    stop() {
      ending.abort()
      return boss.stop({ graceful: true, timeout: 10_000 })
    },
  }
}

async function runJob(
  jobs: readonly ScheduledJob[],
  name: string,
  ending: AbortSignal,
  onTrouble: (error: unknown) => void,
): Promise<void> {
  try {
    // One that an earlier version declared has nothing left to do.
    await jobs.find((job) => job.name === name)?.run(ending)
  } catch (error) {
    onTrouble(error)
    // pg-boss tries it again.
    throw error
  }
}
