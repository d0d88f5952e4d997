/** Whose words a mail is, and that none is lost for how its sender is named: an office, an address with macrons, a name cut in half. */
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { isSameMailbox } from '#mail'
import { SendMail } from '#rooms'
import { askAsAdmin } from '../../../testing/ask-as-admin.ts'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { mailServer, type MailServer } from '../../../testing/mail/mail-server.ts'
import { askQuestion } from '../../../testing/pages/ask-question.ts'
import { referenceOf } from '../../../testing/pages/give-feedback.ts'
import { aPerson } from '../../../testing/pages/index.ts'
import { selectForAct } from './agency-store.ts'

const DESK = 'ask@desk.example'
const HELD_BACK_MS = 20_000
const WAIT = { timeout: 20_000 }
const agent = aPerson('desk-agent', { agency: 'mfat', id: 'agent-mfat', name: 'Jonah Rewi' })

let world: MailServer
let desk: DeskSite
beforeAll(async () => {
  world = await mailServer()
  desk = await deskSite({
    mail: {
      address: DESK,
      feedbackTo: undefined,
      smtp: { host: world.host, port: world.port, secure: 'none' },
      lmtp: { host: '127.0.0.1', port: 0 },
    },
  })
  for (const room of desk.site.rooms) await room.start?.()
})
afterAll(async () => {
  await desk.dispose()
  await world.close()
})

async function work(): Promise<void> {
  await desk.site.work()
  await desk.site.operation(SendMail)?.drain()
  await desk.site.work()
}
const mailTo = (address: string) =>
  world.taken.filter(({ to }) => to.some((one) => isSameMailbox(one, address)))
const idOf = (raw: Buffer | undefined) => /^Message-ID:\s+(\S+)/im.exec(raw?.toString() ?? '')?.[1] ?? ''
async function mailed(address: string, count = 1): Promise<readonly Buffer[]> {
  await vi.waitUntil(async () => (await work(), mailTo(address).length >= count), WAIT)
  return mailTo(address).map(({ raw }) => raw)
}

async function handIn(headers: Readonly<Record<string, string>>, text: string): Promise<void> {
  const listening = desk.site.operation(SendMail)?.listening()
  const transport = createTransport({
    ...{ host: listening?.host, port: listening?.port, lmtp: true, ignoreTLS: true },
  })
  const head = { 'Content-Type': 'text/plain; charset=utf-8', To: DESK, ...headers }
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}`)
  await transport.sendMail({
    raw: Buffer.from([...lines, '', text].join('\r\n')),
    envelope: { from: 'somebody@elsewhere.example', to: [DESK] },
  })
  transport.close()
}

const read = async (reference: string) => (await desk.web.open(`/enquiries/${reference}`, agent)).text()
const reads = (reference: string, words: string) =>
  vi.waitUntil(async () => (await work(), (await read(reference)).includes(words)), WAIT)

const NOT_PROVEN = 'Not proven to be the enquirer'
const OF_OFFICE = 'From the office that it was shared with: the enquirer does not see it'
const OFFICE = 'trade@parliament.example'
const SHARE = {
  'With whom?': 'A Minister’s office',
  'Which office?': 'Minister for Trade',
  'What is the office’s email address?': OFFICE,
  'What do they see?': 'Company',
  'What do they need it for?': 'To answer a letter of yours',
  'On what ground?': 'You agreed to it (IPP 11(1)(c))',
  'How is the enquirer told? (IPP 3A)': 'On your status page',
  'For how long?': '7 days',
}

test('an office’s answer to the mail of its share is that office’s own word, for the agency alone', async () => {
  const page = await askQuestion(desk, { email: 'mere@kina.example' })
  const [reference, status] = [referenceOf(page), page.link('See how your question is going')]
  await (await desk.web.open(`/enquiries/${reference}/share`, agent)).submit(SHARE, 'Share')
  const [told] = await mailed(OFFICE)
  const answering = await desk.web.open(`/enquiries/${reference}`, agent)
  desk.clock.advance(1_000)

  await handIn(
    { From: `Private Secretary <${OFFICE}>`, Subject: 'Re', 'In-Reply-To': idOf(told) },
    'The Minister asks by when.',
  )
  await reads(reference, 'The Minister asks by when.')
  const said = await read(reference)
  expect(said).toContain(`Minister for Trade`)
  expect(said).toContain(OF_OFFICE)
  expect(said).not.toContain(NOT_PROVEN)
  expect((await desk.web.open(status)).text()).not.toContain('by when.')
  expect((await desk.web.open(`${status}/copy`)).html).not.toContain('by when.')

  // Whoever was writing meanwhile is told who wrote.
  const refused = await answering.submit({ Write: 'Friday.', 'What is it?': 'The answer' }, 'Save')
  expect(refused.errorSummary()[0]).toContain('Minister for Trade wrote while you did')
})

test('nobody else is taken for the office: not from its mailbox to another mail, nor to its mail from another', async () => {
  const reference = referenceOf(await askQuestion(desk, { email: 'rangi@paua.example' }))
  const [asked] = await mailed('rangi@paua.example')
  await (await desk.web.open(`/enquiries/${reference}/share`, agent)).submit(SHARE, 'Share')
  const told = (await mailed(OFFICE, 2)).at(-1)
  const tries = [
    [OFFICE, idOf(asked), 'From the office, to what the enquirer got.'],
    ['mallory@elsewhere.example', idOf(told), 'From another, to what the office got.'],
    ['rangi@paua.example', idOf(told), 'As the enquirer, to what the office got.'],
  ] as const
  for (const [from, to, words] of tries) {
    await handIn({ From: from, Subject: 'Re', 'In-Reply-To': to }, words)
    await reads(reference, words)
  }
  const said = await read(reference)
  expect(said.split(NOT_PROVEN)).toHaveLength(tries.length + 1)
  expect(said).not.toContain(OF_OFFICE)
})

test('an address of a domain with macrons is the enquirer’s, however the mail writes it', async () => {
  const reference = referenceOf(await askQuestion(desk, { email: 'Aroha@māhina.example' }))
  const onTheWire = 'Aroha@xn--mhina-fwa.example'
  const [asked] = await mailed(onTheWire)
  await handIn({ From: onTheWire, Subject: 'Re', 'In-Reply-To': idOf(asked) }, 'It is manuka honey.')
  await reads(reference, 'It is manuka honey.')
  expect(await read(reference)).not.toContain(NOT_PROVEN)
})

test('a letter that only looks like another when it is small makes no other mailbox the enquirer’s', async () => {
  const reference = referenceOf(await askQuestion(desk, { email: 'mike@kiwi.example' }))
  const [asked] = await mailed('mike@kiwi.example')
  // KELVIN SIGN, whose small letter is k.
  await handIn({ From: 'mi\u212Ae@kiwi.example', Subject: 'Re', 'In-Reply-To': idOf(asked) }, 'Not Mike.')
  await reads(reference, 'Not Mike.')
  expect(await read(reference)).toContain(NOT_PROVEN)
})

test.each([
  ['long, in letters of two halves', `${'a'.repeat(199)}😀`],
  ['all of them', '😀'.repeat(200)],
  ['in Thai', 'สมชาย ใจดี'],
  ['that turns the reading direction', '\u202Ecod.exe'],
])('a mail of somebody whose name is %s becomes an enquiry with all its words', async (_, name) => {
  const words = `Which form? ${Buffer.from(name).toString('hex').slice(-12)}`
  await handIn({ From: `"${name}" <long@name.example>`, Subject: 'Form' }, words)
  const rows = async () =>
    askAsAdmin(
      desk.database,
      `select reference from enquiries.messages where kind = 'question' and words like '%${words}%'`,
    )
  await vi.waitUntil(async () => (await work().catch(() => undefined), (await rows()).length === 1), WAIT)
})

test('a reply that left while its writer waited to take it back is said to have gone, and stays', async () => {
  const email = 'kiri@flax.example'
  const page = await askQuestion(desk, { email })
  const [reference, status] = [referenceOf(page), page.link('See how your question is going')]
  await mailed(email)
  const open = () => desk.web.open(`/enquiries/${reference}`, agent)
  await (await open()).submit({ Write: 'It leaves.', 'What is it?': 'The answer' }, 'Save')
  const writers = await open()
  desk.clock.advance(HELD_BACK_MS - 1_000)
  let letGo = () => {}
  const isFree = new Promise<void>((resolve) => (letGo = resolve))
  const colleague = { person: 'agent-other', agency: 'mfat' }
  const acting = desk.database.as(
    'desk_agent',
    async (tx) => {
      await selectForAct(tx, reference)
      await isFree
    },
    colleague,
  )
  const taking = writers.submit({}, 'Take it back')
  await waitingForLock()
  desk.clock.advance(1_000)
  await desk.site.operation(SendMail)?.drain()
  letGo()
  await acting
  expect(mailTo(email)).toHaveLength(2)
  expect((await taking).location).toContain('done=late')
  expect(await read(reference)).toContain('It leaves.')
  desk.clock.advance(1_000)
  expect((await desk.web.open(status)).text()).toMatch(/Answered/)
})

async function waitingForLock(): Promise<void> {
  await vi.waitUntil(async () => {
    const [row] = await askAsAdmin<{ count: number }>(
      desk.database,
      `select count(*)::integer as count from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    )
    return (row?.count ?? 0) > 0
  }, WAIT)
}
