/** A lane is known by its token, from memory alone. */
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { activitySchema, declareActivityEvents } from '#activity'
import { announce, openDatabase, type Database } from '#database'
import { fixedClock, testDatabase, type TestDatabase } from '#testing'
import { accessActivityEvents } from './activity-events.ts'
import { LANE_TOKENS } from './channels.ts'
import { openLaneTokens, type LaneTokens } from './lane-tokens.ts'
import { accessSchema } from './schema.ts'

const clock = fixedClock('2026-11-21T09:30:00+13:00')
const operator = { kind: 'operator', id: 'root', role: 'operator' } as const
const opened: LaneTokens[] = []
let db: TestDatabase
let admin: pg.Client

beforeAll(async () => {
  db = await testDatabase({ site: 'customs', rooms: [activitySchema, accessSchema] })
  await declareActivityEvents(db, accessActivityEvents)
  admin = new pg.Client({ connectionString: db.adminUrl })
  await admin.connect()
})

afterEach(async () => {
  for (const lanes of opened.splice(0)) await lanes.stop()
})

afterAll(async () => {
  await admin.end()
  await db.dispose()
})

async function open(database: Database = db) {
  const lanes = await openLaneTokens({ database, clock })
  opened.push(lanes)
  return lanes
}

describe('a token is refused', () => {
  it.each([
    undefined,
    '',
    'Bearer',
    'Bearer ',
    'Bearer short',
    `Bearer ${'A'.repeat(43)}`,
    `Basic ${'A'.repeat(43)}`,
  ])('when it is none: %j', async (header) => {
    expect((await open()).laneOf(header)).toBeUndefined()
  })

  it('when it was withdrawn, here at once and in other processes soon', async () => {
    const another = openDatabase({ site: 'customs', url: db.url, poolSize: 2 })
    const [here, elsewhere] = [await open(), await open(another)]
    const { id, token } = await here.issueLaneToken({ port: 'AKL', lane: 'A1' }, operator)
    await expect
      .poll(() => elsewhere.laneOf(`Bearer ${token}`))
      .toEqual({ tokenId: id, port: 'AKL', lane: 'A1' })
    expect(await here.revokeLaneToken(id, operator)).toBe(true)
    expect(here.laneOf(`Bearer ${token}`)).toBeUndefined()
    await expect.poll(() => elsewhere.laneOf(`Bearer ${token}`)).toBeUndefined()
    expect(await here.revokeLaneToken(id, operator)).toBe(false)
    await another.close()
  })
})

describe('a token in service', () => {
  it('is known again after a restart', async () => {
    const { id, token } = await (await open()).issueLaneToken({ port: 'WLG', lane: 'B2' }, operator)
    expect((await open()).laneOf(`Bearer ${token}`)).toEqual({ tokenId: id, port: 'WLG', lane: 'B2' })
  })

  it('puts its lane in service, and no other, until it is withdrawn', async () => {
    const lanes = await open()
    const { id } = await lanes.issueLaneToken({ port: 'ZQN', lane: 'D4' }, operator)
    expect(lanes.isInService({ port: 'ZQN', lane: 'D4' })).toBe(true)
    expect(lanes.isInService({ port: 'ZQN', lane: 'D5' })).toBe(false)
    expect(lanes.isInService({ port: 'DUD', lane: 'D4' })).toBe(false)
    await lanes.revokeLaneToken(id, operator)
    expect(lanes.isInService({ port: 'ZQN', lane: 'D4' })).toBe(false)
  })

  it('is recognised without asking the database', async () => {
    let transactions = 0
    const counted: typeof db.as = (...call) => {
      transactions += 1
      return db.as(...call)
    }
    const lanes = await open({ ...db, as: counted })
    const { token } = await lanes.issueLaneToken({ port: 'AKL', lane: 'A2' }, operator)
    const before = transactions
    for (let i = 0; i < 100; i += 1) expect(lanes.laneOf(`Bearer ${token}`)?.lane).toBe('A2')
    expect(transactions).toBe(before)
  })

  it('stands in the database as its hash only, and its issue in the activity log', async () => {
    const lanes = await open()
    const { id, token } = await lanes.issueLaneToken({ port: 'CHC', lane: 'C3' }, operator)
    const { rows } = await admin.query('select t::text from access.lane_tokens t where id = $1', [id])
    expect(JSON.stringify(rows)).not.toContain(token)
    const log = await admin.query('select event, details from activity.records where subject_id = $1', [id])
    expect(log.rows).toEqual([{ event: 'lane-token-issued', details: { port: 'CHC', lane: 'C3' } }])
  })

  it('goes on being known while the database is away', async () => {
    const troubles: unknown[] = []
    let away = false
    const unsteady: typeof db.as = (...call) => (away ? Promise.reject(new Error('away')) : db.as(...call))
    const lanes = await openLaneTokens({
      database: { ...db, as: unsteady },
      clock,
      onTrouble: (error) => troubles.push(error),
    })
    opened.push(lanes)
    const { token } = await lanes.issueLaneToken({ port: 'AKL', lane: 'A4' }, operator)
    away = true
    await db.as('customs_access', (tx) => announce(tx, LANE_TOKENS))
    await expect.poll(() => troubles.length).toBeGreaterThan(1)
    expect(lanes.laneOf(`Bearer ${token}`)?.lane).toBe('A4')
  })
})
