/** The chainer links in the order of commits, makes nobody wait, and loses nothing. */
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { announce, openDatabase, sql, type Tx } from '#database'
import { fixedClock, testDatabase, type TestDatabase } from '#testing'
import { declareActivityEvents } from './declare-activity-events.ts'
import { keepCheckpointsIn, readKeptCheckpoints } from './kept-checkpoints.ts'
import { recordActivity } from './record-activity.ts'
import { activitySchema } from './schemas.ts'
import { openSigningKey, type ActivitySigningKey } from './signing-key.ts'
import { ACTIVITY_RECORDS, startChainer, type ChainerOptions } from './chainer.ts'
import { verifySiteActivity } from './verify-site-activity.ts'

let db: TestDatabase
let folder: string
let keys: ActivitySigningKey
const clock = fixedClock('2026-11-21T09:30:00+13:00')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'landfall-activity-'))
  keys = await openSigningKey(join(folder, 'keys', 'activity.pem'))
  db = await testDatabase({ site: 'justice', rooms: [activitySchema], roles: ['justice_list_officer'] })
  await declareActivityEvents(db, [
    { event: 'list-sent', sentence: 'A list was sent.', readsPersonalData: false },
  ])
})

afterAll(async () => {
  await db.dispose()
  await rm(folder, { recursive: true })
})

const actor = { kind: 'person', id: 'officer-1', role: 'justice-list-officer' } as const
const record = (tx: Tx, id: string) =>
  recordActivity(tx, clock.now(), actor, { event: 'list-sent', subject: { kind: 'list', id } })
const start = (options: Partial<ChainerOptions> = {}) =>
  startChainer({ database: db, signingKey: keys.signingKey, clock, ...options })
/** One that has looked once, and looks again when it is told to. */
async function chainer(options: Partial<ChainerOptions> = {}) {
  const chain = start({ restMilliseconds: 60_000, ...options })
  await chain.linkNow()
  return chain
}
const verify = () => verifySiteActivity({ database: db, trustedKeys: [keys.publicKey] })
const linkedOrder = async () => {
  const { rows } = await db.as('justice_auditor', (tx) =>
    sql<{
      subject_id: string
    }>`select r.subject_id from activity.links l join activity.records r on r.id = l.record_id
      order by l.number`.execute(tx),
  )
  return rows.map((row) => row.subject_id)
}

it('links in the order of commits, not of numbers, and a rolled-back number does no harm', async () => {
  const chain = await chainer()
  let letFirstCommit = (): void => undefined
  const waiting = new Promise<void>((resolve) => (letFirstCommit = resolve))
  let firstIsWritten = (): void => undefined
  const written = new Promise<void>((resolve) => (firstIsWritten = resolve))
  const first = db.as('justice_list_officer', async (tx) => {
    await record(tx, 'first-number')
    firstIsWritten()
    await waiting
  })
  await written
  await db
    .as('justice_list_officer', async (tx) => {
      await record(tx, 'rolled-back')
      throw new Error('undone')
    })
    .catch(() => undefined)
  await db.as('justice_list_officer', (tx) => record(tx, 'first-commit'))
  expect(await chain.linkNow()).toBe(1)
  letFirstCommit()
  await first
  expect(await chain.linkNow()).toBe(1)
  await chain.stop()
  expect(await linkedOrder()).toEqual(['first-commit', 'first-number'])
  expect(await verify()).toMatchObject({ intact: true, linked: 2, waiting: 0, sinceCheckpoint: 0 })
})

it('links by itself within a second', async () => {
  const chain = start()
  const before = (await linkedOrder()).length
  await db.as('justice_list_officer', (tx) => record(tx, 'by-itself'))
  await expect.poll(async () => (await linkedOrder()).length, { timeout: 1000 }).toBe(before + 1)
  await chain.stop()
})

it('links what another process recorded and announced within a second', async () => {
  const chain = start()
  await expect.poll(() => db.listener.hears()).toBe(true)
  const other = openDatabase({ site: 'justice', url: db.url, poolSize: 1 })
  await other.as('justice_list_officer', async (tx) => {
    await record(tx, 'elsewhere')
    await announce(tx, ACTIVITY_RECORDS)
  })
  await expect.poll(async () => (await linkedOrder()).at(-1), { timeout: 1000 }).toBe('elsewhere')
  await other.close()
  await chain.stop()
})

it('seals what is linked a minute after the last checkpoint, by the clock alone', async () => {
  const chain = start({ checkpointMilliseconds: 1500, clock: { now: () => new Date() }, restMilliseconds: 5 })
  await db.as('justice_list_officer', (tx) => record(tx, 'to-seal'))
  await expect.poll(async () => (await verify()).sinceCheckpoint, { timeout: 5000 }).toBe(0)
  await chain.stop()
})

it('reports what waits to be linked', async () => {
  await db.as('justice_list_officer', (tx) => record(tx, 'waits'))
  expect(await verify()).toMatchObject({ intact: true, waiting: 1, oldestWaitingAt: clock.now() })
  await start().stop()
  expect(await verify()).toMatchObject({ intact: true, waiting: 0 })
})

it('signs a checkpoint after so many links and after so long, and not when nothing is new', async () => {
  const checkpoints = async () => (await verify()).checkpoints
  const chain = await chainer({ checkpointLinks: 3 })
  const before = await checkpoints()
  for (const id of ['one', 'two']) await db.as('justice_list_officer', (tx) => record(tx, id))
  await chain.linkNow()
  expect(await checkpoints()).toBe(before)
  await db.as('justice_list_officer', (tx) => record(tx, 'three'))
  await chain.linkNow()
  expect(await checkpoints()).toBe(before + 1)
  clock.advance(61_000)
  await chain.linkNow()
  expect(await checkpoints()).toBe(before + 1)
  await db.as('justice_list_officer', (tx) => record(tx, 'four'))
  await chain.linkNow()
  expect(await checkpoints()).toBe(before + 2)
  await chain.stop()
})

it('keeps each checkpoint outside the database', async () => {
  const file = join(folder, 'kept.ndjson')
  expect(await readKeptCheckpoints(file)).toEqual([])
  await db.as('justice_list_officer', (tx) => record(tx, 'kept'))
  await start({ keepCheckpoint: keepCheckpointsIn(file) }).stop()
  const kept = await readKeptCheckpoints(file)
  expect(kept).toHaveLength(1)
  const result = await verifySiteActivity({
    database: db,
    trustedKeys: [keys.publicKey],
    keptCheckpoints: kept,
  })
  expect(result).toMatchObject({ intact: true, lastLink: kept[0]?.linkNumber })
})

it('loses and doubles nothing when two chainers and many writers work at once', async () => {
  const [one, two] = [start({ restMilliseconds: 5 }), start({ restMilliseconds: 5 })]
  const before = (await linkedOrder()).length
  await Promise.all(
    Array.from({ length: 60 }, (_, i) => db.as('justice_list_officer', (tx) => record(tx, `busy-${i}`))),
  )
  await Promise.all([one.stop(), two.stop()])
  expect((await linkedOrder()).length).toBe(before + 60)
  expect(await verify()).toMatchObject({ intact: true, waiting: 0 })
})

it('goes on after a failure and reports it', async () => {
  const troubles: unknown[] = []
  let fail = true
  const chain = start({
    restMilliseconds: 20,
    onTrouble: (error) => troubles.push(error),
    clock: {
      now: () => {
        if (fail) throw new Error('no time')
        return clock.now()
      },
    },
  })
  await db.as('justice_list_officer', (tx) => record(tx, 'after-trouble'))
  await expect.poll(() => troubles.length, { timeout: 2000 }).toBeGreaterThan(0)
  expect((await linkedOrder()).at(-1)).not.toBe('after-trouble')
  fail = false
  await expect.poll(async () => (await linkedOrder()).at(-1), { timeout: 2000 }).toBe('after-trouble')
  await chain.stop()
})

it('reads the same key again, from a file that only its owner may read', async () => {
  const file = join(folder, 'keys', 'activity.pem')
  const again = await openSigningKey(file)
  expect(again.publicKey.equals(keys.publicKey)).toBe(true)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})
