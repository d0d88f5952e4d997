/** Enquiries of another system are brought in: seen before they are, refused row by row, once however often it is pressed. */
import { load } from 'cheerio'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { aPerson, headersOf, type OpenedPage } from '../../../testing/pages/index.ts'
import { readTimeOfReceipt } from './import/read-time-of-receipt.ts'

const lead = aPerson('desk-lead', { agency: 'mfat', id: 'lead-1', name: 'Aroha Sinclair' })
const agent = aPerson('desk-agent', { agency: 'mfat', id: 'agent-1', name: 'Jonah Rewi' })

let desk: DeskSite
beforeAll(async () => {
  desk = await deskSite()
})
afterAll(() => desk.dispose())

/** Hands a file in as a browser does. */
async function handIn(text: string | Buffer): Promise<{
  readonly status: number
  readonly location: string
  readonly errors: readonly string[]
}> {
  const body = new FormData()
  body.set('file', new Blob([Buffer.from(text)]), 'tickets.csv')
  const response = await fetch(`${desk.origin}/enquiries/import`, {
    ...{ method: 'POST', body, redirect: 'manual' },
    headers: { ...headersOf(lead), 'sec-fetch-site': 'same-origin' },
  })
  const $ = load(await response.text())
  return {
    status: response.status,
    location: response.headers.get('location') ?? '',
    errors: $('[role="alert"] li')
      .toArray()
      .map((one) => $(one).text().trim()),
  }
}

const HEADER = 'Ticket,Created,Customer,Customer email,Organisation,Body,Category,Country\n'
const OPEN = { 'How do they come?': 'Open: they wait in your queue' }

async function toCheck(text: string, answers: Record<string, string> = {}): Promise<OpenedPage> {
  const columns = await desk.web.open((await handIn(text)).location, lead)
  return (await columns.submit({ ...OPEN, ...answers }, 'Continue')).follow()
}

describe('a file of another system', () => {
  it('is shown as it would come in, and comes in once, with the time at which each came', async () => {
    const text = `${HEADER}T-1,2026-10-05 14:20,Hēmi Ruatapu,hemi@honey.example,Ruatapu Honey,"Where is, our ""pallet""?",Export certificates,Korea
T-2,05/10/2026,Ngā Puna Ltd,,,What duty is on wool?,,JP
`
    const check = await toCheck(text)
    expect(check.text()).toContain('2 accepted')
    expect(check.table('As they would be brought in').rows[0]).toEqual([
      '1',
      '5 October 2026 at 14:20 NZDT',
      'Hēmi Ruatapu, Ruatapu Honey, hemi@honey.example',
      'Export certificates',
      'Where is, our "pallet"?',
    ])
    const [first, second] = await Promise.all([
      check.submit({}, 'Bring in 2'),
      check.submit({}, 'Bring in 2'),
    ])
    expect([first.location, second.location].toSorted()).toEqual([
      '/enquiries/import?brought=0',
      '/enquiries/import?brought=2',
    ])
    const found = await (
      await (await desk.web.open('/queue', lead)).submit({ 'Find an enquiry': 'pallet' }, 'Find')
    ).follow()
    const [reference = ''] = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(found.text()) ?? []
    const page = await desk.web.open(`/enquiries/${reference}`, lead)
    expect(page.text()).toContain('Brought in from another system, 5 October 2026 at 14:20 NZDT')
    // Brought in again, each is there already.
    const again = await toCheck(text)
    expect(again.text()).toContain('It was brought in before, or stands in the file twice.')
    expect(again.buttons()).not.toContain('Bring in 2')
  })

  it('comes in closed where it was', async () => {
    const check = await toCheck(`${HEADER}T-8,2020-02-03,Rua,,,An old question about kiwifruit,,\n`, {
      'How do they come?': 'Closed: they are kept, and found by their words',
    })
    await check.submit({}, 'Bring in 1')
    expect((await desk.web.open('/queue', lead)).text()).not.toContain('kiwifruit')
    const found = await (
      await (await desk.web.open('/queue', lead)).submit({ 'Find an enquiry': 'kiwifruit' }, 'Find')
    ).follow()
    expect(found.text()).toContain('Closed')
  })

  it('is told what is wrong with each row and field, and gets the refused rows back as a file', async () => {
    const check = await toCheck(
      `${HEADER}T-3,2026-02-30,Ana,ana@fish.example,,When?,,
T-4,2026-10-05,Ana,not an address,,,Nonsense,Atlantis
T-5,2026-10-05,Ana,ana@fish.example,,A sound question,,
`,
    )
    expect(check.text()).toContain('1 accepted')
    expect(check.text()).toContain('2 refused')
    expect(check.table('Refused rows').rows.map(([row, field]) => `${String(row)} ${String(field)}`)).toEqual(
      ['1 received', '2 email', '2 description', '2 topic', '2 market'],
    )
    const file = await desk.web.open(check.link('Take the refused rows away as a file (CSV)'), lead)
    const [, first, second, ...more] = file.html.trim().split('\n')
    expect(first).toContain('T-3,2026-02-30,Ana')
    expect(second).toContain('not an address')
    expect(more).toEqual([])
  })

  it.each([
    ['is no CSV', Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0x0a]), 'compressed'],
    ['holds a NUL', 'a,b\nx\u0000,y\n', 'NUL'],
    ['is empty', '', 'empty'],
    ['has a header alone', 'a,b\n', 'header row and nothing else'],
    ['names a column twice', 'a,a\nx,y\n', 'more than once'],
    ['has a row of other columns', 'a,b\nx\n', 'too few or too many columns'],
    ['is longer than an import may be', `a\n${'x\n'.repeat(2_001)}`, 'more than 2,000 rows'],
  ])('that %s is refused whole, with a reason', async (_, bytes, reason) => {
    const refused = await handIn(bytes)
    expect(refused.status).toBe(422)
    expect(refused.errors.join()).toContain(reason)
  })

  it('is handed in by the lead alone, and is nobody’s to see in another session', async () => {
    expect((await desk.web.open('/enquiries/import', agent)).status).toBe(403)
    const done = await handIn(`${HEADER}T-9,2026-10-05,Ana,,,A question,,\n`)
    const another = aPerson('desk-lead', { agency: 'mfat', id: 'lead-2', sessionId: 'another-session' })
    expect((await desk.web.open(done.location, another)).location).toBe('/enquiries/import')
  })
})

it.each([
  ['2026-11-21T09:30:00+13:00', '2026-11-20T20:30:00.000Z'],
  ['2026-11-20T20:30:00Z', '2026-11-20T20:30:00.000Z'],
  ['2026-11-21 09:30', '2026-11-20T20:30:00.000Z'],
  ['2026-11-21 09:30:59', '2026-11-20T20:30:00.000Z'],
  ['21/11/2026 9:30', '2026-11-20T20:30:00.000Z'],
  ['1.2.2026', '2026-01-31T23:00:00.000Z'],
  ['2026-11-21', '2026-11-20T23:00:00.000Z'],
])('%s is read as New Zealand writes it', (text, instant) => {
  expect(readTimeOfReceipt(text)?.toISOString()).toBe(instant)
})

it.each(['', '2026-13-01', '30/02/2026', '11/21/2026', '2026-11-21 25:00', 'yesterday', '45982'])(
  '“%s” is no time of receipt',
  (text) => expect(readTimeOfReceipt(text)).toBeUndefined(),
)
