import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agreement } from '#agreement'
import { lastListed, sendDailyList } from '#justice/daily-list'
import { actsOn, recordPayment, type ReviewAlert } from '#justice/acts'
import { importExtract } from '#justice/extract'
import { standingOf } from '#justice/register'
import { alertReview } from '#justice/withdrawals'
import { fixedClock, sequentialIds, type TestDatabase } from '#testing'
import { justiceToCustoms, type JusticeToCustoms } from '../../../testing/justice-to-customs.ts'
import { anExtract, justiceDatabase, theAgreements, theOperator } from '../../../testing/justice.ts'
import { outcomeReceiver } from './receive-outcome.ts'
import { outcomesAbout } from './store.ts'

const clock = fixedClock('2016-06-30T09:00:00+12:00')
const newId = sequentialIds()
let database: TestDatabase
let peers: JusticeToCustoms
let agreements: readonly Agreement[]
let reviewAlert: ReviewAlert

beforeAll(async () => {
  database = await justiceDatabase()
  agreements = await theAgreements()
  peers = await justiceToCustoms(database, clock, (exchange) => {
    reviewAlert = alertReview({ clock, exchange, agreements, lastListed })
    return [outcomeReceiver({ clock, reviewAlert })]
  })
  await importExtract(
    { database, clock, newId },
    anExtract({
      people: ['P-1,Raukawa,Tāne,1979-03-14,M', 'P-2,TAYLOR,JO ANNE,1981-00-00,X'],
      debts: ['D-1,P-1,reparation,true,30050,false', 'D-2,P-2,fine,true,600000,false'],
      warrants: ['W-1,P-1,2016-01-15,live,D-1', 'W-2,P-2,2016-01-15,live,D-2'],
    }),
    theOperator,
  )
  const sent = await sendDailyList(
    { database, clock, newId, exchange: peers.exchange, agreements },
    { occasion: 'extra', actor: theOperator },
  )
  expect(sent.ok).toBe(true)
})
afterAll(async () => {
  await peers.dispose()
  await database.dispose()
})

const OUTCOME = {
  case_reference: 'AB3D-K7XQ',
  person_profile_number: 'P-1',
  outcome: 'arrested',
  happened_at: '2016-06-30T08:55:00+12:00',
}
const about = (person: string) => database.as('justice_contact_agent', (tx) => outcomesAbout(tx, person))
const withdrawals = () => peers.opened('withdrawal')

describe('an outcome is refused and nothing follows from it', () => {
  test.each([
    ['with an amount', { ...OUTCOME, amount: 30050 }],
    ['that no agreement knows', { ...OUTCOME, outcome: 'escaped' }],
    ['that says nothing', { ...OUTCOME, outcome: null }],
    ['without a case', { ...OUTCOME, case_reference: '' }],
    ['at no time', { ...OUTCOME, happened_at: 'this morning' }],
    ['at a time without a zone', { ...OUTCOME, happened_at: '2016-06-30T08:55:00' }],
  ])('%s', async (_, body) => {
    await peers.say('outcome', body)
    expect(await peers.verdictOn('outcome')).toBe('refused')
    expect(await about('P-1')).toEqual([])
    expect(await withdrawals()).toEqual([])
  })
})

describe('an outcome', () => {
  test.each(['wrong-person', 'not-completed'])('%s is kept and changes nothing', async (outcome) => {
    await peers.say('outcome', { ...OUTCOME, outcome })
    expect((await about('P-1'))[0]).toMatchObject({ outcome, happenedAt: new Date(OUTCOME.happened_at) })
    expect(await withdrawals()).toEqual([])
  })

  test('of a payment that nobody recorded ends nothing: Customs knows no amount', async () => {
    await peers.say('outcome', { ...OUTCOME, person_profile_number: 'P-2', outcome: 'paid' })
    expect(await withdrawals()).toEqual([])
  })

  test('of a payment that the register bears out withdraws an alert that still stands', async () => {
    const unreviewed = { clock, reviewAlert: () => Promise.resolve(undefined) }
    const act = { actId: newId(), personProfileNumber: 'P-2', actor: theOperator }
    const payment = { ...act, finesCents: 600_000, reparationCents: 0, receiptNumber: 'R-1' }
    await database.as('justice_register', (tx) => recordPayment(tx, unreviewed, payment))
    await peers.say('outcome', { ...OUTCOME, person_profile_number: 'P-2', outcome: 'already-paid' })
    expect(await withdrawals()).toEqual([{ person_profile_number: 'P-2', class_of_reason: 'paid' }])
  })

  test('of an arrest executes the warrants and takes the person off at once, for the case it names', async () => {
    await peers.say('outcome', OUTCOME)
    const [standing, acts] = await database.as('justice_register', async (tx) => [
      await standingOf(tx, 'P-1'),
      await actsOn(tx, 'P-1'),
    ])
    expect(standing?.warrants).toMatchObject([{ status: 'executed' }])
    expect(acts).toMatchObject([{ kind: 'warrant-execution', caseReference: 'AB3D-K7XQ' }])
    expect((await withdrawals()).at(-1)).toEqual({
      person_profile_number: 'P-1',
      class_of_reason: 'warrant-executed',
    })
  })

  test('of an arrest where no warrant is live any more is kept all the same', async () => {
    await peers.say('outcome', { ...OUTCOME, case_reference: 'AB3D-K7XR' })
    expect(await peers.verdictOn('outcome')).toBe('accepted')
    expect((await about('P-1'))[0]?.caseReference).toBe('AB3D-K7XR')
  })
})
