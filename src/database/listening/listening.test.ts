/** What is committed is heard at once, by every process; a lost connection loses nothing; idle asks nothing. */
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { announce, followCommits, openDatabase, sql, type Database, type Following } from '#database'
import { testDatabase, type TestDatabase } from '#testing'
import { withClient } from '../with-client.ts'

let database: TestDatabase
let other: Database
const following: Following[] = []
beforeAll(async () => {
  database = await testDatabase({ site: 'desk' })
  other = openDatabase({ site: 'desk', url: database.url, poolSize: 1 })
})
afterEach(async () => {
  for (const one of following.splice(0)) await one.stop()
})
afterAll(async () => {
  await other.close()
  await database.dispose()
})

/** Looks that can be waited for. */
function looks() {
  let done = 0
  const waiting: { readonly count: number; readonly resolve: () => void }[] = []
  return {
    count: () => done,
    look: async () => {
      done += 1
      for (const { count, resolve } of waiting) if (done >= count) resolve()
    },
    reach: (count: number) =>
      new Promise<void>((resolve) => (done >= count ? resolve() : waiting.push({ count, resolve }))),
  }
}

const channel = 'shelves_filled'
const tell = (by: Database = other) => by.as('desk_actor', (tx) => announce(tx, channel))

/** A follower that listens by now. */
async function follower(work = looks()) {
  const one = followCommits({
    work: work.look,
    listener: database.listener,
    channels: [channel],
    onTrouble: (error) => expect.fail(String(error)),
  })
  following.push(one)
  await expect.poll(() => database.listener.hears()).toBe(true)
  return { ...work, ...one }
}

const backends = () =>
  withClient(database.adminUrl, async (client) => {
    const { rows } = await client.query<{ pid: number; query: string; asked: string }>(
      `select pid, query, query_start::text as asked from pg_stat_activity
       where application_name = 'landfall listener desk' and datname = current_database()`,
    )
    return rows
  })

describe('following commits', () => {
  test('looks at the start, and again when another process announces', async () => {
    const work = await follower()
    const before = work.count()
    expect(before).toBeGreaterThan(0)
    await tell()
    await work.reach(before + 1)
  })

  test('hears nothing of what was undone', async () => {
    const work = await follower()
    const heard: string[] = []
    const unlisten = database.listener.listen([channel, 'marker'], () => heard.push('told'))
    await expect.poll(() => heard.length).toBeGreaterThan(0)
    const [looked, told] = [work.count(), heard.length]
    await other
      .as('desk_actor', async (tx) => {
        await announce(tx, channel)
        throw new Error('undone')
      })
      .catch(() => undefined)
    // Announcements arrive in the order of their commits.
    await other.as('desk_actor', (tx) => announce(tx, 'marker'))
    await expect.poll(() => heard.length).toBe(told + 1)
    expect(work.count()).toBe(looked)
    unlisten()
  })

  test('a connection that is killed is opened again, and whatever was announced meanwhile is looked for', async () => {
    const work = await follower()
    const before = work.count()
    const [backend] = await backends()
    await withClient(database.adminUrl, (client) =>
      client.query('select pg_terminate_backend($1)', [backend!.pid]),
    )
    await work.reach(before + 1)
    expect(database.listener.hears()).toBe(false)
    await tell()
    await expect.poll(() => database.listener.hears(), { timeout: 10_000 }).toBe(true)
    await work.reach(before + 2)
    const again = work.count()
    await tell()
    await work.reach(again + 1)
  })

  test('keeps one connection however many follow, and asks nothing while nothing happens', async () => {
    const first = await follower()
    await follower()
    const before = await backends()
    expect(before).toHaveLength(1)
    const looked = first.count()
    await tell()
    await first.reach(looked + 1)
    expect(await backends()).toEqual(before)
  })

  test('a channel with another name than small letters is a broken promise', async () => {
    expect(() => database.listener.listen(['x; drop'], () => undefined)).toThrow('small letters')
    await expect(other.as('desk_actor', (tx) => announce(tx, 'X'))).rejects.toThrow('small letters')
  })

  test('the database’s own commits are told to this process with the role that acted', async () => {
    const acted: string[] = []
    const stop = database.onCommit((role) => acted.push(role))
    await database.as('desk_actor', (tx) => sql`select 1`.execute(tx))
    await database.as('desk_actor', () => Promise.reject(new Error('undone'))).catch(() => undefined)
    stop()
    await database.as('desk_actor', (tx) => sql`select 1`.execute(tx))
    expect(acted).toEqual(['desk_actor'])
  })
})

describe('by the clock', () => {
  afterEach(() => vi.useRealTimers())
  const soon = () => vi.advanceTimersByTimeAsync(0)

  test('work that fails is tried again after 1, 2, 4 … 60 seconds, without waiting to be told', async () => {
    vi.useFakeTimers()
    const at: number[] = []
    const began = Date.now()
    const troubles: unknown[] = []
    const one = followCommits({
      work: () => {
        at.push((Date.now() - began) / 1000)
        return Promise.reject(new Error('away'))
      },
      onTrouble: (error) => troubles.push(error),
    })
    await vi.advanceTimersByTimeAsync(190_000)
    expect(at).toEqual([0, 1, 3, 7, 15, 31, 63, 123, 183])
    expect(troubles).toHaveLength(at.length)
    const stopped = one.stop()
    await soon()
    await stopped
  })

  test('while it fails, news makes it look again, and not more often than each second', async () => {
    vi.useFakeTimers()
    let times = 0
    const one = followCommits({
      work: () => {
        times += 1
        return Promise.reject(new Error('away'))
      },
      onTrouble: () => undefined,
    })
    await vi.advanceTimersByTimeAsync(7_500)
    expect(times).toBe(4)
    for (let n = 0; n < 50; n += 1) one.nudge()
    await vi.advanceTimersByTimeAsync(900)
    expect(times).toBe(5)
    await one.stop()
  })

  test('many nudges during one look are one more look, and between two looks is the least rest', async () => {
    vi.useFakeTimers()
    const work = looks()
    const one = followCommits({
      work: work.look,
      onTrouble: () => undefined,
      restMilliseconds: 400,
      floorMilliseconds: 60_000,
    })
    await soon()
    for (let n = 0; n < 9; n += 1) one.nudge()
    expect(work.count()).toBe(1)
    await vi.advanceTimersByTimeAsync(400)
    expect(work.count()).toBe(2)
    await vi.advanceTimersByTimeAsync(59_000)
    expect(work.count()).toBe(2)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(work.count()).toBe(3)
    await one.stop()
  })

  test('what has a time is looked for at its time', async () => {
    vi.useFakeTimers()
    const work = looks()
    const one = followCommits({ work: work.look, onTrouble: () => undefined, nextIn: () => 5_000 })
    await vi.advanceTimersByTimeAsync(4_999)
    expect(work.count()).toBe(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(work.count()).toBe(2)
    await one.stop()
  })

  test('stopping tells the work to end between two pieces', async () => {
    let pieces = 0
    const one = followCommits({
      work: async (ending) => {
        while (!ending.aborted) {
          pieces += 1
          await new Promise(setImmediate)
        }
      },
      onTrouble: () => undefined,
    })
    await one.stop()
    expect(pieces).toBeGreaterThan(0)
  })

  test('stopping waits for the work at hand', async () => {
    let finish: () => void = () => undefined
    let done = false
    const one = followCommits({
      work: async () => {
        await new Promise<void>((resolve) => (finish = resolve))
        done = true
      },
      onTrouble: () => undefined,
    })
    const stopped = one.stop()
    finish()
    await stopped
    expect(done).toBe(true)
  })
})
