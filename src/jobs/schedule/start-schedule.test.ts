import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { sql } from '#database'
import { testDatabase, type TestDatabase } from '#testing'
import { dailyAt, type ScheduledJob } from './scheduled-job.ts'
import { jobsSchema, startSchedule, type Schedule } from './start-schedule.ts'

let database: TestDatabase
const started: Schedule[] = []
beforeAll(async () => {
  database = await testDatabase({ site: 'justice', rooms: [jobsSchema] })
})
afterEach(async () => {
  for (const schedule of started.splice(0)) await schedule.stop()
})
afterAll(() => database.dispose())

const troubles: unknown[] = []
async function start(...jobs: ScheduledJob[]): Promise<void> {
  const onTrouble = (error: unknown) => troubles.push(error)
  started.push(await startSchedule({ site: 'justice', url: database.url, jobs, onTrouble }))
}
const daily: ScheduledJob = {
  name: 'send-daily-list',
  sentence: 'The list of the day is sent.',
  cron: dailyAt('05:00'),
  run: () => Promise.resolve(),
}
const planned = async () => {
  const { rows } = await database.as('justice_jobs', (tx) =>
    sql<{
      key: string
      cron: string
      timezone: string
    }>`select key, cron, timezone from jobs.schedule where key <> 'read-schedule-again' order by key`.execute(
      tx,
    ),
  )
  return rows
}

test('an hour of the agreement becomes a daily schedule', () => {
  expect(dailyAt('05:00')).toBe('0 5 * * *')
  expect(dailyAt('23:45')).toBe('45 23 * * *')
})

test('a job is kept in the database with its hour in New Zealand, once for two processes', async () => {
  await start(daily)
  await start(daily)
  expect(await planned()).toEqual([
    { key: 'send-daily-list', cron: '0 5 * * *', timezone: 'Pacific/Auckland' },
  ])
  expect(troubles).toEqual([])
})

test('a time that an agreement gives or takes is planned anew, and what nobody declares is taken out', async () => {
  let hour: string | undefined = '04:30'
  const agreed = { ...daily, name: 'agreed', cron: () => hour && dailyAt(hour) }
  await start(agreed)
  expect(await planned()).toMatchObject([{ key: 'agreed', cron: '30 4 * * *' }])
  hour = undefined
  await start(agreed)
  expect(await planned()).toEqual([])
})

test('what came due while nobody served is done at the start, and its trouble is told', async () => {
  const done = new Promise<void>((resolve) => {
    void start(
      {
        ...daily,
        name: 'fails',
        atStart: true,
        run: () => Promise.reject(new Error('the power goes')),
      },
      {
        ...daily,
        name: 'at-start',
        atStart: true,
        run: async () => resolve(),
      },
    )
  })
  await done
  expect(troubles).toHaveLength(1)
})
