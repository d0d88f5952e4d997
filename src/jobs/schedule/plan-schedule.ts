/** Writes the declared times into the database, and takes out those that nobody declares any more. */
import type { PgBoss } from 'pg-boss'
import { CIVIL_TIME_ZONE } from '#kernel'
import type { ScheduledJob } from './scheduled-job.ts'

/** One queue for every job of the site: what is asked again and again is asked once. */
export const QUEUE = 'by-the-clock'

export async function planSchedule(boss: PgBoss, jobs: readonly ScheduledJob[]): Promise<void> {
  const planned = new Set<string>()
  for (const { name, cron } of jobs) {
    const time = typeof cron === 'string' ? cron : cron()
    if (time === undefined) continue
    planned.add(name)
    const options = { tz: CIVIL_TIME_ZONE, key: name, singletonKey: name }
    await boss.schedule(QUEUE, time, { job: name }, options)
  }
  for (const { name, key } of await boss.getSchedules()) {
    if (name !== QUEUE || !planned.has(key)) await boss.unschedule(name, key)
  }
}
