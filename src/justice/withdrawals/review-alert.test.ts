import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Agreement } from '#agreement'
import { sql } from '#database'
import { lastListed, sendDailyList, type SendDependencies } from '#justice/daily-list'
import { recordArrangement, recordPayment, withdrawWarrant, type ActDependencies } from '#justice/acts'
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
import { alertReview } from './review-alert.ts'
import { lastWithdrawalNumber, withdrawalsOf } from './store.ts'

const clock = fixedClock('2016-06-30T05:00:00+12:00')
const newId = sequentialIds()

let database: TestDatabase
let peers: JusticeToCustoms
let agreements: readonly Agreement[]
let sending: SendDependencies
let d: ActDependencies

beforeAll(async () => {
  database = await justiceDatabase()
  peers = await justiceToCustoms(database, clock)
  agreements = withWideGuards(await theAgreements())
  sending = { database, clock, newId, exchange: peers.exchange, agreements }
  d = { clock, reviewAlert: alertReview({ clock, exchange: peers.exchange, agreements, lastListed }) }
  const people = ['P-1', 'P-2', 'P-3', 'P-4', 'P-5', 'P-6'].map((p) => `${p},Raukawa,Tāne,1979-03-14,M`)
  await importExtract(
    { database, clock, newId },
    anExtract({
      people,
      debts: [
        'D-1,P-1,reparation,true,30050,false',
        'D-2,P-2,fine,true,600000,false',
        'D-3,P-3,fine,true,40000,false',
        'D-4,P-4,fine,true,124000,false',
        'D-5,P-5,fine,true,700000,false',
        'D-6,P-6,fine,true,700000,false',
      ],
      warrants: ['1', '2', '3', '4', '5', '6'].map((n) => `W-${n},P-${n},2016-01-15,live,D-${n}`),
    }),
    theOperator,
  )
  await send()
})
afterAll(async () => {
  await peers.dispose()
  await database.dispose()
})

async function send() {
  const sent = await sendDailyList(sending, { occasion: 'extra', actor: theOperator })
  if (!sent.ok) throw new Error(sent.error.code)
  return sent.value
}

let receipts = 0
async function pay(person: string, finesCents: number, reparationCents = 0, fail = false) {
  receipts += 1
  const act = { actId: newId(), personProfileNumber: person, actor: theOperator }
  const payment = { ...act, finesCents, reparationCents, receiptNumber: `R-${receipts}` }
  return database.as('justice_contact_agent', async (tx) => {
    const paid = await recordPayment(tx, d, payment)
    if (fail) throw new Error('the connection broke')
    return paid.ok ? paid.value.withdrawalNumber : paid.error.code
  })
}

const last = () => database.as('justice_register', lastWithdrawalNumber)
const withdrawals = () => peers.opened('withdrawal')

test('nobody is withdrawn who stays what they were', async () => {
  expect(await pay('P-2', 50_000)).toBeUndefined()
  expect(await pay('P-4', 24_000)).toBeUndefined()
  expect(await withdrawals()).toEqual([])
})

test('nobody is withdrawn who was not on the last list', async () => {
  expect(await pay('P-3', 40_000)).toBeUndefined()
  expect(await withdrawals()).toEqual([])
})

test('an act that breaks off withdraws nobody and uses no number', async () => {
  await expect(pay('P-1', 0, 30_050, true)).rejects.toThrow('broke')
  expect(await withdrawals()).toEqual([])
  expect(await last()).toBe(0)
})

test('a payment that ends the reason withdraws the alert in its own transaction, numbered, with two fields', async () => {
  expect(await pay('P-1', 0, 30_050)).toBe(1)
  expect(await withdrawals()).toEqual([{ person_profile_number: 'P-1', class_of_reason: 'paid' }])
})

test('from interception to silent is a withdrawal of the interception, told once', async () => {
  expect(await pay('P-2', 60_000)).toBe(2)
  expect(await pay('P-2', 490_000)).toBeUndefined()
  const [withdrawal, ...more] = await database.as('justice_list_officer', (tx) => withdrawalsOf(tx, 'P-2'))
  expect(more).toEqual([])
  expect(withdrawal).toMatchObject({
    number: 2,
    listNumber: 1,
    alertType: 'interception',
    decision: 'silent',
    explanation: 'silent: $4,900 fines, warrant W-2 live, covers D-2',
  })
})

test('a silent alert is withdrawn like any other', async () => {
  const act = { actId: newId(), personProfileNumber: 'P-4', actor: theOperator }
  const withdrawn = await database.as('justice_register', (tx) => withdrawWarrant(tx, d, act))
  expect(withdrawn).toMatchObject({ value: { withdrawalNumber: 3 } })
  expect((await withdrawals()).at(-1)).toEqual({
    person_profile_number: 'P-4',
    class_of_reason: 'warrant-withdrawn',
  })
})

test('the next list contains the withdrawals and names nobody of them, and an older number would not', async () => {
  const list = await send()
  expect(list).toMatchObject({ number: 2, lastWithdrawalNumber: 3, entries: { interception: 2, silent: 0 } })
  const [, second] = (await peers.opened()) as { header: { last_withdrawal_number: number } }[]
  expect(second?.header.last_withdrawal_number).toBe(3)
  expect(await pay('P-1', 0, 1)).toBe('amount-exceeds-debt')
})

test('an act during the building of a list waits for it, and then withdraws from that list', async () => {
  let told: () => void = () => undefined
  const building = new Promise<void>((resolve) => (told = resolve))
  const sent = sendDailyList(sending, { occasion: 'extra', actor: theOperator, tell: () => told() })
  await building
  const number = await pay('P-5', 700_000)
  const list = await sent
  expect(list).toMatchObject({ ok: true, value: { number: 3, lastWithdrawalNumber: 3 } })
  expect(number).toBe(4)
  const [withdrawal] = await database.as('justice_list_officer', (tx) => withdrawalsOf(tx, 'P-5'))
  expect(withdrawal?.listNumber).toBe(3)
})

test('without an agreement in force the act stands, and that nobody was told is on record', async () => {
  const none: ActDependencies = {
    clock,
    reviewAlert: alertReview({ clock, exchange: peers.exchange, agreements: [], lastListed }),
  }
  const act = { actId: newId(), personProfileNumber: 'P-6', actor: theOperator, debtIds: ['D-6'] }
  const arranged = await database.as('justice_contact_agent', (tx) => recordArrangement(tx, none, act))
  expect(arranged).toMatchObject({ ok: true, value: { finesCents: 700_000 } })
  expect(await last()).toBe(4)
  const { rows } = await database.as('justice_auditor', (tx) =>
    sql<{ details: object }>`select details from activity.records
      where event = 'alert-not-withdrawn'`.execute(tx),
  )
  expect(rows).toEqual([{ details: { code: 'agreement-not-in-force' } }])
})
