/** What the clock starts: each job once, in New Zealand's time, however many processes serve the site. */
import { PgBoss } from 'pg-boss'
import { CIVIL_TIME_ZONE } from '#kernel'
import type { RoomSchema, SiteName } from '#database'

export interface ScheduledJob {
  /** kebab-case. */
  readonly name: string
  /** Five fields of cron, in New Zealand's civil time. */
  readonly cron: string
  run(): Promise<void>
}

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

/** `05:00` of every day, as cron says it. */
export function dailyAt(time: string): string {
  const [hour = '0', minute = '0'] = time.split(':')
  return `${Number(minute)} ${Number(hour)} * * *`
}

export async function startSchedule({ site, url, jobs, onTrouble }: ScheduleOptions): Promise<Schedule> {
  const boss = new PgBoss({
    connectionString: url,
    schema: 'jobs',
    createSchema: false,
    max: 2,
    // Its plain profile reads locks and sizes, which the hardening takes from every role; this one does without both
    // and without advisory locks, on any PostgreSQL.
    backend: 'yugabytedb',
    application_name: `landfall jobs ${site}`,
    // The pool of pg-boss signs in as the site's login, which may do nothing until it acts as a role.
    ...{ options: `-c role=${site}_jobs` },
  })
  boss.on('error', onTrouble)
  await boss.start()
  for (const job of jobs) {
    await boss.createQueue(job.name, { policy: 'short', retryLimit: 5, retryDelay: 60, retryBackoff: true })
    await boss.schedule(job.name, job.cron, {}, { tz: CIVIL_TIME_ZONE })
    await boss.work(job.name, () => job.run())
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 10_000 }) }
}
