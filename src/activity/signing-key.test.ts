/** The signing key changes and the log of before still holds. */
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixedClock, testDatabase, type TestDatabase } from '#testing'
import { startChainer } from './chainer.ts'
import { declareActivityEvents } from './declare-activity-events.ts'
import { recordActivity } from './record-activity.ts'
import { activitySchema } from './schemas.ts'
import { openSigningKey, rotateSigningKey, type ActivitySigningKey } from './signing-key.ts'
import { verifySiteActivity } from './verify-site-activity.ts'

const clock = fixedClock('2026-11-21T09:30:00+13:00')
let db: TestDatabase
let folder: string

beforeAll(async () => {
  folder = await mkdtemp('/tmp/landfall-signing-')
  db = await testDatabase({ site: 'justice', rooms: [activitySchema], roles: ['justice_list_officer'] })
  await declareActivityEvents(db, [
    { event: 'list-sent', sentence: 'A list was sent.', readsPersonalData: false },
  ])
})
afterAll(async () => {
  await db.dispose()
  await rm(folder, { recursive: true, force: true })
})

async function workUnder({ signingKey }: ActivitySigningKey): Promise<void> {
  const chainer = startChainer({
    database: db,
    signingKey,
    clock,
    restMilliseconds: 60_000,
    checkpointLinks: 1,
  })
  await db.as('justice_list_officer', (tx) =>
    recordActivity(
      tx,
      clock.now(),
      { kind: 'person', id: 'officer-1', role: 'justice-list-officer' },
      { event: 'list-sent' },
    ),
  )
  await chainer.linkNow()
  await chainer.stop()
}

test('a log that runs across a rotation is proved by the new key and the earlier one together', async () => {
  const file = join(folder, 'activity.pem')
  const before = await openSigningKey(file)
  await workUnder(before)
  const after = await rotateSigningKey(file)
  await workUnder(after)

  const trusted = [after.publicKey, ...after.earlierKeys]
  expect(await verifySiteActivity({ database: db, trustedKeys: trusted })).toMatchObject({
    intact: true,
    linked: 2,
    checkpoints: 2,
  })
  expect(await verifySiteActivity({ database: db, trustedKeys: [after.publicKey] })).toMatchObject({
    intact: false,
    broken: { what: 'checkpoint-forged', number: 1 },
  })
})
