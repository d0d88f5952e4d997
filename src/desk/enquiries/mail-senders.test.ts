/** Who sent a mail: found out, said to the agent, and never taken from the mail itself. */
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { SendMail } from '#rooms'
import { findBrowser, openBrowser, whySkipped } from '../../../testing/browser.ts'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { nameServer, type NameServer } from '../../../testing/mail/dns-zone.ts'
import { letter, type Letter } from '../../../testing/mail/letters.ts'
import { mailServer, type MailServer } from '../../../testing/mail/mail-server.ts'
import { signingDomain } from '../../../testing/mail/signed-letter.ts'
import { aPerson } from '../../../testing/pages/index.ts'
import { headersOf } from '../../../testing/pages/persons.ts'

const DESK = 'ask@desk.example'
const ANA = 'ana@fish.example'
const agent = aPerson('desk-agent', { agency: 'mfat', id: 'agent-mfat', name: 'Jonah Rewi' })
const stranger = aPerson('desk-agent', { agency: 'nzte', id: 'agent-nzte' })
const fish = signingDomain('fish.example')
const POLICY = { dmarc: 'v=DMARC1; p=reject', spf: 'v=spf1 -all' }
const RECEIVED = `Received: from x (x [198.51.100.9]) by mx.desk.example with ESMTP; Mon, 2 Mar 2026 09:00:00 +1300\r\n`

let world: MailServer
let names: NameServer
let desk: DeskSite
beforeAll(async () => {
  world = await mailServer()
  names = await nameServer(fish.zone(POLICY))
  desk = await deskSite({
    mail: {
      ...{ address: DESK, feedbackTo: undefined },
      smtp: { host: world.host, port: world.port, secure: 'none' },
      lmtp: { host: '127.0.0.1', port: 0 },
      authentication: { relays: ['mx.desk.example'], nameServers: [names.address] },
    },
  })
  for (const room of desk.site.rooms) await room.start?.()
})
afterAll(async () => {
  await desk.dispose()
  await world.close()
  await names.close()
})

async function handIn(raw: Buffer): Promise<void> {
  const listening = desk.site.operation(SendMail)?.listening()
  const transport = createTransport({
    ...{ host: listening?.host, port: listening?.port },
    ...{ lmtp: true, ignoreTLS: true },
  })
  const envelope = { from: 'somebody@elsewhere.example', to: [DESK] }
  await transport.sendMail({ raw: Buffer.concat([Buffer.from(RECEIVED), raw]), envelope })
  transport.close()
}
async function work(): Promise<void> {
  await desk.site.work()
  await desk.site.operation(SendMail)?.drain()
  await desk.site.work()
}
const WAIT = { timeout: 20_000 }
const mailsTo = (address: string) =>
  world.taken.filter(({ to }) => to.includes(address)).map(({ raw }) => raw.toString())

/** Asks by a mail that its domain signed, and says what stands in the acknowledgement. */
async function asked(
  mail: Letter,
): Promise<{ readonly reference: string; readonly messageId: string; readonly link: string }> {
  const before = mailsTo(ANA).length
  await handIn(await fish.sign(letter({ from: `Ana <${ANA}>`, ...mail })))
  await vi.waitUntil(async () => (await work(), mailsTo(ANA).length > before), WAIT)
  const words = (mailsTo(ANA).at(-1) ?? '').replaceAll(/=\r?\n/g, '').replaceAll('=3D', '=')
  return {
    reference: /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(words)?.[0] ?? '',
    messageId: /^Message-ID:\s+(\S+)/im.exec(words)?.[1] ?? '',
    link: /https:\/\/desk\.example(\/my-enquiry\/\S+)/.exec(words)?.[1] ?? '',
  }
}
const pageOf = (reference: string) => desk.web.open(`/enquiries/${reference}`, agent)
const shows = (reference: string, words: string) =>
  vi.waitUntil(async () => (await work(), (await pageOf(reference)).text().includes(words)), WAIT)

const VOUCHED = 'The sender’s domain says this mail is from it'
const DISOWNED = 'The sender’s domain says this mail is not from it (DMARC fail)'
const NOT_PROVEN = 'Not proven to be the enquirer'

test('a mail in the enquirer’s name that their domain disowns is never theirs, though it answers ours', async () => {
  const { reference, messageId, link } = await asked({ subject: 'Mussels' })
  expect((await pageOf(reference)).text()).toContain(VOUCHED)
  const answer = { from: `Ana <${ANA}>`, headers: { 'In-Reply-To': messageId } }

  await handIn(letter({ ...answer, body: 'Send it to another address.' }))
  await shows(reference, 'Send it to another address.')
  const page = await pageOf(reference)
  for (const words of [DISOWNED, NOT_PROVEN, 'SPF (who may send for the domain): there is none'])
    expect(page.text()).toContain(words)

  await handIn(await fish.sign(letter({ ...answer, body: 'They are green-lipped.' })))
  await shows(reference, 'They are green-lipped.')
  const own = await desk.web.open(link)
  expect(own.text()).toContain('They are green-lipped.')
  expect(own.text()).not.toContain('Send it to another address.')
  expect(own.text()).not.toContain('DMARC')
})

test('a question in the name of somebody whose domain disowns it is kept, and brings them no mail but a short one', async () => {
  const before = mailsTo(ANA).length
  await handIn(letter({ from: `Ana <${ANA}>`, subject: 'Forged', body: 'What did I ask about oysters?' }))
  const found = async () =>
    (await (await desk.web.open('/queue', agent)).submit({ 'Find an enquiry': 'oysters' }, 'Find')).follow()
  await vi.waitUntil(async () => (await work(), !(await found()).text().includes('Nothing found')), WAIT)
  const [reference = ''] = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec((await found()).text()) ?? []
  await work()
  expect(mailsTo(ANA)).toHaveLength(before)
  const page = await pageOf(reference)
  expect(page.text()).toContain('The domain of this address says the mail was not from it')
  await page.submit({ Write: 'You asked about oysters.', 'What is it?': 'The answer' }, 'Save')
  desk.clock.advance(20_000)
  await vi.waitUntil(async () => (await work(), mailsTo(ANA).length > before), WAIT)
  expect(mailsTo(ANA).at(-1)).not.toContain('You asked about oysters.')
})

test('where the domain says nothing, an answer to our own mail is theirs and one to theirs is not', async () => {
  const first = { subject: 'Cockles', headers: { 'Message-ID': '<cockles@fish.example>' } }
  const { reference, messageId } = await asked(first)
  names.answerWith({})
  const from = `Ana <${ANA}>`
  await handIn(
    letter({ from, headers: { 'In-Reply-To': '<cockles@fish.example>' }, body: 'By the other one.' }),
  )
  await shows(reference, 'By the other one.')
  expect((await pageOf(reference)).text()).toContain(NOT_PROVEN)
  await handIn(letter({ from, headers: { 'In-Reply-To': messageId }, body: 'By yours.' }))
  await shows(reference, 'By yours.')
  const said = (await pageOf(reference)).text()
  expect(said.split(NOT_PROVEN)).toHaveLength(2)
  expect(said).toContain('Nobody vouches for this sender')
  names.answerWith(fish.zone(POLICY))
})

const PAGE = `<p>Kia ora</p><img src=https://track.example/1.gif><a href=https://evil.example/a>the form</a>
  <div style="display:none">Pay to 12-3456</div><script>document.title='run'</script>`

test('a mail is seen as it was sent by the agency that holds it alone, and it is recorded', async () => {
  const { reference } = await asked({ type: 'text/html; charset=utf-8', body: PAGE })
  const link = (await pageOf(reference)).link('See it as it was sent')
  const page = await desk.web.open(link, agent)
  for (const words of [
    'One part was hidden from the reader',
    'One picture lies elsewhere and was not fetched',
    'track.example (1)',
    'evil.example',
  ])
    expect(page.text()).toContain(words)
  expect(page.headers['content-security-policy']).toContain("frame-src 'self'")
  const framed = await desk.web.open(`${link}/framed`, agent)
  expect(framed.headers).toMatchObject({
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
    'cache-control': 'no-store',
  })
  expect(framed.html).not.toMatch(/<script|href=|track\.example\/1/)

  expect((await desk.web.open(link, stranger)).status).toBe(404)
  expect((await desk.web.open(`${link}/framed`, stranger)).status).toBe(404)
  // By the reference of another enquiry of the agency's own it is not found either.
  const other = await asked({ subject: 'Kina' })
  const crossed = link.replace(reference, other.reference)
  expect((await desk.web.open(crossed, agent)).status).toBe(404)
})

test('a mail of plain words says that there is nothing else to see', async () => {
  const { reference } = await asked({ subject: 'Plain' })
  const page = await desk.web.open((await pageOf(reference)).link('See it as it was sent'), agent)
  expect(page.text()).toContain('sent as plain words')
})

const search = await findBrowser()
describe.skipIf('missing' in search)(`in a browser${whySkipped(search)}`, () => {
  test('the frame shows the words, runs nothing and fetches nothing', async () => {
    const { reference } = await asked({ type: 'text/html; charset=utf-8', body: PAGE })
    const link = (await pageOf(reference)).link('See it as it was sent')
    const browser = await openBrowser(search)
    const page = await browser.newPage({ extraHTTPHeaders: { ...headersOf(agent) } })
    const fetched: string[] = []
    page.on('request', (request) => fetched.push(new URL(request.url()).host))
    await page.goto(desk.origin + link)
    const frame = page.frameLocator('iframe')
    await frame.getByText('Kia ora').waitFor()
    expect(await frame.getByText('Pay to 12-3456').isVisible()).toBe(true)
    await frame.getByText('the form').click()
    expect(new URL(page.url()).pathname).toBe(link)
    expect(new Set(fetched)).toEqual(new Set([new URL(desk.origin).host]))
    await browser.close()
  })
})
