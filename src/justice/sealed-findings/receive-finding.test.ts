/** What Customs hands on and makes no sense is refused by name, and nothing of it is kept. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '#database'
import type { Message, Verdict } from '#exchange'
import { fixedClock, sequentialIds, type TestDatabase } from '#testing'
import { justiceDatabase } from '../../../testing/justice.ts'
import { demonstrationAgreement } from '../../../testing/programme-sites.ts'
import { throughTheGate } from '../../../testing/through-the-gate.ts'
import { findingReceiver } from './receive-finding.ts'

const clock = fixedClock('2026-11-21T09:30:00+13:00')
const newId = sequentialIds()

let database: TestDatabase
let received: (message: Message) => Promise<Verdict>
beforeAll(async () => {
  database = await justiceDatabase()
  const { versions } = await demonstrationAgreement()
  const office = () => {
    throw new Error('nothing that is refused comes to the office')
  }
  received = throughTheGate(database, versions, findingReceiver({ clock, newId, office }))
})
afterAll(() => database.dispose())

const FINDING = {
  ...{ request_reference: 'ABCD-2345', received_at: '2026-11-20T20:30:00.000Z', language: 'en' },
  ...{ family_name: 'Papatūānuku', given_names: 'Mereana', date_of_birth: '1979-03-14' },
  ...{ document_number: '', email: 'mereana@asks.example', postal_address: '', representative: '' },
  ...{ person_profile_number: 'PPN-1', held_as: 'silent-alert', certainty: 'certain' },
}

const message = (entries: readonly object[]): Message => ({
  header: {
    ...{ id: newId(), type: 'sealed-finding', from: 'customs', to: 'justice' },
    ...{ agreement: 'customs-justice-fines', agreementVersion: '2016-demonstration' },
    ...{ sequence: 1, previousHash: '', createdAt: clock.now().toISOString() },
  },
  body: Buffer.from(JSON.stringify({ header: { padding: '  ' }, entries })),
})

const recorded = async () => {
  const { rows } = await database.as('justice_auditor', (tx) =>
    sql<{ event: string }>`select event from activity.records where actor_id = 'sealed-findings'`.execute(tx),
  )
  return rows.map(({ event }) => event)
}

test('a message in which nothing was found is taken, and leaves nothing', async () => {
  expect(await received(message([]))).toEqual({ verdict: 'accepted' })
  expect(await recorded()).toEqual([])
})

describe('a finding is refused, with its row and field,', () => {
  test.each([
    ['with a passport’s nationality', { ...FINDING, nationality: 'NZL' }, 'field-not-in-agreement'],
    ['held as something else', { ...FINDING, held_as: 'interception-alert' }, 'value-not-in-closed-list'],
    ['without a request', { ...FINDING, request_reference: '' }, 'sealed-finding-field-empty'],
    ['of a request that is none', { ...FINDING, request_reference: 'my request' }, 'sealed-finding-not-text'],
    ['received on no day', { ...FINDING, received_at: '2026-02-30T09:30:00Z' }, 'date-does-not-exist'],
    ['without a person', { ...FINDING, person_profile_number: null }, 'sealed-finding-not-text'],
    ['born on no day', { ...FINDING, date_of_birth: '1979-02-31' }, 'date-does-not-exist'],
    [
      'with a name that no request may have',
      { ...FINDING, family_name: 'A'.repeat(201) },
      'sealed-finding-not-text',
    ],
  ])('%s', async (_, entry, code) => {
    expect(await received(message([FINDING, entry]))).toMatchObject({
      verdict: 'refused',
      faults: [{ code, row: 2 }],
    })
  })

  test('of two requests at once', async () => {
    const other = { ...FINDING, request_reference: 'EFGH-6789' }
    expect(await received(message([FINDING, other]))).toMatchObject({
      verdict: 'refused',
      faults: [{ code: 'sealed-finding-of-several' }],
    })
  })

  test('and the log says so without a word about anybody', async () => {
    expect(new Set(await recorded())).toEqual(new Set(['sealed-finding-refused']))
  })
})
