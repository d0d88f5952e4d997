import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { sql, type DatabaseRole, type Tx } from '#database'
import { importExtract } from '#justice/extract'
import { standingOf } from '#justice/register'
import type { Fault, Result } from '#kernel'
import { fixedClock, sequentialIds, type TestDatabase } from '#testing'
import { anExtract, justiceDatabase, theOperator } from '../../../testing/justice.ts'
import type { ActDependencies, RecordedAct, ReviewRequest } from './act.ts'
import { paymentPlan } from './arrangement-terms.ts'
import { executeWarrant } from './execute-warrant.ts'
import { recordArrangement } from './record-arrangement.ts'
import { recordPayment } from './record-payment.ts'
import { recordRemittal } from './record-remittal.ts'
import { actsOn } from './store.ts'
import { withdrawWarrant } from './withdraw-warrant.ts'

const database: TestDatabase = await justiceDatabase()
const clock = fixedClock('2016-06-30T09:00:00+12:00')
const newId = sequentialIds()
afterAll(() => database.dispose())

const PEOPLE = ['P-1,Raukawa,Tāne,1979-03-14,M', 'P-2,TAYLOR,JO ANNE,1981-00-00,X']
const DEBTS = [
  'D-1,P-1,fine,true,600000,false',
  'D-2,P-1,infringement,false,20000,false',
  'D-3,P-1,reparation,true,30050,false',
  'D-4,P-2,fine,true,124000,false',
]
const WARRANTS = [
  'W-1,P-1,2016-01-15,live,D-1;D-3',
  'W-2,P-1,2016-02-15,live,D-2',
  'W-3,P-2,2016-01-15,live,D-4',
]
const EXTRACT = { people: PEOPLE, debts: DEBTS, warrants: WARRANTS }

let reviews: ReviewRequest[] = []
const d: ActDependencies = {
  clock,
  reviewAlert: async (_, request) => {
    reviews.push(request)
    return 7
  },
}

const register = (rows: Parameters<typeof anExtract>[0], writtenAt?: Date) =>
  importExtract(
    { database, clock, newId },
    { ...anExtract({ ...rows, full: true }), ...(writtenAt === undefined ? {} : { writtenAt }) },
    theOperator,
  )

beforeEach(async () => {
  await register({})
  await register(EXTRACT)
  reviews = []
})

const common = () => ({ actId: newId(), personProfileNumber: 'P-1', actor: theOperator })

type Act = (tx: Tx) => Promise<Result<RecordedAct, Fault>>

/** As the role of the register, and undone when it is refused. */
async function acted(act: Act, role: DatabaseRole = 'justice_register') {
  return database.as(role, act)
}

const paying = (finesCents: number, reparationCents: number, receiptNumber: string, more = {}): Act => {
  const payment = { ...common(), finesCents, reparationCents, receiptNumber, ...more }
  return (tx) => recordPayment(tx, d, payment)
}

async function owed(person = 'P-1') {
  const standing = await database.as('justice_register', (tx) => standingOf(tx, person))
  return standing?.debts.map((debt) => [debt.debtId, debt.outstandingCents, debt.underArrangement])
}

async function warrants(person = 'P-1') {
  const standing = await database.as('justice_register', (tx) => standingOf(tx, person))
  return standing?.warrants.map(({ status }) => status)
}

describe('an act is refused, and the register stays as it is', () => {
  const named: [string, () => Act, Partial<Fault>][] = [
    ['for nobody of the register', () => paying(1, 0, 'R-1', { personProfileNumber: 'P-9' }), { code: 'person-not-in-register' }],
    ['of nothing', () => paying(0, 0, 'R-1'), { code: 'amount-zero' }],
    ['of part of a cent', () => paying(0.5, 0, 'R-1'), { code: 'amount-malformed', field: 'fines' }],
    ['of less than nothing', () => paying(100, -1, 'R-1'), { code: 'amount-malformed', field: 'reparation' }],
    ['of more fines than are owed', () => paying(620_001, 0, 'R-1'), { code: 'amount-exceeds-debt', field: 'fines' }],
    ['of more reparation than is owed', () => paying(0, 30_051, 'R-1'), { code: 'amount-exceeds-debt', field: 'reparation' }],
    ['without a receipt', () => paying(1, 0, ''), { code: 'identifier-malformed', field: 'receipt' }],
    ['that arranges no debt', () => (tx) => recordArrangement(tx, d, { ...common(), debtIds: [] }), { code: 'debt-not-overdue' }],
    ['that arranges a debt of somebody else', () => (tx) => recordArrangement(tx, d, { ...common(), debtIds: ['D-1', 'D-4'] }), { code: 'debt-not-overdue' }],
    ['that ends a warrant of somebody else', () => (tx) => withdrawWarrant(tx, d, { ...common(), warrantIds: ['W-3'] }), { code: 'warrant-not-live' }],
    ['that remits more than is owed', () => (tx) => recordRemittal(tx, d, { ...common(), finesCents: 0, reparationCents: 30_051, remittalKind: 'remittal' }), { code: 'amount-exceeds-debt' }],
  ] // prettier-ignore
  test.each(named)('%s', async (_, act, error) => {
    const before = await owed()
    expect(await acted(act())).toMatchObject({ ok: false, error })
    expect(await owed()).toEqual(before)
    expect(await warrants()).toEqual(['live', 'live'])
    expect(reviews).toEqual([])
  })

  test('when its receipt is on record already', async () => {
    expect(await acted(paying(100, 0, 'R-2'))).toMatchObject({ ok: true })
    expect(await acted(paying(100, 0, 'R-2'))).toMatchObject({ error: { code: 'receipt-number-used' } })
    expect((await owed())?.[0]).toEqual(['D-1', 599_900, false])
  })

  test('for roles that may not do it, by the database', async () => {
    for (const role of [
      'justice_list_officer',
      'justice_privacy_officer',
      'justice_confirmations',
    ] as const) {
      await expect(acted(paying(100, 0, 'R-3'), role)).rejects.toThrow(/permission denied/)
    }
    await expect(acted((tx) => withdrawWarrant(tx, d, common()), 'justice_contact_agent')).rejects.toThrow(
      /permission denied/,
    )
    await expect(acted(paying(100, 0, 'R-3'), 'justice_outcomes')).rejects.toThrow(/permission denied/)
  })
})

describe('a payment', () => {
  test('goes against what a live warrant covers first, fines and reparation apart', async () => {
    const result = await acted(paying(610_000, 30_050, 'R-10'), 'justice_contact_agent')
    expect(result).toMatchObject({ ok: true, value: { finesCents: 610_000, debtIds: ['D-1', 'D-2', 'D-3'] } })
    expect(await owed()).toEqual([
      ['D-1', 0, false],
      ['D-2', 10_000, false],
      ['D-3', 0, false],
    ])
    expect(reviews).toEqual([{ personProfileNumber: 'P-1', reason: 'paid', actor: theOperator }])
  })

  test('pressed twice is one payment', async () => {
    const payment = paying(100, 0, 'R-11')
    await acted(payment)
    expect(await acted(payment)).toMatchObject({ ok: true, value: { finesCents: 100 } })
    expect((await owed())?.[0]).toEqual(['D-1', 599_900, false])
    expect(reviews).toHaveLength(1)
  })

  test('under the key of another one is refused, whichever part of it differs, and nothing is dropped in silence', async () => {
    const common = { actId: newId(), personProfileNumber: 'P-1', actor: theOperator }
    const first = { ...common, finesCents: 100, reparationCents: 0, receiptNumber: 'R-20' }
    const pay = (more: Partial<typeof first> & { readonly caseReference?: string }) =>
      acted((tx) => recordPayment(tx, d, { ...first, ...more }))
    expect(await pay({})).toMatchObject({ ok: true })
    for (const other of [
      { receiptNumber: 'R-21' },
      { finesCents: 200 },
      { reparationCents: 1 },
      { caseReference: 'AB3D-K7XQ' },
      { personProfileNumber: 'P-2' },
    ])
      expect(await pay(other)).toMatchObject({ ok: false, error: { code: 'act-key-used' } })
    const remit = { ...common, finesCents: 100, reparationCents: 0, remittalKind: 'remittal' } as const
    expect(await acted((tx) => recordRemittal(tx, d, remit))).toMatchObject({
      error: { code: 'act-key-used' },
    })
    expect(await pay({})).toMatchObject({ ok: true })
    expect((await owed())?.[0]).toEqual(['D-1', 599_900, false])
    expect(await owed('P-2')).toEqual([['D-4', 124_000, false]])
  })

  test('stands in the history with its receipt and its case, and in the log without an amount', async () => {
    await acted(paying(100, 50, 'R-12', { caseReference: 'AB3D-K7XQ' }))
    const [act] = await database.as('justice_list_officer', (tx) => actsOn(tx, 'P-1'))
    expect(act).toMatchObject({
      kind: 'payment',
      receiptNumber: 'R-12',
      caseReference: 'AB3D-K7XQ',
      finesCents: 100,
      reparationCents: 50,
    })
    const { rows } = await database.as('justice_auditor', (tx) =>
      sql<{ details: object }>`select details from activity.records where event = 'payment-recorded'
        order by number desc limit 1`.execute(tx),
    )
    expect(rows[0]?.details).toEqual({ act: act?.actId, debts: 2, warrants: 0 })
  })

  test('of two agents at once is taken from the debt twice', async () => {
    await Promise.all([acted(paying(100, 0, 'R-13')), acted(paying(200, 0, 'R-14'))])
    expect((await owed())?.[0]).toEqual(['D-1', 599_700, false])
  })
})

describe('the other acts', () => {
  test('an arrangement takes in all that is outstanding of its debts', async () => {
    const result = await acted((tx) => recordArrangement(tx, d, { ...common(), debtIds: ['D-1', 'D-3'] }))
    expect(result).toMatchObject({ value: { finesCents: 600_000, reparationCents: 30_050 } })
    expect(await owed()).toEqual([
      ['D-1', 600_000, true],
      ['D-2', 20_000, false],
      ['D-3', 30_050, true],
    ])
    const again = await acted((tx) => recordArrangement(tx, d, { ...common(), debtIds: ['D-1'] }))
    expect(again).toMatchObject({ error: { code: 'debt-not-overdue' } })
  })

  const WEEKLY = { instalmentCents: 5_000, interval: 'weekly', firstOn: '2016-07-01' } as const
  const arranging = (terms: object, more: Partial<ReturnType<typeof common>> = {}) =>
    acted((tx) =>
      recordArrangement(tx, d, { ...common(), ...more, debtIds: ['D-2'], terms: { ...WEEKLY, ...terms } }),
    )

  test.each([
    [{ instalmentCents: 0 }, 'instalment-zero'],
    [{ instalmentCents: 20_001 }, 'instalment-exceeds-debt'],
    [{ firstOn: '2016-06-29' }, 'first-payment-past'],
    [{ firstOn: '2016-10-01' }, 'first-payment-too-late'],
    [{ instalmentCents: 1, interval: 'monthly' }, 'arrangement-too-long'],
  ])('an arrangement on the terms %o is refused: %s', async (terms, code) => {
    expect(await arranging(terms)).toMatchObject({ ok: false, error: { code } })
    expect((await owed())?.[1]).toEqual(['D-2', 20_000, false])
  })

  test('an arrangement stands in the history with its terms, and its key knows them', async () => {
    const actId = newId()
    expect(await arranging({}, { actId })).toMatchObject({ ok: true })
    const [act] = await database.as('justice_list_officer', (tx) => actsOn(tx, 'P-1'))
    expect(act?.terms).toEqual(WEEKLY)
    expect(await arranging({}, { actId })).toMatchObject({ ok: true })
    expect(await arranging({ interval: 'monthly' }, { actId })).toMatchObject({
      error: { code: 'act-key-used' },
    })
  })

  test.each([
    ['weekly', 6_000, 4, 2_000, '2016-07-22'],
    ['monthly', 10_000, 2, 10_000, '2016-08-01'],
    ['fortnightly', 20_000, 1, 20_000, '2016-07-01'],
  ] as const)(
    '%s payments of %i cents are %i, the last of %i on %s',
    (interval, cents, payments, lastCents, lastOn) => {
      const terms = { interval, instalmentCents: cents, firstOn: '2016-07-01' }
      expect(paymentPlan(terms, 20_000)).toEqual({ payments, lastCents, lastOn })
    },
  )

  test('an alternative sentence takes the place of an amount', async () => {
    await acted((tx) =>
      recordRemittal(tx, d, {
        ...common(),
        finesCents: 600_000,
        reparationCents: 0,
        remittalKind: 'alternative-sentence',
      }),
    )
    expect((await owed())?.[0]).toEqual(['D-1', 0, false])
    expect(reviews).toMatchObject([{ reason: 'remitted' }])
  })

  test('warrants are withdrawn all together, or one by its identifier', async () => {
    await acted((tx) => withdrawWarrant(tx, d, { ...common(), warrantIds: ['W-2'] }))
    expect(await warrants()).toEqual(['live', 'withdrawn'])
    await acted((tx) => executeWarrant(tx, d, common()), 'justice_outcomes')
    expect(await warrants()).toEqual(['executed', 'withdrawn'])
    expect(await acted((tx) => executeWarrant(tx, d, common()))).toMatchObject({
      error: { code: 'warrant-not-live' },
    })
    expect(reviews.map(({ reason }) => reason)).toEqual(['warrant-withdrawn', 'warrant-executed'])
  })
})

describe('an extract after an act', () => {
  const RENAMED = ['P-1,Raukawa,Tane,1979-03-14,M', 'P-2,TAYLOR,JO ANNE,1981-00-00,X']

  let receipts = 0
  beforeEach(async () => {
    receipts += 1
    const payment = paying(600_000, 0, `R-${100 + receipts}`)
    expect(await acted(payment)).toMatchObject({ ok: true })
    await acted((tx) => recordArrangement(tx, d, { ...common(), debtIds: ['D-3'] }))
    await acted((tx) => withdrawWarrant(tx, d, { ...common(), warrantIds: ['W-2'] }))
    clock.advance(3_600_000)
  })

  async function actsStand() {
    expect(await owed()).toEqual([
      ['D-1', 0, false],
      ['D-2', 20_000, false],
      ['D-3', 30_050, true],
    ])
    expect(await warrants()).toEqual(['live', 'withdrawn'])
  }

  test('that says the same as before knows nothing of it: the act stands', async () => {
    await register(EXTRACT)
    await actsStand()
  })

  test('that changes something else leaves it standing, time and again', async () => {
    await register({ ...EXTRACT, people: RENAMED })
    await actsStand()
    await register(EXTRACT)
    await actsStand()
  })

  test('that says otherwise of a debt or a warrant is newer, and is believed of that one', async () => {
    await register({
      ...EXTRACT,
      debts: ['D-1,P-1,fine,true,550000,false', ...DEBTS.slice(1)],
      warrants: [WARRANTS[0]!, 'W-2,P-1,2016-02-15,executed,D-2', WARRANTS[2]!],
    })
    expect(await owed()).toEqual([
      ['D-1', 550_000, false],
      ['D-2', 20_000, false],
      ['D-3', 30_050, true],
    ])
    expect(await warrants()).toEqual(['live', 'executed'])
    // Believed once, the extract goes on being believed.
    await register(EXTRACT)
    expect((await owed())?.[0]).toEqual(['D-1', 600_000, false])
  })

  test('that says it was written after the act is believed, even if it says the same', async () => {
    await register(EXTRACT, clock.now())
    expect(await owed()).toEqual([
      ['D-1', 600_000, false],
      ['D-2', 20_000, false],
      ['D-3', 30_050, false],
    ])
    expect(await warrants()).toEqual(['live', 'live'])
  })

  test('that says it was written before the act does not undo it, whatever it says', async () => {
    const before = new Date(clock.now().getTime() - 7_200_000)
    await register({ ...EXTRACT, debts: ['D-1,P-1,fine,true,550000,false', ...DEBTS.slice(1)] }, before)
    await actsStand()
  })

  test('that no longer names a debt or the person leaves nothing of it', async () => {
    await register({ ...EXTRACT, debts: DEBTS.slice(1), warrants: ['W-1,P-1,2016-01-15,live,D-3'] })
    expect(await owed()).toEqual([
      ['D-2', 20_000, false],
      ['D-3', 30_050, true],
    ])
    await register({})
    await register(EXTRACT)
    expect((await owed())?.[0]).toEqual(['D-1', 600_000, false])
  })
})
