import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agreement } from '#agreement'
import { sql } from '#database'
import type { Message, Verdict } from '#exchange'
import { fixedClock, sequentialIds, type TestDatabase } from '#testing'
import { justiceDatabase, theAgreements } from '../../../testing/justice.ts'
import { throughTheGate } from '../../../testing/through-the-gate.ts'
import { noticeOf, noticesPerDay, recentNotices } from './notices.ts'
import { noticeReceiver } from './receive-notice.ts'

const clock = fixedClock('2016-06-30T09:00:00+12:00')
const newId = sequentialIds()

let database: TestDatabase
let agreements: readonly Agreement[]
beforeAll(async () => {
  database = await justiceDatabase()
  agreements = await theAgreements()
})
afterAll(() => database.dispose())

const NOTICE = {
  person_profile_number: 'P-1',
  alert_type: 'silent',
  full_name: 'RAUKAWA, TANE',
  date_of_birth: '1979-03-14',
  gender: 'M',
  passport_number: 'LA123456',
  nationality: 'NZL',
  craft: 'NZ103',
  travel_date: '2016-06-30',
  direction: 'departure',
}

function message(body: unknown, changed: Partial<Message['header']> = {}): Message {
  return {
    header: {
      id: newId(),
      type: 'notice',
      from: 'customs',
      to: 'justice',
      agreement: 'customs-justice-fines',
      agreementVersion: '2016',
      sequence: 1,
      previousHash: '',
      createdAt: clock.now().toISOString(),
      ...changed,
    },
    body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
  }
}

const received = (m: Message): Promise<Verdict> =>
  throughTheGate(database, agreements, noticeReceiver({ clock }))(m)

const all = () => database.as('justice_list_officer', (tx) => recentNotices(tx))

describe('a notice is refused and nothing of it is kept', () => {
  test.each([
    [
      'with a field that the agreement does not name',
      { ...NOTICE, address: '1 High Street' },
      'field-not-in-agreement',
    ],
    ['with a score', { ...NOTICE, score: 98 }, 'field-not-in-agreement'],
    ['without a field', Object.fromEntries(Object.entries(NOTICE).slice(1)), 'field-missing-from-message'],
    ['with a structure in a field', { ...NOTICE, craft: { flight: 'NZ103', seat: '3A' } }, 'field-not-plain'],
    ['with a direction of its own', { ...NOTICE, direction: 'transit' }, 'value-not-in-closed-list'],
    ['with a number instead of text', { ...NOTICE, full_name: 7 }, 'notice-field-not-text'],
    ['without a name', { ...NOTICE, full_name: ' ' }, 'notice-field-empty'],
    ['without a person', { ...NOTICE, person_profile_number: null }, 'notice-field-empty'],
    ['with a day that does not exist', { ...NOTICE, travel_date: '2016-06-31' }, 'date-does-not-exist'],
    ['that is not JSON', '{', 'message-shape-wrong'],
  ])('%s', async (_, body, code) => {
    expect(await received(message(body))).toMatchObject({ verdict: 'refused', faults: [{ code }] })
    expect(await all()).toEqual([])
  })

  test('of a silent alert under the variation that knows none', async () => {
    const later = message(NOTICE, { createdAt: '2020-01-01T00:00:00Z', agreementVersion: '2018' })
    expect(await received(later)).toMatchObject({
      verdict: 'refused',
      faults: [{ code: 'value-not-in-closed-list', field: 'alert_type' }],
    })
  })
})

describe('a notice', () => {
  test('is kept with exactly its fields, once', async () => {
    const m = message(NOTICE)
    expect(await received(m)).toEqual({ verdict: 'accepted' })
    expect(await received(m)).toEqual({ verdict: 'accepted' })
    expect(await all()).toEqual([
      {
        noticeId: m.header.id,
        receivedAt: clock.now(),
        agreementVersion: '2016',
        personProfileNumber: 'P-1',
        alertType: 'silent',
        fullName: 'RAUKAWA, TANE',
        dateOfBirth: '1979-03-14',
        gender: 'M',
        passportNumber: 'LA123456',
        nationality: 'NZL',
        craft: 'NZ103',
        travelDate: '2016-06-30',
        direction: 'departure',
      },
    ])
    const found = await database.as('justice_contact_agent', (tx) => noticeOf(tx, m.header.id))
    expect(found?.fullName).toBe('RAUKAWA, TANE')
  })

  test('may leave unknown what the passport does not say', async () => {
    const unknown = { ...NOTICE, gender: 'X', nationality: null, date_of_birth: '1979-00-00' }
    expect(await received(message(unknown))).toEqual({ verdict: 'accepted' })
  })
})

describe('the number of notices per day', () => {
  test('is told by type, days without one too, to the auditor as well', async () => {
    clock.advance(2 * 86_400_000)
    await received(message({ ...NOTICE, alert_type: 'interception' }))
    const days = await database.as('justice_auditor', (tx) =>
      noticesPerDay(tx, ['2016-06-29', '2016-06-30', '2016-07-01', '2016-07-02']),
    )
    expect(days).toEqual([
      { day: '2016-06-29', interception: 0, silent: 0 },
      { day: '2016-06-30', interception: 0, silent: 2 },
      { day: '2016-07-01', interception: 0, silent: 0 },
      { day: '2016-07-02', interception: 1, silent: 0 },
    ])
  })

  test('is all that the auditor sees of them', async () => {
    for (const role of ['justice_auditor', 'justice_register', 'justice_exchange'] as const) {
      await expect(database.as(role, (tx) => sql`select * from notices.notices`.execute(tx))).rejects.toThrow(
        /permission denied/,
      )
    }
  })
})
