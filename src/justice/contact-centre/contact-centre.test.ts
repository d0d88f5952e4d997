import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sendDailyList } from '#justice/daily-list'
import { spokenCode } from '#kernel'
import { justiceSite, type JusticeTestSite } from '../../../testing/justice-site.ts'
import { theOperator } from '../../../testing/justice.ts'
import { aPerson } from '../../../testing/pages/index.ts'
import { centsOf } from './money-field.ts'

const agent = aPerson('justice-contact-agent')
const SEARCH = 'Case reference, person profile number or name'
const CASE = 'AB3D-K7XQ'
let site: JusticeTestSite
let person: string

beforeAll(async () => {
  site = await justiceSite()
  const sent = await sendDailyList(site.sending, { occasion: 'extra', actor: theOperator })
  expect(sent.ok).toBe(true)
  await site.peers.say('confirmation-request', { person_profile_number: 'P-1', case_reference: CASE })
})
afterAll(() => site.close())

const open = (address: string) => site.open(address, agent)
async function search(text: string) {
  return (await open('/contact-centre')).submit({ [SEARCH]: text }, 'Find')
}

describe('the contact centre is closed', () => {
  test.each(['justice-list-officer', 'privacy-officer', 'auditor'] as const)('to the %s', async (role) => {
    const other = aPerson(role, { site: 'justice' })
    expect((await site.open('/contact-centre', other)).status).toBe(403)
  })
})

describe('the search', () => {
  test('finds the person of a case, however the reference is typed, and shows the code that Customs shows', async () => {
    person = (await search('ab3d-k7xq')).location
    expect(person).toMatch(/^\/contact-centre\/people\/[0-9a-f-]{36}$/)
    const [row] = (await open(person)).table('Cases').rows
    expect(row?.slice(0, 3)).toEqual([CASE, spokenCode(CASE, site.clock.now()), 'still enforceable'])
  })

  test('finds a person by number, and lists people by name', async () => {
    expect((await search('p-1')).location).toBe(person)
    const found = await search('taylor')
    expect(found.table('People found').rows[0]?.[0]).toBe('TAYLOR, JO ANNE')
    expect((await search('Zzz')).text()).toContain('Nobody was found')
  })
})

describe('a payment', () => {
  test.each([
    [{ 'Against fines': '5' }, ['Enter the receipt number']],
    [{ 'Receipt number': 'R-1' }, ['Nothing is paid or remitted: both amounts are zero.']],
    [
      { 'Receipt number': 'R-1', 'Against reparation': '300,5' },
      ['Enter an amount in dollars and cents, such as 1,240.50'],
    ],
    [
      { 'Receipt number': 'R-1', 'Against reparation': '300.51' },
      ['The amount is more than is outstanding.'],
    ],
  ])('is refused beside its field: %o', async (fields, sentences) => {
    const page = await (await open(`${person}/payment`)).submit(fields, 'Record it')
    expect(page.errorSummary()).toEqual(sentences)
    expect((await open(person)).table('Debts').rows[0]?.[2]).toBe('$300.50')
  })

  test('that ends the reason withdraws the alert; the trail tells it, newest first', async () => {
    const form = await open(`${person}/payment`)
    expect(form.field('Case').value).toBe(CASE)
    await form.submit({ 'Receipt number': 'R-1', 'Against reparation': '300.50' }, 'Record it')
    const page = await open(person)
    expect(page.table('Debts').rows[0]?.[2]).toBe('$0')
    const trail = page.table('Trail').rows.map((row) => row[1])
    expect(trail).toEqual(expect.arrayContaining(['Payment', 'Alert withdrawn (paid)']))
    expect(await site.peers.opened('withdrawal')).toEqual([
      { person_profile_number: 'P-1', class_of_reason: 'paid' },
    ])
  })
})

describe('the other two', () => {
  test('an arrangement takes in the debts that are chosen', async () => {
    const jo = (await search('P-2')).location
    await (await open(`${jo}/arrangement`)).submit({}, 'Record it')
    expect((await open(jo)).table('Debts').rows[0]?.[3]).toBe('under arrangement')
    expect((await open(`${jo}/arrangement`)).text()).toContain('Nothing is overdue.')
  })

  test('a remittal says which of the two it was', async () => {
    const ana = (await search('P-3')).location
    const form = await open(`${ana}/remittal`)
    expect((await form.submit({ 'Against fines': '100' }, 'Record it')).errorSummary()).toEqual([
      'Choose what the court did',
    ])
    await form.submit(
      { 'What the court did': 'Put an alternative sentence in its place', 'Against fines': '100' },
      'Record it',
    )
    expect((await open(ana)).table('Trail').rows[0]?.[1]).toBe('Alternative sentence')
  })
})

test('a case whose outcome speaks of money waits until somebody records it', async () => {
  await site.peers.say('confirmation-request', { person_profile_number: 'P-2', case_reference: 'AB3D-K7XR' })
  const told = { case_reference: 'AB3D-K7XR', person_profile_number: 'P-2', outcome: 'arrangement-made' }
  await site.peers.say('outcome', { ...told, happened_at: site.clock.now().toISOString() })
  const [first] = (await open('/contact-centre')).table('Cases of the last seven days').rows
  expect([first?.[0], first?.at(-1)]).toEqual(['AB3D-K7XR', 'to be recorded'])
})

test.each([
  ['', 0],
  ['300', 30_000],
  ['$1,240.50', 124_050],
  ['1240.5', undefined],
  ['-3', undefined],
  ['12,40', undefined],
])('the amount %o is %o cents', (typed, cents) => {
  expect(centsOf(typed)).toBe(cents)
})
