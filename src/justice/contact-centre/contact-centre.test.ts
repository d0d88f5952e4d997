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

  test.each(['AB3DK7XQ', ' ab3d k7xq ', 'A83D–K7XQ'.replace('–', '-'), 'ab3d k7xq.'])(
    'takes %o for the reference that it must be',
    async (typed) => {
      expect((await search(typed)).location).toBe(person)
    },
  )

  test.each(['P1', 'p 1', 'P-I'])('takes %o for the number that it must be', async (typed) => {
    expect((await search(typed)).location).toBe(person)
  })

  test('finds a person by number, and lists people by name', async () => {
    expect((await search('p-1')).location).toBe(person)
    const found = await (await search('taylor')).follow()
    expect(found.table('People found').rows[0]?.[0]).toBe('TAYLOR, JO ANNE')
    expect((await (await search('Zzz')).follow()).text()).toContain('Nobody was found')
  })
})

describe('a payment', () => {
  test.each([
    [{ 'Against fines': '5' }, ['Enter the receipt number', 'Nothing is owed in fines: leave this empty']],
    [{ 'Against reparation': '5' }, ['Enter the receipt number']],
    [
      { 'Receipt number': 'R-1' },
      ['Enter an amount against fines or reparation. Owed: $300.50 in reparation.'],
    ],
    [{ 'Receipt number': 'R-1', 'Against fines': '5' }, ['Nothing is owed in fines: leave this empty']],
    [
      { 'Receipt number': 'R-1', 'Against reparation': '300,5' },
      [
        'Enter an amount in dollars, with cents after a point, such as 1,240.50; $300.50 is owed in reparation',
      ],
    ],
    [
      { 'Receipt number': 'R-1', 'Against reparation': '300.51' },
      ['The amount is more than is outstanding: $300.50 is owed in reparation'],
    ],
  ])('is refused beside its field: %o', async (fields, sentences) => {
    const page = await (await open(`${person}/payment`)).submit(fields, 'Record it')
    expect(page.errorSummary()).toEqual(sentences)
    expect((await open(person)).table('Debts').rows[0]?.[2]).toBe('$300.50')
  })

  test('says beforehand what is owed, and the code to compare', async () => {
    const page = await open(`${person}/payment`)
    expect(page.text()).toContain('Owed in all $300.50')
    expect(page.text()).toContain('Pay all: $300.50')
    expect(page.text()).toContain(spokenCode(CASE, site.clock.now()))
  })

  test('of all that is owed cannot be another amount too', async () => {
    const form = await open(`${person}/payment`)
    const both = {
      'Receipt number': 'R-1',
      'How much': 'Pay all: $300.50 in reparation',
      'Against reparation': '3',
    }
    expect((await form.submit(both, 'Record it')).errorSummary()).toEqual([
      'Either pay all, $300.50, or enter other amounts: not both',
    ])
  })

  test('that ends the reason withdraws the alert; the trail tells it, newest first', async () => {
    const form = await open(`${person}/payment`)
    expect(form.field('Case').value).toBe(CASE)
    await form.submit({ 'Receipt number': 'R-1', 'How much': 'Pay all: $300.50 in reparation' }, 'Record it')
    // Pressed twice it is one payment; Back and another receipt is no payment, and says so.
    expect(
      (await form.submit({ 'Receipt number': 'R-1', 'Against reparation': '300.50' }, 'Record it')).status,
    ).toBe(303)
    const other = await form.submit({ 'Receipt number': 'R-2', 'Against reparation': '1' }, 'Record it')
    expect(other.status).toBe(422)
    expect(other.errorSummary()[0]).toContain('This form was sent already, with other answers.')
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
  const TERMS = {
    'Debts under the arrangement': 'D-2: fine $1,240',
    'Amount of each payment': '$100',
    'How often': 'Every fortnight',
    'First payment': '8 7 2016',
  }

  test('an arrangement chooses nothing beforehand, and asks for its terms', async () => {
    const jo = (await search('P-2')).location
    const form = await open(`${jo}/arrangement`)
    expect(form.html).not.toMatch(/<input[^>]* checked/)
    expect((await form.submit({}, 'Continue')).errorSummary()).toEqual([
      'Choose at least one debt',
      'Enter the amount of each payment',
      'Choose how often they pay',
      'Enter the day of the first payment',
    ])
    const tooMuch = await form.submit({ ...TERMS, 'Amount of each payment': '1,240.01' }, 'Continue')
    expect(tooMuch.errorSummary()).toEqual([
      'A payment is more than all that comes under the arrangement, $1,240',
    ])
  })

  test('an arrangement is checked in words and numbers, and only then recorded, once', async () => {
    const jo = (await search('P-2')).location
    const address = (await (await open(`${jo}/arrangement`)).submit(TERMS, 'Continue')).location
    const check = await open(address)
    expect(check.text()).toContain('$100 every fortnight, from 8 July 2016')
    expect(check.text()).toContain('13; the last, of $40, on 23 December 2016')
    expect(check.text()).toContain('Afterwards $1,240 is owed, of which $0 is overdue.')
    expect(check.text()).toContain('The reason for the silent alert ends.')
    expect((await open(jo)).table('Debts').rows[0]?.[3]).toBe('none')
    // To change it is not to enter it again.
    const change = await open(check.link('Change it: nothing is recorded yet'))
    expect(change.field('Amount of each payment').value).toBe('$100')
    expect((await change.submit({}, 'Continue')).location).not.toBe(address)
    await check.submit({}, 'Record it')
    expect((await open(jo)).table('Debts').rows[0]?.[3]).toBe('under arrangement')
    expect((await open(jo)).text()).toContain('$100 every fortnight from 8 July 2016')
    const again = await check.submit({}, 'Record it')
    expect((await again.follow()).banners().join()).toContain(
      'Time to pay recorded: $1,240 fines; $100 every fortnight from 8 July 2016; D-2. Customs is told that the alert is withdrawn.',
    )
    expect((await open(jo)).table('Trail').rows.filter(([, what]) => what === 'Time to pay')).toHaveLength(1)
    expect((await open(`${jo}/arrangement`)).text()).toContain('Nothing is overdue.')
  })

  test('what one agent entered is not another’s to record', async () => {
    const ana = (await search('P-3')).location
    const form = await open(`${ana}/remittal`)
    const fields = { 'What the court did': 'Remitted the amount', 'Against fines': '1' }
    const { location } = await form.submit(fields, 'Continue')
    const other = await site.open(location, { ...agent, id: 'other-agent' })
    expect(other.text()).toContain('What you entered is no longer here')
    site.clock.advance(31 * 60_000)
    expect((await open(location)).text()).toContain('What you entered is no longer here')
  })

  test('a remittal says which of the two it was, and what follows', async () => {
    const ana = (await search('P-3')).location
    const form = await open(`${ana}/remittal`)
    expect((await form.submit({ 'Against fines': '100' }, 'Continue')).errorSummary()).toEqual([
      'Choose what the court did',
    ])
    const kind = { 'What the court did': 'Put an alternative sentence in its place' }
    const much = await form.submit({ ...kind, 'Against fines': '400.01' }, 'Continue')
    expect(much.errorSummary()).toEqual(['The amount is more than is outstanding: $400 is owed in fines'])
    const check = await open((await form.submit({ ...kind, 'Against fines': '100' }, 'Continue')).location)
    expect(check.text()).toContain('Afterwards $300 is owed')
    expect(check.text()).toContain('There is no alert, before or after.')
    await check.submit({}, 'Record it')
    expect((await open(ana)).table('Trail').rows[0]?.[1]).toBe('Alternative sentence')
  })
})

describe('a form that lay open while the register changed', () => {
  const pay = async (ana: string, receipt: string, amount: string) =>
    (await open(`${ana}/payment`)).submit({ 'Receipt number': receipt, 'Against fines': amount }, 'Record it')
  const fines = async (ana: string) => (await open(ana)).table('Debts').rows[0]?.[2]

  test('records no other sum than it showed', async () => {
    const ana = (await search('P-3')).location
    const form = await open(`${ana}/payment`)
    await pay(ana, 'R-10', '10')
    const sent = await form.submit(
      { 'Receipt number': 'R-11', 'How much': 'Pay all: $300 in fines' },
      'Record it',
    )
    expect(sent.errorSummary()).toEqual([
      'What is owed has changed since this form was opened: it is $290 now. Tell the caller, and enter what was paid',
    ])
    expect(sent.text()).toContain('Pay all: $290')
    expect(await fines(ana)).toBe('$290')
  })

  test('records nothing but what its check page said', async () => {
    const ana = (await search('P-3')).location
    const remittal = { 'What the court did': 'Remitted the amount', 'Against fines': '5' }
    const check = await open((await (await open(`${ana}/remittal`)).submit(remittal, 'Continue')).location)
    expect(check.text()).toContain('Afterwards $285 is owed')
    await pay(ana, 'R-12', '1')
    const changed = await check.submit({}, 'Record it')
    expect(changed.errorSummary()[0]).toContain('The register has changed since this page was shown.')
    expect(changed.text()).toContain('Afterwards $284 is owed')
    expect(await fines(ana)).toBe('$289')
    await changed.submit({}, 'Record it')
    expect(await fines(ana)).toBe('$284')
  })

  test('takes no receipt twice, however it is typed, and no case of somebody else', async () => {
    const ana = (await search('P-3')).location
    expect((await pay(ana, 'r-12', '1')).errorSummary()).toEqual([
      'A payment with this receipt number is on record already',
    ])
    const fields = {
      receipt: 'R-13',
      fines: '1',
      reparation: '',
      case: CASE,
      'once-key': crypto.randomUUID(),
    }
    expect((await site.send(`${ana}/payment`, fields, agent)).errorSummary()).toEqual([
      'Choose a case of this person, or none: the one that was sent is not theirs',
    ])
    expect(await fines(ana)).toBe('$284')
  })
})

test('a case whose outcome speaks of money waits until somebody records it', async () => {
  await site.peers.say('confirmation-request', { person_profile_number: 'P-2', case_reference: 'AB3D-K7XR' })
  const told = { case_reference: 'AB3D-K7XR', person_profile_number: 'P-2', outcome: 'arrangement-made' }
  await site.peers.say('outcome', { ...told, happened_at: site.clock.now().toISOString() })
  const [first] = (await open('/contact-centre')).table('Cases of the last seven days').rows
  expect(first?.slice(0, 1)).toEqual(['AB3D-K7XR'])
  expect(first?.slice(2, 4)).toEqual(['JO ANNE TAYLOR P-2', '$1,240'])
  expect(first?.slice(-2)).toEqual(['Agreed to pay over time', 'to be recorded'])
})

test.each([
  ['', 0],
  ['300', 30_000],
  ['$1,240.50', 124_050],
  ['1240.5', 124_050],
  ['$1,200.50', 120_050],
  ['NZ$ 1 200.50', 120_050],
  ['1\u00a0200', 120_000],
  ['300.', 30_000],
  ['1,2,3', undefined],
  ['1.005', undefined],
  ['1 200,50', undefined],
  ['$', undefined],
  ['1e3', undefined],
  ['-3', undefined],
  ['12,40', undefined],
])('the amount %o is %o cents', (typed, cents) => {
  expect(centsOf(typed)).toBe(cents)
})
