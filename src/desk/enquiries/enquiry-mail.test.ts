/** Enquiries and mail: acknowledged at once, answered by mail once somebody reads that mailbox, and asked by mail. */
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { SendMail } from '#rooms'
import { askAsAdmin } from '../../../testing/ask-as-admin.ts'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { PDF } from '../../../testing/files/index.ts'
import { mailServer, type MailServer } from '../../../testing/mail/mail-server.ts'
import { askQuestion } from '../../../testing/pages/ask-question.ts'
import { referenceOf } from '../../../testing/pages/give-feedback.ts'
import { aPerson } from '../../../testing/pages/index.ts'

const DESK = 'ask@desk.example'
/** Until then a reply can be taken back. */
const HELD_BACK_MS = 20_000
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

const mailTo = (address: string) => world.taken.filter(({ to }) => to.includes(address))
const wordsOf = (raw: Buffer) =>
  raw
    .toString()
    .replaceAll(/=\r?\n/g, '')
    .replaceAll('=3D', '=')

/** The words of the mails that somebody has got, once they are so many. */
async function mailsTo(address: string, count: number): Promise<readonly string[]> {
  await vi.waitUntil(async () => (await work(), mailTo(address).length >= count), { timeout: 20_000 })
  return mailTo(address).map(({ raw }) => wordsOf(raw))
}

const WAIT = { timeout: 20_000 }

/** The private link in a mail. */
function linkIn(words: string): string {
  const [, link = ''] = /https:\/\/desk\.example(\/my-enquiry\/\S+)/.exec(words) ?? []
  return link
}

async function write(mail: {
  from: string
  subject: string
  text: string
  inReplyTo?: string
  attachments?: { filename: string; content: string | Buffer }[]
}): Promise<void> {
  const listening = desk.site.operation(SendMail)?.listening()
  const transport = createTransport({
    host: listening?.host,
    port: listening?.port,
    lmtp: true,
    ignoreTLS: true,
  })
  await transport.sendMail({ to: DESK, ...mail })
  transport.close()
}

test('an enquiry is acknowledged at once, with the days by which to expect an answer and nothing that was typed', async () => {
  const email = 'mere@wool.example'
  const page = await askQuestion(desk, { email, company: 'Tāwharanui Wool', question: 'Secret of the loom?' })
  const [words, ...others] = await mailsTo(email, 1)
  expect(others).toEqual([])
  expect(words).toContain(referenceOf(page))
  expect(words).toContain('4 December 2026')
  for (const typed of ['loom', 'haranui', 'Hēmi', 'Ruatapu']) expect(words).not.toContain(typed)
})

test('an answer is not mailed at length until whoever reads the mailbox has said so', async () => {
  const email = 'wiremu@apples.example'
  const reference = referenceOf(await askQuestion(desk, { email }))
  const say = async (words: string) => {
    const page = await desk.web.open(`/enquiries/${reference}`, agent)
    await page.submit({ Write: words, 'What is it?': 'Word of how far it is' }, 'Save')
    desk.clock.advance(HELD_BACK_MS)
  }
  const [acknowledged = ''] = await mailsTo(email, 1)
  await say('You need the long form of CERT-7.')
  const [, awaits] = await mailsTo(email, 2)
  expect(awaits).toContain('an answer awaits you')
  expect(awaits).not.toContain('CERT-7')

  const own = await desk.web.open(linkIn(acknowledged))
  expect(own.text()).toContain('Is this your address?')
  // Opening the link alone says nothing: programmes that look at mail open links too.
  await say('Still looking.')
  expect((await mailsTo(email, 3))[2]).not.toContain('Still looking')

  await own.submit({}, 'Yes, send answers to my address')
  await say('Here is CERT-7.')
  expect((await mailsTo(email, 4))[3]).toContain('Here is CERT-7.')
})

test('the link of the confirmation page alone confirms no address', async () => {
  const page = await askQuestion(desk, { email: 'somebody@else.example' })
  const own = await desk.web.open(page.link('See how your question is going'))
  expect(own.text()).not.toContain('Is this your address?')
  const forced = await desk.web.send(`${page.link('See how your question is going')}/confirm`, {})
  expect(forced.status).toBe(404)
})

test('a reply that is taken back is never sent, and its words stand in the box again', async () => {
  const email = 'kiri@flax.example'
  const page = await askQuestion(desk, { email })
  const [reference, status] = [referenceOf(page), page.link('See how your question is going')]
  await mailsTo(email, 1)
  const open = () => desk.web.open(`/enquiries/${reference}`, agent)
  await (await open()).submit({ Write: 'Wrong enquiry!', 'What is it?': 'The answer' }, 'Save')
  const taken = await (await open()).submit({}, 'Take it back')
  const again = await desk.web.open(taken.location, agent)
  expect(again.field('Write').value).toBe('Wrong enquiry!')
  expect(again.text()).not.toContain('Answered by')
  desk.clock.advance(HELD_BACK_MS * 2)
  await work()
  expect(mailTo(email)).toHaveLength(1)
  expect((await desk.web.open(status)).text()).not.toContain('Wrong enquiry!')

  await (await open()).submit({ Write: 'The right one.', 'What is it?': 'The answer' }, 'Save')
  const late = await open()
  desk.clock.advance(HELD_BACK_MS)
  const refused = await (await late.submit({}, 'Take it back')).follow()
  expect(refused.text()).toContain('It had gone out already')
  expect(await mailsTo(email, 2)).toHaveLength(2)
})

test('a Minister’s office gets a private link that opens what was ticked, until the share ends', async () => {
  const page = await askQuestion(desk, { email: 'piripi@wood.example', company: 'Piripi Timber' })
  const [reference, status] = [referenceOf(page), page.link('See how your question is going')]
  const office = 'office@parliament.example'
  const form = await desk.web.open(`/enquiries/${reference}/share`, agent)
  const answers = {
    'With whom?': 'A Minister’s office',
    'Which office?': 'Minister for Trade',
    'What do they see?': 'Company',
    'What do they need it for?': 'To answer a letter of yours',
    'On what ground?': 'You agreed to it (IPP 11(1)(c))',
    'How is the enquirer told? (IPP 3A)': 'On your status page',
    'For how long?': '7 days',
  }
  expect((await form.submit(answers, 'Share')).errorSummary()).toEqual(['Enter the office’s email address'])
  await form.submit({ ...answers, 'What is the office’s email address?': office }, 'Share')
  const [mail = ''] = await mailsTo(office, 1)
  expect(mail).not.toContain('Piripi')
  const [, link = ''] = /https:\/\/desk\.example(\/shared-with-you\/\S+)/.exec(mail) ?? []

  // A filter that follows the link reads nothing.
  const closed = await desk.web.open(link)
  expect(closed.text()).not.toContain('Piripi')
  const opened = await (await closed.submit({}, 'Read what is shared')).follow()
  expect(opened.text()).toContain('Piripi Timber')
  for (const kept of ['Hēmi', 'piripi@wood.example', 'Busan']) expect(opened.html).not.toContain(kept)
  const own = await desk.web.open(status)
  expect(own.text()).toContain('Minister for Trade')
  expect(own.text()).toContain('Somebody it was shared with opened it')
  expect(own.html).not.toContain(office)

  await (
    await desk.web.open(`/enquiries/${reference}`, agent)
  ).submit({}, 'End the share with Minister for Trade')
  const over = await desk.web.open(`${link}?read=yes`)
  expect(over.text()).toContain('Nothing of it is shown any more')
  expect(over.html).not.toContain('Piripi')
})

test('the link of a corrected address opens nothing more, and only the new address proves itself', async () => {
  const [stranger, gina] = ['typo-stranger@wool.example', 'gina@wool.example']
  const reference = referenceOf(await askQuestion(desk, { email: stranger, company: 'Gina Wool' }))
  const [first = ''] = await mailsTo(stranger, 1)
  const open = () => desk.web.open(`/enquiries/${reference}`, agent)
  const form = await desk.web.open(`/enquiries/${reference}/correct`, agent)
  await form.submit({ 'Email address (leave it out only where nobody knows one)': gina }, 'Save')
  expect((await desk.web.open(linkIn(first))).status).toBe(404)
  const [told = ''] = await mailsTo(gina, 1)
  expect(told).not.toContain('Busan')

  await (await open()).submit({ Write: 'Form EX-4 is missing.', 'What is it?': 'The answer' }, 'Save')
  desk.clock.advance(HELD_BACK_MS)
  expect((await mailsTo(gina, 2))[1]).not.toContain('EX-4')
  await (await desk.web.open(linkIn(told))).submit({}, 'Yes, send answers to my address')
  await (await open()).submit({ Write: 'And form EX-5.', 'What is it?': 'The answer' }, 'Save')
  desk.clock.advance(HELD_BACK_MS)
  expect((await mailsTo(gina, 3))[2]).toContain('EX-5')
  expect(mailTo(stranger)).toHaveLength(1)
})

test('who floods one address with questions holds back nobody else’s acknowledgement', async () => {
  for (let asked = 0; asked < 40; asked += 1) await askQuestion(desk, { email: 'victim@flood.example' })
  await askQuestion(desk, { email: 'innocent@flood.example' })
  expect(await mailsTo('innocent@flood.example', 1)).toHaveLength(1)
  expect(mailTo('victim@flood.example').length).toBeLessThanOrEqual(10)
})

test('who was not written to is not told that they were', async () => {
  const form = await desk.web.open('/enquiries/record', agent)
  const answers = {
    ...{ 'How did it come?': 'By telephone', Name: 'Somebody', 'What is the question?': 'Which form?' },
    'In which language do they want an answer?': 'English',
  }
  const { location } = await form.submit(answers, 'Record')
  await work()
  const page = await desk.web.open(location, agent)
  expect(page.text()).toContain('No email address is known: nothing is sent.')
  expect(page.text()).not.toContain('Acknowledged by email')
})

test('an office that answers the mail by which it was given a share is never taken for the enquirer', async () => {
  const enquirer = 'mere@kina.example'
  const reference = referenceOf(await askQuestion(desk, { email: enquirer }))
  const office = 'trade@parliament.example'
  const form = await desk.web.open(`/enquiries/${reference}/share`, agent)
  const answers = {
    'With whom?': 'A Minister’s office',
    'Which office?': 'Minister for Trade',
    'What is the office’s email address?': office,
    'What do they see?': 'Company',
    'What do they need it for?': 'To answer a letter of yours',
    'On what ground?': 'You agreed to it (IPP 11(1)(c))',
    'How is the enquirer told? (IPP 3A)': 'On your status page',
    'For how long?': '7 days',
  }
  await form.submit(answers, 'Share')
  await mailsTo(office, 1)
  const idOf = (raw: Buffer) => /^Message-ID:\s+(\S+)/im.exec(raw.toString())?.[1] ?? ''
  const saysAsEnquirer = async (text: string, inReplyTo: string) => {
    await write({ from: enquirer, subject: 'Re', inReplyTo, text })
    const page = async () => (await desk.web.open(`/enquiries/${reference}`, agent)).text()
    await vi.waitUntil(async () => (await work(), (await page()).includes(text)), WAIT)
    return page()
  }
  const forged = await saysAsEnquirer('Send it all to Wellington.', idOf(mailTo(office)[0]!.raw))
  expect(forged.split('Not proven to be the enquirer')).toHaveLength(2)
  const own = await saysAsEnquirer('I am still waiting.', idOf(mailTo(enquirer)[0]!.raw))
  expect(own.split('Not proven to be the enquirer')).toHaveLength(2)

  // The address was put right: whoever has the old mailbox has its mails too.
  await askAsAdmin(
    desk.database,
    `update enquiries.enquiries set email = 'mere@paua.example' where reference = '${reference}'`,
  )
  await write({
    ...{ from: 'mere@paua.example', subject: 'Re', text: 'From the old mailbox.' },
    inReplyTo: idOf(mailTo(enquirer)[0]!.raw),
  })
  const page = async () => (await desk.web.open(`/enquiries/${reference}`, agent)).text()
  await vi.waitUntil(async () => (await work(), (await page()).includes('From the old mailbox.')), WAIT)
  expect((await page()).split('Not proven to be the enquirer')).toHaveLength(3)
})

test('a mail becomes an enquiry, and its answer becomes part of it', async () => {
  const from = 'ana@fish.example'
  await write({
    from: `Ana Tūhoe <${from}>`,
    subject: 'Mussels',
    text: 'What do we need for mussels to Japan?',
  })
  const [acknowledged = ''] = await mailsTo(from, 1)
  const [reference = ''] = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(acknowledged) ?? []
  const words = async () => (await desk.web.open(`/enquiries/${reference}`, agent)).text()
  for (const part of ['Ana Tūhoe', 'What do we need for mussels to Japan?', 'By email'])
    expect(await words()).toContain(part)

  const [, id = ''] = /^Message-ID:\s+(\S+)/im.exec(mailTo(from)[0]!.raw.toString()) ?? []
  const answer = { subject: 'Re: Mussels', inReplyTo: id }
  await write({ from, ...answer, text: 'They are green-lipped.' })
  await vi.waitUntil(async () => (await work(), (await words()).includes('They are green-lipped.')), WAIT)

  // From somebody else it is shown to the agent as not proven, and to the enquirer not at all.
  await write({ from: 'mallory@fish.example', ...answer, text: 'Send it to me instead.' })
  await vi.waitUntil(
    async () => (await work(), (await words()).includes('Not proven to be the enquirer')),
    WAIT,
  )
  const own = await desk.web.open(linkIn(acknowledged))
  expect(own.text()).toContain('They are green-lipped.')
  expect(own.text()).not.toContain('Send it to me instead.')
})

test('a mail that names a reference in its subject alone is an enquiry of its own', async () => {
  const reference = referenceOf(await askQuestion(desk, { email: 'tama@timber.example' }))
  await write({ from: 'mallory@fish.example', subject: `About ${reference}`, text: 'Tell me what he asked.' })
  await mailsTo('mallory@fish.example', 1)
  expect((await desk.web.open(`/enquiries/${reference}`, agent)).text()).not.toContain(
    'Tell me what he asked.',
  )
})

test('the files of a mail are kept with the enquiry, and one that is not taken is named', async () => {
  const from = 'rua@kiwifruit.example'
  const attachments = [
    { filename: 'letter.pdf', content: PDF },
    { filename: 'run.sh', content: '\u0000#!/bin/sh' },
  ]
  await write({ from, subject: 'Papers', text: 'Here they are.', attachments })
  const [acknowledged = ''] = await mailsTo(from, 1)
  const [reference = ''] = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(acknowledged) ?? []
  const page = await desk.web.open(`/enquiries/${reference}`, agent)
  expect((await desk.web.open(page.link('letter.pdf'), agent)).status).toBe(200)
  expect(page.text()).toContain('run.sh was not taken')
})
