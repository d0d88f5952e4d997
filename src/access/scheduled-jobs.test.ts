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

async function session(person: string, ended: string, revoked: string | null = null): Promise<void> {
  await database.as('desk_access', (tx) =>
    sql`insert into access.sessions (id, token_hash, person_id, name, role, created_at, last_seen_at, expires_at,
        revoked_at, revoked_because)
      values (gen_random_uuid(), ${randomBytes(32)}, ${person}, ${person}, 'auditor', '2020-01-01', '2020-01-01',
        ${ended}, ${revoked}, ${revoked === null ? null : 'signed-out'})`.execute(tx),
  )
}

test('a session is forgotten twelve months after it ended, and a sign-in when its minutes have passed', async () => {
  await session('still-known', '2025-11-22')
  await session('forgotten', '2025-11-20')
  await session('signed-out-long-ago', '2025-11-22', '2025-11-20')
  await database.as('desk_access', (tx) =>
    sql`insert into access.sign_ins (state, browser_hash, nonce, code_verifier, return_address, expires_at)
      values ('old', ${randomBytes(32)}, 'n', 'v', '/', '2026-11-20')`.execute(tx),
  )
  for (const { run } of accessJobs({ database, clock })) await run()
  const { rows } = await database.as('desk_access', (tx) =>
    sql<{ who: string }>`select person_id as who from access.sessions
      union all select state from access.sign_ins`.execute(tx),
  )
  expect(rows).toEqual([{ who: 'still-known' }])
})
