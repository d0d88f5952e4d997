import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { activitySchema } from '#activity'
import { sql } from '#database'
import { fixedClock, testDatabase, type TestDatabase } from '#testing'
import { accessJobs } from './scheduled-jobs.ts'
import { accessSchema } from './schema.ts'

const clock = fixedClock('2026-11-21T09:30:00+13:00')
let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase({ site: 'desk', rooms: [activitySchema, accessSchema] })
})
afterAll(() => database.dispose())

test('a sign-in is forgotten when its minutes have passed', async () => {
  for (const [state, expires] of [
    ['old', '2026-11-20'],
    ['under-way', '2026-11-22'],
  ])
    await database.as('desk_access', (tx) =>
      sql`insert into access.sign_ins (state, browser_hash, nonce, code_verifier, return_address, expires_at)
        values (${state}, ${randomBytes(32)}, 'n', 'v', '/', ${expires})`.execute(tx),
    )
  for (const { run } of accessJobs({ database, clock })) await run()
  const { rows } = await database.as('desk_access', (tx) =>
    sql<{ state: string }>`select state from access.sign_ins`.execute(tx),
  )
  expect(rows).toEqual([{ state: 'under-way' }])
})
