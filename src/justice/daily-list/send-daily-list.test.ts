import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agreement } from '#agreement'
import { sql } from '#database'
import { canonicalJson } from '#kernel'
import { importExtract } from '#justice/extract'
import { fixedClock, sequentialIds, type TestDatabase } from '#testing'
import { justiceToCustoms, type JusticeToCustoms } from '../../../testing/justice-to-customs.ts'
import {
  anExtract,
  justiceDatabase,
  theAgreements,
  theOperator,
  withWideGuards,
} from '../../../testing/justice.ts'
import { decisionHistory } from './decision-history.ts'
import { listHistory, runCount } from './list-history.ts'
import { sendDailyList, type ListRequest, type SendDependencies } from './send-daily-list.ts'

const clock = fixedClock('2016-06-30T05:00:00+12:00')
const newId = sequentialIds()
const HOUR = 3_600_000
const DAY = 24 * HOUR
const daily: ListRequest = { occasion: 'daily', actor: { kind: 'process', id: 'justice-jobs', role: 'jobs' } }
const extra: ListRequest = { occasion: 'extra', actor: theOperator }

let database: TestDatabase
let peers: JusticeToCustoms
let agreements: readonly Agreement[]
let d: SendDependencies

beforeAll(async () => {
  database = await justiceDatabase()
  peers = await justiceToCustoms(database, clock)
  agreements = withWideGuards(await theAgreements())
  d = { database, clock, newId, exchange: peers.exchange, agreements }
})
afterAll(async () => {
  await peers.dispose()
  await database.dispose()
})

const register = (rows: Parameters<typeof anExtract>[0]) =>
  importExtract({ database, clock, newId }, anExtract(rows), theOperator)

const PEOPLE = [
  'P-1,Raukawa,Tāne,1979-03-14,M',
  'P-2,TAYLOR,JO ANNE,1981-00-00,X',
  'P-3,Smith,Ana,1990-01-01,F',
]
const DEBTS = [
  'D-1,P-1,reparation,true,1,false',
  'D-2,P-2,fine,true,124000,false',
  'D-3,P-3,fine,true,40000,false',
]
const WARRANTS = ['W-1,P-1,2016-01-15,live,D-1', 'W-2,P-2,2016-01-15,live,D-2']

async function sent(request: ListRequest) {
  const result = await sendDailyList(d, request)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

/** In order: each test goes on where the one before it stopped, as the days do. */
describe('the lists, day after day', () => {
  test('the first list names everybody who qualifies, with the six fields', async () => {
    await register({ people: PEOPLE, debts: DEBTS, warrants: WARRANTS, full: true })
    const list = await sent(daily)
    expect(list).toMatchObject({
      number: 1,
      previousHash: '',
      entries: { interception: 1, silent: 1 },
      added: 2,
      removed: 0,
      changed: 0,
      occasion: 'daily',
      agreementVersion: '2016',
    })
    const [body] = await peers.opened()
    expect(body).toEqual({
      header: {
        number: 1,
        previous_hash: '',
        count: 2,
        created_at: '2016-06-29T17:00:00.000Z',
        valid_until: '2016-07-01T05:00:00.000Z',
        last_withdrawal_number: 0,
      },
      entries: [
        {
          person_profile_number: 'P-1',
          family_name: 'Raukawa',
          given_names: 'Tāne',
          date_of_birth: '1979-03-14',
          gender: 'M',
          alert_type: 'interception',
        },
        {
          person_profile_number: 'P-2',
          family_name: 'TAYLOR',
          given_names: 'JO ANNE',
          date_of_birth: '1981-00-00',
          gender: 'X',
          alert_type: 'silent',
        },
      ],
    })
    const { entries } = body as { entries: unknown[] }
    expect(list.contentHash).toBe(createHash('sha256').update(canonicalJson(entries)).digest('hex'))
  })

  test('the scheduled list of a day is sent once, however often the clock asks', async () => {
    clock.advance(HOUR)
    expect(await sendDailyList(d, daily)).toMatchObject({
      ok: false,
      error: { code: 'daily-list-sent-already' },
    })
    expect(await peers.opened()).toHaveLength(1)
  })

  test('the next day’s list tells its changes and names the one before it', async () => {
    clock.advance(DAY)
    await register({
      people: [PEOPLE[0]!.replace('Raukawa', 'Raukawa-Smith'), PEOPLE[1]!, PEOPLE[2]!],
      debts: [
        'D-1,P-1,reparation,true,1,false',
        'D-2,P-2,fine,true,124000,true',
        'D-3,P-3,fine,true,500000,false',
      ],
      warrants: [...WARRANTS, 'W-3,P-3,2016-06-30,live,D-3'],
    })
    const [before] = await database.as('justice_list_officer', (tx) => listHistory(tx))
    const list = await sent(daily)
    expect(list).toMatchObject({
      number: 2,
      previousHash: before?.contentHash,
      entries: { interception: 2, silent: 0 },
      added: 1,
      removed: 1,
      changed: 1,
    })
  })

  test('a person’s history tells each decision, its day and its reasons', async () => {
    const history = await database.as('justice_contact_agent', (tx) => decisionHistory(tx, 'P-2'))
    expect(history).toMatchObject([
      {
        decision: 'none',
        explanation: 'none: nothing is owing that counts',
        listNumber: 2,
        asOf: '2016-07-01',
      },
      {
        decision: 'silent',
        explanation: 'silent: $1,240 fines, warrant W-2 live, covers D-2',
        listNumber: 1,
        asOf: '2016-06-30',
        agreementVersion: '2016',
      },
    ])
  })

  test('a decision that stays the same is written once', async () => {
    clock.advance(DAY)
    await sent(daily)
    const history = await database.as('justice_list_officer', (tx) => decisionHistory(tx, 'P-3'))
    expect(history.map(({ listNumber, decision }) => [listNumber, decision])).toEqual([
      [2, 'interception'],
      [1, 'none'],
    ])
  })

  test('whoever leaves the register leaves the list, and the history says so', async () => {
    await register({ people: [PEOPLE[0]!], debts: [DEBTS[0]!], warrants: [WARRANTS[0]!], full: true })
    expect(await sent(extra)).toMatchObject({ number: 4, removed: 1, occasion: 'extra' })
    const [latest] = await database.as('justice_list_officer', (tx) => decisionHistory(tx, 'P-3'))
    expect(latest).toMatchObject({ decision: 'left-register', listNumber: 4 })
  })

  test('every list counts as a run of the agreement’s year', async () => {
    const { agreements: versions } = d
    const counted = await database.as('justice_list_officer', (tx) => runCount(tx, versions[0]!, clock.now()))
    // The first list went out on the last day of the year before.
    expect(counted).toEqual({ since: '2016-07-01', runs: 3, atMost: 730 })
  })

  test('under the variation of 2018 the list names no silent alert', async () => {
    await register({ people: PEOPLE, debts: DEBTS, warrants: WARRANTS })
    clock.advance(3 * 365 * DAY)
    expect(await sent(daily)).toMatchObject({
      agreementVersion: '2018',
      entries: { interception: 1, silent: 0 },
    })
  })
})

describe('no list is sent', () => {
  const refusal = async (changed: Partial<SendDependencies>) => {
    const before = await database.as('justice_list_officer', (tx) => listHistory(tx))
    const result = await sendDailyList({ ...d, ...changed }, extra)
    expect(await database.as('justice_list_officer', (tx) => listHistory(tx))).toEqual(before)
    return result.ok ? 'sent' : result.error.code
  }

  test('when the year’s runs are used up', async () => {
    const capped = agreements.map((agreement) => ({
      ...agreement,
      runs: { ...agreement.runs, atMostPerYear: 1 },
    }))
    expect(await refusal({ agreements: capped })).toBe('agreement-run-cap-reached')
  })

  test('when the approval for online transfers has expired', async () => {
    const expired = agreements.map((agreement) => ({
      ...agreement,
      onlineTransfers: { ...agreement.onlineTransfers, expires: '2019-01-01' },
    }))
    expect(await refusal({ agreements: expired })).toBe('online-transfer-approval-expired')
  })

  test('when no version of the agreement is in force', async () => {
    expect(await refusal({ agreements: agreements.slice(0, 1) })).toBe('agreement-not-in-force')
  })

  test('when posting it fails: nothing was built, and the next list has its number', async () => {
    const exchange = { ...peers.exchange, post: () => Promise.reject(new Error('the power goes')) }
    await expect(sendDailyList({ ...d, exchange }, extra)).rejects.toThrow('the power goes')
    const [latest] = await database.as('justice_list_officer', (tx) => listHistory(tx))
    expect((await sent(extra)).number).toBe((latest?.number ?? 0) + 1)
  })

  test('and the attempt is recorded with its code', async () => {
    const { rows } = await database.as('justice_auditor', (tx) =>
      sql<{ details: unknown }>`select details from activity.records where event = 'daily-list-not-sent'
        order by number`.execute(tx),
    )
    expect(rows.map(({ details }) => details)).toEqual([
      { code: 'daily-list-sent-already' },
      { code: 'agreement-run-cap-reached' },
      { code: 'online-transfer-approval-expired' },
      { code: 'agreement-not-in-force' },
    ])
  })
})

describe('two at once', () => {
  test('get two numbers, one after the other', async () => {
    const [a, b] = await Promise.all([sent(extra), sent(extra)])
    expect(Math.abs(a.number - b.number)).toBe(1)
    const [later, earlier] = a.number > b.number ? [a, b] : [b, a]
    expect(later.previousHash).toBe(earlier.contentHash)
  })
})

describe('who may see what', () => {
  test.each(['justice_list_officer', 'justice_contact_agent', 'justice_notices'] as const)(
    '%s cannot read the entries of the list',
    async (role) => {
      await expect(
        database.as(role, (tx) => sql`select * from daily_list.entries`.execute(tx)),
      ).rejects.toThrow(/permission denied/)
    },
  )

  test('the auditor sees counts and no decision', async () => {
    await database.as('justice_auditor', (tx) => sql`select silent_entries from daily_list.lists`.execute(tx))
    await expect(
      database.as('justice_auditor', (tx) => sql`select * from daily_list.decisions`.execute(tx)),
    ).rejects.toThrow(/permission denied/)
  })
})
