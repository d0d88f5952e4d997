import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkMessageFields, type Agreement } from '#agreement'
import { sql } from '#database'
import { recordPayment } from '#justice/acts'
import { importExtract } from '#justice/extract'
import { fixedClock, sequentialIds, type TestDatabase } from '#testing'
import { justiceToCustoms, type JusticeToCustoms } from '../../../testing/justice-to-customs.ts'
import { anExtract, justiceDatabase, theAgreements, theOperator } from '../../../testing/justice.ts'
import { confirmationReceiver } from './answer-confirmation.ts'
import { casesAbout, personOfCase } from './store.ts'
import { whyItEnded } from '#justice/withdrawals'

const clock = fixedClock('2016-06-30T09:00:00+12:00')
const newId = sequentialIds()
let database: TestDatabase
let peers: JusticeToCustoms
let agreements: readonly Agreement[]

beforeAll(async () => {
  database = await justiceDatabase()
  agreements = await theAgreements()
  peers = await justiceToCustoms(database, clock, (exchange) => [
    confirmationReceiver({ clock, exchange, agreements }),
  ])
  await importExtract(
    { database, clock, newId },
    anExtract({
      people: ['P-1,Raukawa,Tāne,1979-03-14,M', 'P-2,TAYLOR,JO ANNE,1981-00-00,X'],
      debts: ['D-1,P-1,reparation,true,30050,false', 'D-2,P-2,fine,true,124000,false'],
      warrants: ['W-1,P-1,2016-01-15,live,D-1', 'W-2,P-2,2016-01-15,live,D-2'],
    }),
    theOperator,
  )
})
afterAll(async () => {
  await peers.dispose()
  await database.dispose()
})

const ask = (person: string, reference: string) =>
  peers.say('confirmation-request', { person_profile_number: person, case_reference: reference })
const answers = () => peers.opened('confirmation-answer')
const AS_OF = '2016-06-29T21:00:00.000Z'

describe('a question is refused and nothing of it is kept', () => {
  test.each([
    ['with a field that the agreement does not name', { person_profile_number: 'P-1', case_reference: 'A', name: 'x' }],
    ['without a case', { person_profile_number: 'P-1' }],
    ['with a case that is no reference', { person_profile_number: 'P-1', case_reference: 'A B' }],
    ['about nobody', { person_profile_number: null, case_reference: 'A' }],
  ])('%s', async (_, body) => {
    await peers.say('confirmation-request', body)
    expect(await peers.verdictOn('confirmation-request')).toBe('refused')
    expect(await answers()).toEqual([])
    expect(await database.as('justice_contact_agent', (tx) => personOfCase(tx, 'A'))).toBeUndefined()
  }) // prettier-ignore
})

describe('the answer', () => {
  test('is yes, without a class of reason, while fines are owing and the warrant is in force', async () => {
    await ask('P-1', 'AB3D-K7XQ')
    expect(await answers()).toEqual([
      { case_reference: 'AB3D-K7XQ', still_enforceable: true, class_of_reason: null, as_of: AS_OF },
    ])
  })

  test('is no for somebody under silent alert only, and for nobody of the register', async () => {
    await ask('P-2', 'AB3D-K7XR')
    await ask('P-9', 'AB3D-K7XT')
    expect((await answers()).slice(1)).toEqual([
      { case_reference: 'AB3D-K7XR', still_enforceable: false, class_of_reason: 'paid', as_of: AS_OF },
      { case_reference: 'AB3D-K7XT', still_enforceable: false, class_of_reason: 'warrant-withdrawn', as_of: AS_OF },
    ]) // prettier-ignore
  })

  test('changes with the payment of a minute ago, and holds nothing but the agreement’s four fields', async () => {
    clock.advance(60_000)
    const act = { actId: newId(), personProfileNumber: 'P-1', actor: theOperator }
    const payment = { ...act, finesCents: 0, reparationCents: 30_050, receiptNumber: 'R-1' }
    await database.as('justice_contact_agent', (tx) =>
      recordPayment(tx, { clock, reviewAlert: () => Promise.resolve(undefined) }, payment),
    )
    await ask('P-1', 'AB3D-K7XQ')
    const answer = (await answers()).at(-1)
    expect(answer).toEqual({
      ...{ case_reference: 'AB3D-K7XQ', still_enforceable: false, class_of_reason: 'paid' },
      as_of: '2016-06-29T21:01:00.000Z',
    })
    for (const version of agreements) {
      expect(checkMessageFields(version, 'confirmation-answer', answer)).toEqual([])
    }
  })

  test('is kept: the contact centre finds the person by the case, however it is typed, and the latest answer', async () => {
    const [found, cases] = await database.as('justice_contact_agent', async (tx) => [
      await personOfCase(tx, ' ab3d-k7xq '),
      await casesAbout(tx, 'P-1'),
    ])
    expect(found).toBe('P-1')
    expect(cases).toMatchObject([{ caseReference: 'AB3D-K7XQ', stillEnforceable: false, asOf: clock.now() }])
  })

  test('is given by a role that reads no name', async () => {
    await expect(
      database.as('justice_confirmations', (tx) => sql`select family_name from fines.people`.execute(tx)),
    ).rejects.toThrow(/permission denied/)
  })
})

describe('why it ended', () => {
  const debt = (outstandingCents: number, underArrangement = false) =>
    ({ debtId: 'D-1', kind: 'fine', courtImposed: true, outstandingCents, underArrangement }) as const
  const warrant = (status: 'live' | 'withdrawn' | 'executed') =>
    ({ warrantId: 'W-1', issuedOn: '2016-01-15', status, debtIds: ['D-1'] }) as const
  test.each([
    ['paid', [debt(0)], [warrant('withdrawn')], []],
    ['remitted', [debt(0)], [warrant('live')], ['remittal']],
    ['arrangement', [debt(100, true)], [warrant('live')], []],
    ['warrant-withdrawn', [debt(100)], [warrant('withdrawn')], []],
    ['warrant-executed', [debt(100)], [warrant('withdrawn'), warrant('executed')], []],
    ['warrant-withdrawn', [], [], []],
    ['paid', [debt(100)], [warrant('live')], ['payment', 'arrangement']],
    ['arrangement', [debt(100)], [warrant('live')], ['warrant-withdrawal', 'arrangement']],
  ] as const)('%s', (reason, debts, warrants, kinds) => {
    const acts = kinds.map((kind) => ({ kind }))
    expect(whyItEnded({ leftAt: null, debts, warrants }, acts)).toBe(reason)
  })
})
