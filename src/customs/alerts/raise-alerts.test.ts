import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql, type DatabaseRole } from '#database'
import { anAlert, customsDatabase } from '../../../testing/customs.ts'
import type { TestDatabase } from '#testing'
import { interceptionAlerts, raiseAlerts, repeatKey, type RaisedAlert } from './index.ts'

const key = randomBytes(32)
const at = new Date('2026-11-20T20:30:00Z')
const STAFF: readonly DatabaseRole[] = [
  'customs_officer',
  'customs_supervisor',
  'customs_police',
  'customs_lane',
  'customs_auditor',
  'customs_privacy_officer',
  'customs_operator',
  'customs_actor',
]

let database: TestDatabase
beforeAll(async () => {
  database = await customsDatabase()
})
afterAll(() => database.dispose())

function raised(given: Parameters<typeof anAlert>[0], key?: Buffer): RaisedAlert {
  return { alert: anAlert(given), repeatKey: key ?? randomBytes(32) }
}

function raise(alerts: readonly RaisedAlert[], when = at): Promise<readonly string[]> {
  return database.as('customs_screening', (tx) => raiseAlerts(tx, alerts, key, when, 12))
}

async function count(role: DatabaseRole, table: string): Promise<number> {
  return database.as(role, async (tx) => {
    const { rows } = await sql<{ n: number }>`select count(*)::integer as n from ${sql.raw(table)}`.execute(
      tx,
    )
    return rows[0]!.n
  })
}

test.each(STAFF)('%s is refused every table of the silent compartment', async (role) => {
  for (const table of [
    'silent.alerts',
    'silent.repeats',
    'exchange.disclosures',
    'activity_silent.records',
  ]) {
    await expect(count(role, table)).rejects.toThrow('permission denied')
  }
})

test('a silent alert lies sealed: no field of it is in its row', async () => {
  await raise([raised({ alertType: 'silent' })])
  const text = await database.as('customs_screening', async (tx) => {
    const { rows } = await sql<{ sealed: Buffer }>`select sealed from silent.alerts`.execute(tx)
    return rows.map((row) => row.sealed.toString('latin1')).join('')
  })
  expect(text.length).toBeGreaterThan(100)
  expect(text).not.toMatch(/RAUKAWA|LA123456|PPN-1/)
})

test('a silent alert writes nothing that staff may count', async () => {
  const before = await count('customs_supervisor', 'alerts.interception_alerts')
  const ids = await raise([raised({ alertType: 'silent' })])
  expect(ids).toEqual([])
  expect(await count('customs_supervisor', 'alerts.interception_alerts')).toBe(before)
})

test('the same scan twice within the window is one alert, after the window another', async () => {
  const again = repeatKey(key, {
    documentNumber: 'LA1',
    issuingState: 'NZL',
    craft: 'NZ103',
    direction: 'departure',
    personProfileNumber: 'PPN-9',
  })
  const hours = (n: number) => new Date(at.getTime() + n * 3_600_000)
  expect(await raise([raised({}, again), raised({}, again)])).toHaveLength(1)
  expect(await raise([raised({}, again)], hours(11))).toHaveLength(0)
  expect(await raise([raised({}, again)], hours(12))).toHaveLength(1)
})

test('two processes that see one scan at once raise one alert', async () => {
  const again = randomBytes(32)
  const raisedTwice = await Promise.all([raise([raised({}, again)]), raise([raised({}, again)])])
  expect(raisedTwice.flat()).toHaveLength(1)
})

test('another entry, craft, direction or document is another alert', () => {
  const repeat = {
    documentNumber: 'A',
    issuingState: 'NZL',
    craft: 'NZ1',
    direction: 'arrival',
    personProfileNumber: 'P',
  }
  const keys = [
    repeat,
    { ...repeat, documentNumber: 'B' },
    { ...repeat, craft: 'NZ2' },
    { ...repeat, direction: 'departure' },
    { ...repeat, personProfileNumber: 'Q' },
  ].map((r) => repeatKey(key, r).toString('hex'))
  expect(new Set(keys).size).toBe(keys.length)
})

test('an officer sees the alerts of the own port, a supervisor those of all', async () => {
  const wellington = anAlert().movement
  const id = randomUUID()
  await raise([raised({ id, movement: { ...wellington, port: 'WLG' } })])
  const seen = (role: DatabaseRole, port: string) =>
    database.as(
      role,
      async (tx) => (await interceptionAlerts(tx, { since: new Date(0), most: 100 })).map((a) => a.id),
      {
        port,
      },
    )
  expect(await seen('customs_officer', 'AKL')).not.toContain(id)
  expect(await seen('customs_officer', 'WLG')).toContain(id)
  expect(await seen('customs_police', 'AKL')).not.toContain(id)
  expect(await seen('customs_supervisor', 'AKL')).toContain(id)
  await expect(seen('customs_lane', 'WLG')).rejects.toThrow('permission denied')
})

test('no role of staff may change or remove an alert', async () => {
  for (const role of STAFF) {
    await expect(
      database.as(role, (tx) => sql`delete from alerts.interception_alerts`.execute(tx)),
    ).rejects.toThrow('permission denied')
    await expect(
      database.as(role, (tx) => sql`update alerts.interception_alerts set score = 0`.execute(tx)),
    ).rejects.toThrow('permission denied')
  }
})
