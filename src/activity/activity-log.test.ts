/** What may be written to the log, by whom, and what never can be. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import pg from 'pg'
import { sql } from '#database'
import { testDatabase, type TestDatabase } from '#testing'
import { declareActivityEvents, recordActivity, recordSilentActivity } from './index.ts'
import type { ActivityActor, ActivityEntry } from './index.ts'
import { activitySchema, silentActivitySchema } from './schemas.ts'

const at = new Date('2026-11-21T09:30:00+13:00')
const officer: ActivityActor = { kind: 'person', id: 'officer-7', role: 'customs-officer' }
const screening: ActivityActor = { kind: 'process', id: 'screening', role: 'screening' }
const aRandomId = '3f0c8a52-6a3d-4b51-9d55-0d2f7c3a9b11'
const events = [
  { event: 'board-viewed', sentence: 'The live board was viewed.', readsPersonalData: true },
  { event: 'alert-raised', sentence: 'An alert was raised.', readsPersonalData: false },
]

let db: TestDatabase
let admin: pg.Client

beforeAll(async () => {
  db = await testDatabase({
    site: 'customs',
    rooms: [activitySchema, silentActivitySchema],
    roles: ['customs_officer', 'customs_screening'],
  })
  admin = new pg.Client({ connectionString: db.adminUrl })
  await admin.connect()
  await declareActivityEvents(db, events)
  await declareActivityEvents(db, events, 'silent')
})

afterAll(async () => {
  await admin.end()
  await db.dispose()
})

const record = (entry: ActivityEntry, actor = officer) =>
  db.as('customs_officer', (tx) => recordActivity(tx, at, actor, entry))

describe('recording', () => {
  it('refuses an event that is not declared, and with it the act', async () => {
    const act = db.as('customs_officer', async (tx) => {
      await recordActivity(tx, at, officer, { event: 'board-viewed', subject: { kind: 'act', id: 'undone' } })
      await recordActivity(tx, at, officer, { event: 'nobody-declared-this' })
    })
    await expect(act).rejects.toMatchObject({ code: 'activity-event-undeclared' })
    const { rowCount } = await admin.query(`select from activity.records where subject_id = 'undone'`)
    expect(rowCount).toBe(0)
  })

  it.each([
    ['a name as a detail', { details: { person: 'Aroha Ngata' } }],
    ['a sentence as a detail', { details: { note: 'seen at the gate' } }],
    ['an empty detail', { details: { lane: '' } }],
    ['a number that is none', { details: { count: Number.NaN } }],
    ['a name as the name of a detail', { details: { 'Aroha Ngata': 1 } }],
    ['a long text', { details: { reference: 'x'.repeat(65) } }],
    ['a name as the subject', { subject: { kind: 'person', id: 'Aroha Ngata' } }],
    ['too many details', { details: Object.fromEntries(Array.from({ length: 13 }, (_, i) => [`n${i}`, i])) }],
    ['a list', { details: { ids: ['a'] as unknown as string } }],
  ])('refuses %s, without repeating it', async (_, entry) => {
    const error: unknown = await record({ event: 'board-viewed', ...entry }).catch((e: unknown) => e)
    expect(error).toMatchObject({ code: 'activity-value-refused' })
    expect(String(error)).not.toMatch(/Aroha|gate|xxx/)
  })

  it('is refused by the database too when the programme is circumvented', async () => {
    const append = (details: string) =>
      db.as('customs_officer', (tx) =>
        sql`select activity.append(${at}::timestamptz, 'person', 'officer-7', 'customs-officer', 'board-viewed',
              null, null, ${details}::jsonb)`.execute(tx),
      )
    await expect(append('{"person": "Aroha Ngata"}')).rejects.toMatchObject({ code: '23514' })
    await expect(append('{"deep": {"a": 1}}')).rejects.toMatchObject({ code: '23514' })
    await expect(append('[]')).rejects.toMatchObject({ code: '23514' })
  })

  it('notes the acting database role by itself', async () => {
    await record(
      { event: 'board-viewed', subject: { kind: 'board', id: 'AKL' } },
      { ...officer, role: 'auditor' },
    )
    const { rows } = await admin.query(`select database_role from activity.records where subject_id = 'AKL'`)
    expect(rows).toEqual([{ database_role: 'customs_officer' }])
  })

  it('vanishes with the act that failed', async () => {
    const act = db.as('customs_officer', async (tx) => {
      await recordActivity(tx, at, officer, { event: 'board-viewed', subject: { kind: 'board', id: 'GONE' } })
      throw new Error('the act failed')
    })
    await expect(act).rejects.toThrow('the act failed')
    const { rowCount } = await admin.query(`select from activity.records where subject_id = 'GONE'`)
    expect(rowCount).toBe(0)
  })
})

describe('the grants', () => {
  const tables = ['records', 'links', 'checkpoints', 'unlinked', 'events']

  it.each(tables)('let an officer neither read nor write activity.%s', async (name) => {
    const table = sql.table(`activity.${name}`)
    const denied = { code: '42501' }
    await expect(
      db.as('customs_officer', (tx) => sql`select from ${table}`.execute(tx)),
    ).rejects.toMatchObject(denied)
    await expect(
      db.as('customs_officer', (tx) => sql`insert into ${table} default values`.execute(tx)),
    ).rejects.toMatchObject(denied)
    await expect(
      db.as('customs_officer', (tx) => sql`delete from ${table}`.execute(tx)),
    ).rejects.toMatchObject(denied)
  })

  it('do not let an officer learn how many records there are from the sequence', async () => {
    const read = db.as('customs_officer', (tx) =>
      sql`select last_value from activity.records_number_seq`.execute(tx),
    )
    await expect(read).rejects.toMatchObject({ code: '42501' })
    const next = db.as('customs_officer', (tx) =>
      sql`select nextval('activity.records_number_seq')`.execute(tx),
    )
    await expect(next).rejects.toMatchObject({ code: '42501' })
  })

  it('let the auditor read and not write', async () => {
    const { rows } = await db.as('customs_auditor', (tx) => sql`select id from activity.records`.execute(tx))
    expect(rows.length).toBeGreaterThan(0)
    const change = db.as('customs_auditor', (tx) => sql`update activity.records set event = 'x'`.execute(tx))
    await expect(change).rejects.toMatchObject({ code: '42501' })
  })

  it('let the privacy officer read nothing of the log', async () => {
    const read = db.as('customs_privacy_officer', (tx) => sql`select from activity.records`.execute(tx))
    await expect(read).rejects.toMatchObject({ code: '42501' })
  })

  it.each([
    'update activity.records set event = event',
    'delete from activity.records',
    'truncate activity.records cascade',
  ])('do not help an administrator: %s is refused', async (statement) => {
    await expect(admin.query(statement)).rejects.toMatchObject({ code: 'LF001' })
  })
})

describe('the silent compartment', () => {
  it.each([
    'customs_officer',
    'customs_auditor',
    'customs_privacy_officer',
    'customs_chainer',
    'customs_operator',
  ] as const)('is closed to %s', async (role) => {
    const denied = { code: '42501' }
    const read = db.as(role, (tx) => sql`select from activity_silent.records`.execute(tx))
    await expect(read).rejects.toMatchObject(denied)
    const write = db.as(role, (tx) => recordSilentActivity(tx, at, officer, { event: 'alert-raised' }))
    await expect(write).rejects.toMatchObject(denied)
  })

  it('holds random identifiers only', async () => {
    const write = (entry: ActivityEntry) =>
      db.as('customs_screening', (tx) => recordSilentActivity(tx, at, screening, entry))
    const refused = { code: 'activity-value-refused' }
    await expect(
      write({ event: 'alert-raised', subject: { kind: 'person', id: 'PPN-1234567' } }),
    ).rejects.toMatchObject(refused)
    await expect(write({ event: 'alert-raised', details: { person: 'PPN-1' } })).rejects.toMatchObject(
      refused,
    )
    await write({ event: 'alert-raised', subject: { kind: 'alert', id: aRandomId }, details: { list: 4 } })
  })

  it('leaves no gap and no trace in the common log', async () => {
    const numbers = () => admin.query(`select last_value from activity.records_number_seq`)
    const before = await numbers()
    await db.as('customs_screening', (tx) =>
      recordSilentActivity(tx, at, screening, { event: 'alert-raised' }),
    )
    expect((await numbers()).rows).toEqual(before.rows)
  })
})

describe('declarations', () => {
  it('are refused when two rooms declare one event', async () => {
    await expect(declareActivityEvents(db, [...events, ...events])).rejects.toThrow('declared twice')
  })

  it('can be made again, with a better sentence', async () => {
    await declareActivityEvents(db, [{ ...events[0]!, sentence: 'Somebody viewed the live board.' }])
    const { rows } = await admin.query(`select sentence from activity.events where event = 'board-viewed'`)
    expect(rows).toEqual([{ sentence: 'Somebody viewed the live board.' }])
  })
})
