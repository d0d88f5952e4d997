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
async function handIn(
  text: string | Buffer,
  who = lead,
): Promise<{
  readonly status: number
  readonly location: string
  readonly errors: readonly string[]
}> {
  const body = new FormData()
  body.set('file', new Blob([Buffer.from(text)]), 'tickets.csv')
  const response = await fetch(`${desk.origin}/enquiries/import`, {
    ...{ method: 'POST', body, redirect: 'manual' },
    headers: { ...headersOf(who), 'sec-fetch-site': 'same-origin' },
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
const OPEN = {
  'Which system is the file from?': 'Zendesk',
  'How do they come?': 'Open: they wait in your queue',
}

async function toCheck(text: string, answers: Record<string, string> = {}, who = lead): Promise<OpenedPage> {
  const columns = await desk.web.open((await handIn(text, who)).location, who)
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
    const came = [first, second].toSorted((a, b) => a.location.localeCompare(b.location))
    expect(came.map(({ location }) => location.slice(0, 27))).toEqual([
      '/enquiries/import?brought=0',
      '/enquiries/import?brought=2',
    ])
    // What came in is there to be opened, and Back does not say that nothing did.
    const done = await came[1]?.follow()
    expect(done?.text()).toContain('2 enquiries were brought in.')
    expect(done?.html.match(/href="\/enquiries\/[A-Z0-9]{4}-[A-Z0-9]{4}"/g)).toHaveLength(2)
    const checkAt = check.link('Change the columns').replace('/columns', '/check')
    const back = await desk.web.open(checkAt, lead)
    expect(back.text()).toContain('2 enquiries of this file were brought in before.')
    expect(back.text()).not.toMatch(/Nothing was brought in yet|No row can be brought in/)
    expect(back.html.match(/href="\/enquiries\/[A-Z0-9]{4}-[A-Z0-9]{4}"/g)).toHaveLength(2)
    const found = await (
      await (await desk.web.open('/queue', lead)).submit({ 'Find an enquiry': 'pallet' }, 'Find')
    ).follow()
    const [reference = ''] = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(found.text()) ?? []
    const page = await desk.web.open(`/enquiries/${reference}`, lead)
    expect(page.text()).toContain('Brought in from another system, 5 October 2026 at 14:20 NZDT')
    // Brought in again, each is there already.
    const again = await toCheck(text)
    expect(again.text()).toContain('2 enquiries of this file were brought in before.')
    expect(again.buttons()).not.toContain('Bring in 2')
    // Another system, or another agency, numbers its own from the beginning.
    const other = await toCheck(text, { 'Which system is the file from?': 'Freshdesk' })
    expect(other.text()).toContain('2 accepted')
    const elsewhere = await toCheck(text, {}, aPerson('desk-lead', { agency: 'nzte', id: 'lead-nzte' }))
    expect(elsewhere.text()).toContain('2 accepted')
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
      `${HEADER}T-3,2026-02-30,Ana,ana@fish.example,=1+1,When?,,
T-4,2026-10-05,Ana,not an address,,,Nonsense,Atlantis
T-5,2026-10-05,Ana,ana@fish.example,,A sound question,,
`,
    )
    expect(check.text()).toContain('1 accepted')
    expect(check.text()).toContain('2 refused')
    expect(check.table('Refused rows').rows.map(([row, field]) => `${String(row)} ${String(field)}`)).toEqual(
      ['1 When it came', '2 Email address', '2 The question', '2 Topic', '2 Market'],
    )
    const file = await desk.web.open(check.link('Take the refused rows away as a file (CSV)'), lead)
    const [, first, second, ...more] = file.html.trim().split('\n')
    // A spreadsheet does not run what somebody wrote, and handed in again it is what they wrote.
    expect(first).toContain("T-3,2026-02-30,Ana,ana@fish.example,'=1+1,When?")
    expect(first).toContain('When it came: ')
    const mended = `${first?.replace('2026-02-30', '2026-03-02').split(',').slice(0, 8).join(',') ?? ''}\n`
    const handedInAgain = await toCheck(HEADER + mended)
    expect(handedInAgain.table('As they would be brought in').rows[0]?.[2]).toContain(', =1+1, ')
    expect(second).toContain('not an address')
    expect(more).toEqual([])
  })

  it.each([
    ['is no CSV', Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0x0a]), 'compressed'],
    ['holds a NUL', 'a,b\nx\u0000,y\n', 'not a CSV file that can be read'],
    ['is a PDF', '%PDF-1.7\n\u0000', 'looks like a PDF document. Choose a CSV file'],
    ['has one column alone', 'a\nx\n', 'one column only'],
    ['is a program', 'MZ\u0000\u0000', 'looks like a program (.exe)'],
    ['is empty', '', 'empty'],
    ['has a header alone', 'a,b\n', 'header row and no row beneath it'],
    ['names a column twice', 'a,a\nx,y\n', 'more than once'],
    ['has a row of other columns', 'a,b\nx\n', 'too few or too many columns'],
    ['is longer than an import may be', `a,b\n${'x,y\n'.repeat(2_001)}`, 'more than 2,000 rows'],
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
