/** Subscriptions as a reader meets them: nobody without their own press, everybody out by one, and each mail once. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { SendMail } from '#rooms'
import { askAsAdmin } from '../../../testing/ask-as-admin.ts'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { mailServer, type MailServer } from '../../../testing/mail/mail-server.ts'
import { askQuestion } from '../../../testing/pages/ask-question.ts'
import { aPerson, type OpenedPage } from '../../../testing/pages/index.ts'
import { publish, writeDraft } from '../../../testing/pages/publish.ts'
import { wrongLanguage } from '../../../testing/pages/wrong-language.ts'

const author = aPerson('desk-agent', { agency: 'mpi', id: 'agent-mpi', name: 'Mārama Keating' })
const reviewer = aPerson('desk-lead', { agency: 'mpi', id: 'lead-mpi', name: 'Tevita Moala' })

const LABELS = 'Labelling and packaging'
const DAY_MS = 24 * 3_600_000

let world: MailServer
let desk: DeskSite
beforeAll(async () => {
  world = await mailServer()
  desk = await deskSite({
    mail: {
      address: 'ask@desk.example',
      feedbackTo: undefined,
      smtp: { host: world.host, port: world.port, secure: 'none' },
    },
  })
})
afterAll(async () => {
  await desk.dispose()
  await world.close()
})

async function work(): Promise<void> {
  await desk.site.work()
  await desk.site.operation(SendMail)?.drain()
}

const mailTo = (address: string) => world.taken.filter(({ to }) => to.includes(address))

function wordsOf(raw: Buffer): string {
  return raw
    .toString()
    .replaceAll(/=\r?\n/g, '')
    .replaceAll('=3D', '=')
}

/** The words of the mails that somebody has got, once they are so many. */
async function mailsTo(address: string, count: number): Promise<readonly string[]> {
  await vi.waitUntil(async () => (await work(), mailTo(address).length >= count), { timeout: 20_000 })
  return mailTo(address).map(({ raw }) => wordsOf(raw))
}

function linkIn(words: string | undefined, page: string): string {
  const [, link] = new RegExp(`https://desk\\.example((?:/mi)?/${page}/[\\w-]+)`).exec(words ?? '') ?? []
  if (link === undefined) throw new Error(`the mail has no link to ${page}`)
  return link
}

async function toCheck(email: string, { topic = LABELS, market = '' } = {}): Promise<OpenedPage> {
  const first = await desk.web.open('/subscribe')
  const topics = await first.submit({ 'What is your email address?': email }, 'Continue')
  const markets = await topics.submit({ 'Which topics do you want to hear about?': topic }, 'Continue')
  return markets.submit(market === '' ? {} : { 'First market': market }, 'Continue')
}

async function ask(email: string, wanted: { topic?: string; market?: string } = {}): Promise<OpenedPage> {
  const check = await toCheck(email, wanted)
  return (await check.submit({}, 'Send me the link to confirm')).follow()
}

/** The private link of the subscription. */
async function subscribed(email: string, wanted: { topic?: string; market?: string } = {}): Promise<string> {
  await ask(email, wanted)
  const [words] = await mailsTo(email, 1)
  const page = await desk.web.open(linkIn(words, 'confirm-subscription'))
  const { location } = await page.submit({}, 'Subscribe me')
  return location.replace('?now=confirmed', '')
}

it('leads whoever opens the confirming link again to what they get, and out of it', async () => {
  const email = 'again@farm.example'
  await subscribed(email)
  const [words] = await mailsTo(email, 1)
  const link = linkIn(words, 'confirm-subscription')
  const page = await (await desk.web.open(link)).follow()
  expect(page.heading()).toBe('Your subscription')
  expect(page.text()).toContain(email)
})

async function published(answers: Readonly<Record<string, string>> = {}): Promise<string> {
  // Who has confirmed in the same instant was no subscriber before.
  desk.clock.advance(1000)
  const id = await writeDraft(desk, author, { Topic: LABELS, ...answers })
  await publish(desk, id, { author, reviewer })
  return id
}

const held = (email: string) =>
  askAsAdmin<{ reference: string; confirmed: boolean }>(
    desk.database,
    `select reference, confirmed_at is not null as confirmed from subscriptions.subscribers where email = '${email}'`,
  )

function pressInMailProgram(link: string) {
  return desk.web.server.inject({
    method: 'POST',
    url: link,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'List-Unsubscribe=One-Click',
  })
}

async function job(name: string): Promise<void> {
  const found = desk.site.rooms.flatMap(({ jobs = [] }) => jobs).find((one) => one.name === name)
  if (found === undefined) throw new Error(`the site has no job ${name}`)
  await found.run()
}

it('asks with nothing ticked, and says what is collected and why above the button', async () => {
  const first = await desk.web.open('/subscribe')
  const topics = await first.submit({ 'What is your email address?': 'mere@wool.example' }, 'Continue')
  expect(topics.field('Which topics do you want to hear about?').value).toBe('')
  expect((await topics.submit({}, 'Continue')).errorSummary()).toEqual(['Select at least one topic'])
  const check = await toCheck('mere@wool.example', { market: 'Japan' })
  const text = check.text()
  expect(text).toContain('We collect your email address, your language and your topics and markets')
  // Where this desk keeps its records, and not where another does.
  expect(text).toContain('Ministry of Foreign Affairs and Trade, keep them on our own premises.')
  expect(text.indexOf('We collect')).toBeLessThan(text.indexOf('Send me the link to confirm'))
  for (const page of [first, topics, check]) expect(page.headers).not.toHaveProperty('set-cookie')
})

it.each(['hemi.honey.example', 'hemi@honey.example, all@honey.example', 'Hēmi <hemi@honey.example>'])(
  'takes no address like %s',
  async (email) => {
    const page = await (
      await desk.web.open('/subscribe')
    ).submit({ 'What is your email address?': email }, 'Continue')
    expect(page.errorSummary()).toEqual(['Enter an email address like name@company.co.nz'])
  },
)

it('subscribes nobody by the form, nor by opening the link: only by the button behind it', async () => {
  const email = 'rewi@apples.example'
  const sent = await ask(email)
  expect(sent.heading()).toBe('Check your email')
  const [words] = await mailsTo(email, 1)
  const link = linkIn(words, 'confirm-subscription')
  for (let scan = 0; scan < 2; scan += 1) await desk.web.open(link)
  expect(await held(email)).toMatchObject([{ confirmed: false }])
  await published({ Title: 'Before anybody confirmed' })
  await work()
  expect(mailTo(email)).toHaveLength(1)

  const page = await desk.web.open(link)
  expect(page.text()).toContain('You are not subscribed until you press the button.')
  const own = await (await page.submit({}, 'Subscribe me')).follow()
  expect(own.text()).toContain('You are subscribed.')
  expect(await held(email)).toMatchObject([{ confirmed: true }])
  // Pressed twice, it is one subscription.
  expect((await page.submit({}, 'Subscribe me')).status).toBe(303)
  // What was published before is not mailed.
  await work()
  expect(mailTo(email)).toHaveLength(1)
})

it('keeps of the tokens their hashes alone', async () => {
  const email = 'tokens@wool.example'
  const link = await subscribed(email)
  const [row] = await askAsAdmin<{ text: string }>(
    desk.database,
    `select s::text as text from subscriptions.subscribers s where email = '${email}'`,
  )
  const token = link.replace('/my-subscription/s', '')
  expect(token).toHaveLength(43)
  for (const form of [token, Buffer.from(token, 'base64url').toString('hex')])
    expect(row?.text).not.toContain(form)
})

it('forgets after seven days who did not confirm, and their link opens nothing', async () => {
  const email = 'late@fish.example'
  await ask(email)
  const [words] = await mailsTo(email, 1)
  const page = await desk.web.open(linkIn(words, 'confirm-subscription'))
  desk.clock.advance(7 * DAY_MS + 1000)
  expect((await page.submit({}, 'Subscribe me')).status).toBe(404)
  await job('forget-subscriptions')
  expect(await held(email)).toEqual([])
  expect((await desk.web.open(linkIn(words, 'confirm-subscription'))).heading()).toBe(
    'This link opens nothing any more',
  )
})

it('tells on the screen nobody who is subscribed: the mailbox alone learns it', async () => {
  const email = 'ana@fish.example'
  const link = await subscribed(email)
  const inCapitals = 'ANA@fish.example'
  const [again, other] = [await ask(inCapitals), await ask('nobody@fish.example')]
  const withoutReference = (page: OpenedPage) => page.text().replaceAll(/[A-Z0-9]{4}-[A-Z0-9]{4}/g, '')
  expect(withoutReference(again)).toBe(withoutReference(other))
  const [words = ''] = await mailsTo(inCapitals, 1)
  expect(words).toContain('It is subscribed already, and nothing has changed.')
  expect(words).not.toContain('/confirm-subscription/')
  expect(linkIn(words, 'my-subscription')).toBe(link)
})

it('is no way to pester somebody: of many requests in a day three are answered', async () => {
  const email = 'victim@fish.example'
  for (let request = 0; request < 5; request += 1) await ask(email)
  await work()
  await work()
  expect(mailTo(email)).toHaveLength(3)
})

it('mails whom it concerns, once, in plain text, with both headers of one press; and nobody else', async () => {
  const [labels, japan, korea, quotas] = ['labels', 'japan', 'korea', 'quotas'].map(
    (name) => `${name}@concerned.example`,
  ) as [string, string, string, string]
  await subscribed(labels)
  await subscribed(japan, { market: 'Japan' })
  await subscribed(korea, { market: 'South Korea' })
  await subscribed(quotas, { topic: 'Quotas and import licences' })
  const enquirer = 'enquirer@concerned.example'
  await askQuestion(desk, { email: enquirer })
  await mailsTo(enquirer, 1)
  const id = await published({
    Title: 'Labels in Japan',
    'What is it?': 'Alert',
    'Market (optional)': 'Japan',
  })
  for (const email of [labels, japan]) {
    const [, words = ''] = await mailsTo(email, 2)
    expect(words).toContain('Subject: Alert: Labels in Japan')
    expect(words).toContain(`https://desk.example/publications/${id}`)
    expect(words).toMatch(/^List-Unsubscribe:\s+<https:\/\/desk\.example\/unsubscribe\/s[\w-]{43}>\r?$/m)
    expect(words).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m)
    expect(words).toMatch(/^Content-Type: text\/plain/m)
    expect(words).not.toContain('<img')
    expect(words).not.toContain('Keating')
  }
  // A process that stopped before it had told of it goes through all of it again.
  await work()
  await work()
  expect([labels, japan, korea, quotas, enquirer].map((email) => mailTo(email).length)).toEqual([
    2, 2, 1, 1, 1,
  ])
})

it('goes on where it stopped: what the hour’s limit holds up comes later, and holds up nobody else', async () => {
  const [busy, calm] = ['busy@limit.example', 'calm@limit.example'] as const
  await subscribed(busy, { topic: 'International education' })
  await subscribed(calm, { topic: 'Government procurement' })
  for (let number = 1; number <= 11; number += 1)
    await published({ Title: `Education ${String(number)}`, Topic: 'International education' })
  await published({ Title: 'Procurement', Topic: 'Government procurement' })
  await mailsTo(calm, 2)
  await work()
  // The confirmation and nine more: ten in the hour.
  expect(mailTo(busy)).toHaveLength(10)
  // A hundred and one more requests of that mailbox wait before somebody else's.
  await askAsAdmin(
    desk.database,
    `insert into subscriptions.subscribers (reference, asked_at, language, email, address_mark, mailbox_mark, topics,
       markets, link_hash, confirm_hash)
     select 'WAIT-' || n, asked_at, language, email, address_mark, mailbox_mark, topics, markets,
       sha256(('link ' || n)::bytea), sha256(('confirm ' || n)::bytea)
     from subscriptions.subscribers, generate_series(1000, 1100) n where email = '${busy}'`,
  )
  await ask('innocent@limit.example')
  await mailsTo('innocent@limit.example', 1)
  await askAsAdmin(desk.database, `delete from subscriptions.subscribers where reference like 'WAIT-%'`)
  desk.clock.advance(3_601_000)
  await work()
  expect(mailTo(busy)).toHaveLength(12)
}, 60_000)

it('answers a mailbox three times a day, whatever detail stands in the address', async () => {
  for (const detail of ['', '+1', '+2', '+3', '+4']) await ask(`flo${detail}@detail.example`)
  await ask('after@detail.example')
  await mailsTo('after@detail.example', 1)
  const answered = world.taken.filter(({ to }) => to[0]?.startsWith('flo') === true)
  expect(answered).toHaveLength(3)
})

it('shows a subscriber all that is held, and changes what they want', async () => {
  const email = 'tama@timber.example'
  const link = await subscribed(email, { market: 'Japan' })
  const id = await published({ Title: 'For the page' })
  await mailsTo(email, 2)
  const page = await desk.web.open(link)
  for (const words of [email, LABELS, 'Japan', 'English', 'You confirmed', 'Sent on'])
    expect(page.text()).toContain(words)
  expect(page.html).toContain(`/publications/${id}`)
  expect(page.headers['cache-control']).toContain('no-store')
  expect(page.field('First market').value).toBe('JP')
  const saved = await (
    await page.submit({ 'First market': 'France', 'Second market': 'Chile' }, 'Save')
  ).follow()
  expect(saved.text()).toContain('Your change is saved.')
  expect(saved.text()).toContain('France; Chile')
  // What came before an error is not said beside it.
  expect((await desk.web.open(`${link}?now=saved`)).text()).toContain('Your change is saved.')
  const failed = await fetch(`${desk.origin}${link}?now=saved`, {
    ...{ method: 'POST', body: new URLSearchParams({ first: '', second: '', third: '' }) },
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  expect(failed.status).toBe(422)
  expect(await failed.text()).not.toContain('Your change is saved.')
  const wrong = `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`
  expect((await desk.web.open(wrong)).status).toBe(404)
})

it('unsubscribes by one press in a mail program: no cookie, no page, no redirect; and never by opening the link', async () => {
  const email = 'one-click@wool.example'
  await subscribed(email)
  await published()
  const [, words] = await mailsTo(email, 2)
  const link = linkIn(words, 'unsubscribe')
  const opened = await desk.web.open(link)
  expect(opened.buttons()).toEqual(['Unsubscribe'])
  expect(await held(email)).toHaveLength(1)

  const pressed = await pressInMailProgram(link)
  expect([pressed.statusCode, pressed.headers['set-cookie']]).toEqual([200, undefined])
  expect(await held(email)).toEqual([])
  // Pressed again because the answer was lost, it is as before.
  expect((await pressInMailProgram(link)).statusCode).toBe(200)
  await published()
  await work()
  expect(mailTo(email)).toHaveLength(2)
})

it('leaves a person who presses on the page nothing but a hash, and that for thirty days', async () => {
  const email = 'leaves@wool.example'
  const link = await subscribed(email)
  await published()
  await mailsTo(email, 2)
  const own = await desk.web.open(link)
  const left = await (await own.submit({}, 'Unsubscribe')).follow()
  expect(left.heading()).toBe('You are unsubscribed')
  expect((await desk.web.open(link)).status).toBe(404)
  const rows = async () => {
    const tables = ['subscribers', 'sent', 'suppressed'].map((table) =>
      askAsAdmin<{ row: string }>(desk.database, `select t::text as row from subscriptions.${table} t`),
    )
    return (await Promise.all(tables)).flat().map(({ row }) => row)
  }
  expect((await rows()).filter((row) => row.includes('leaves'))).toEqual([])
  const suppressed = () =>
    askAsAdmin<{ expires_at: Date }>(desk.database, 'select expires_at from subscriptions.suppressed')
  expect((await suppressed()).length).toBeGreaterThan(0)
  desk.clock.advance(30 * DAY_MS)
  await job('forget-subscriptions')
  expect(await suppressed()).toEqual([])
})

it('takes out of the queue what waits for somebody who has left', async () => {
  const email = 'under-way@wool.example'
  const link = await subscribed(email)
  await published()
  // Queued, and not handed over yet.
  await desk.site.work()
  await pressInMailProgram(link.replace('my-subscription', 'unsubscribe'))
  await work()
  expect(mailTo(email)).toHaveLength(1)
})

it('speaks te reo Māori to whoever subscribed in it, on pages and in mail', async () => {
  const email = 'kia@ora.example'
  const first = await desk.web.open('/mi/subscribe')
  const topics = await first.submit({ 'He aha tō wāhitau īmēra?': email }, 'Haere tonu')
  const markets = await topics.submit(
    { 'Ko ēhea kaupapa e hiahia ana koe?': 'Te tapanga me te tākai' },
    'Haere tonu',
  )
  const check = await markets.submit({}, 'Haere tonu')
  const sent = await (await check.submit({}, 'Tukuna mai te hononga hei whakaū')).follow()
  const [, , link = ''] = await mailsTo(email, 1).then(([raw]) => [
    '',
    '',
    linkIn(raw, 'confirm-subscription'),
  ])
  const confirm = await desk.web.open(link)
  const own = await (await confirm.submit({}, 'Ohauru mai i ahau')).follow()
  const leave = await desk.web.open(own.html.match(/\/mi\/unsubscribe\/[\w-]+/)?.[0] ?? '')
  for (const page of [first, topics, check, sent, confirm, own, leave])
    expect(wrongLanguage(page.html)).toEqual([])
  const id = await published({ Title: 'In English alone' })
  const [, news = ''] = await mailsTo(email, 2)
  expect(news).toContain(`/mi/publications/${id}`)
})
