import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#database'
import { testDatabase, type TestDatabase } from '#testing'
import { dailyAt, jobsSchema, startSchedule } from './start-schedule.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase({ site: 'justice', rooms: [jobsSchema] })
})
afterAll(() => database.dispose())

test('an hour of the agreement becomes a daily schedule', () => {
  expect(dailyAt('05:00')).toBe('0 5 * * *')
  expect(dailyAt('23:45')).toBe('45 23 * * *')
})

test('a job is kept in the database with its hour in New Zealand, once for two processes', async () => {
  const troubles: unknown[] = []
  const daily = { name: 'send-daily-list', cron: dailyAt('05:00'), run: () => Promise.resolve() }
  const o = {
    site: 'justice' as const,
    url: database.url,
    jobs: [daily],
    onTrouble: (e: unknown) => troubles.push(e),
  }
  const first = await startSchedule(o)
  const second = await startSchedule(o)
  const { rows } = await database.as('justice_jobs', (tx) =>
    sql<{
      name: string
      cron: string
      timezone: string
    }>`select name, cron, timezone from jobs.schedule`.execute(tx),
  )
  await Promise.all([first.stop(), second.stop()])
  expect(rows).toEqual([{ name: 'send-daily-list', cron: '0 5 * * *', timezone: 'Pacific/Auckland' }])
  expect(troubles).toEqual([])
})
