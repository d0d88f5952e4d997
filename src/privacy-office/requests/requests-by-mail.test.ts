/** Requests and mail: what is held is never mailed; whoever has shown that they read the mailbox takes their copy, once. */
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { recordActivity, type ActivityActor } from '#activity'
import { randomId } from '#kernel'
import { AGENCIES, HandToPrivacyOffice, SendMail, type AskedInMatter } from '#rooms'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { mailServer, type MailServer } from '../../../testing/mail/mail-server.ts'
import { askByRight } from '../../../testing/pages/ask-by-right.ts'
import { askQuestion } from '../../../testing/pages/ask-question.ts'
import { referenceOf } from '../../../testing/pages/give-feedback.ts'
import { aPerson } from '../../../testing/pages/index.ts'
import { requestWithFile } from '../../../testing/pages/request-with-file.ts'
import { unzipped } from '../../../testing/unzipped.ts'
import { moveClocks } from './move-clocks.ts'
import { requestLinks } from './private-links.ts'

const BY_ANOTHER: ActivityActor = { kind: 'process', id: 'another-agency', role: 'another-agency' }
const officer = aPerson('privacy-officer', { site: 'desk', id: 'priya' })
const second = aPerson('privacy-officer', { site: 'desk', id: 'piripi' })

let world: MailServer
let desk: DeskSite
beforeAll(async () => {
  world = await mailServer()
  desk = await deskSite({
    mail: {
      address: 'ask@desk.example',
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
}

async function mailsTo(address: string, count: number): Promise<readonly string[]> {
  const mails = () => world.taken.filter(({ to }) => to.includes(address))
  await vi.waitUntil(async () => (await work(), mails().length >= count), { timeout: 20_000 })
  return mails().map(({ raw }) =>
    raw
      .toString()
      .replaceAll(/=\r?\n/g, '')
      .replaceAll('=3D', '='),
  )
}

function linkIn(words: string): string {
  const [, link = ''] = /https:\/\/desk\.example(\/my-request\/\S+)/.exec(words) ?? []
  return link
}

/** A name of its own, so that nobody else's request is near. */
let people = 0
async function asked(email: string): Promise<{ reference: string; link: string; shown: string }> {
  const familyName = ['Tamihana', 'Parata', 'Ngatai', 'Horomia', 'Winiata', 'Karaka'][people++] ?? ''
  const page = await askByRight(desk, { email, familyName, givenNames: 'Wiremu' })
  const reference = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(page.text())?.[0] ?? ''
  await mailsTo(email, 1)
  await vi.waitUntil(async () => (await mailsTo(email, 1)).some((mail) => linkIn(mail) !== ''), {
    timeout: 20_000,
  })
  return {
    reference,
    link: (await mailsTo(email, 1)).map(linkIn).find((one) => one !== '') ?? '',
    shown: page.link('See how your request is going'),
  }
}

async function granted(reference: string): Promise<void> {
  const open = (page: string) => desk.web.open(`/requests/${reference}${page}`, officer)
  await (
    await open('/proof')
  ).submit(
    {
      'What was made sure of?': 'Who the person is',
      'By what?': 'They knew facts that we hold and nobody else would know',
      'Is it enough?': 'Yes, I am satisfied',
    },
    'Record it',
  )
  await (await open('/search')).submit({}, 'Search')
  await work()
  for (let number = 1; ; number += 1) {
    const found = await open(`/found/${String(number)}`)
    if (found.status === 404) break
    await found.submit(
      { 'Is this record theirs?': 'Yes, it is about them', 'What tells you so?': 'They knew what it says.' },
      'Say so',
    )
  }
  const decided = await (await open('/decide')).submit({ 'What do you decide?': 'Give all of it' }, 'Decide')
  expect(decided.errorSummary()).toEqual([])
}

test('the acknowledgement repeats nothing, and its link alone proves the mailbox', async () => {
  const { link, shown } = await asked('wiremu@one.example')
  const [mail = ''] = await mailsTo('wiremu@one.example', 1)
  expect(mail).toContain('We decide by 18 December 2026.')
  expect(mail).not.toContain('Tamihana')
  expect(mail).not.toContain('Everything that you hold')
  expect((await desk.web.open(shown)).buttons()).not.toContain('This is my email address')
  const page = await desk.web.open(link)
  await page.submit({}, 'This is my email address')
  expect((await desk.web.open(link)).text()).toContain('You told us that the email address is yours')
})

test('the copy is taken once, by the link that was mailed and after its mailbox was shown', async () => {
  await askQuestion(desk, { name: 'Wiremu Parata', email: 'wiremu@two.example' })
  const { reference, link, shown } = await asked('wiremu@two.example')
  await granted(reference)
  const news = (await mailsTo('wiremu@two.example', 3)).at(-1) ?? ''
  expect(news).toContain('a letter from the Export Support Desk about your request')
  // Of what was decided the mail says nothing.
  expect(news).not.toContain('We give you all')

  expect((await desk.web.open(shown)).text()).toContain('First tell us that this is your address')
  expect((await desk.web.open(link)).buttons()).not.toContain('Get your copy')
  await (await desk.web.open(link)).submit({}, 'This is my email address')
  const ticket = await (await desk.web.open(link)).submit({}, 'Get your copy')
  const copy = await desk.web.open(ticket.location)
  expect(copy.headers['content-type']).toBe('application/zip')
  expect(copy.headers['cache-control']).toContain('no-store')
  expect((await desk.web.open(ticket.location)).status).toBe(404)
  const after = await desk.web.open(link)
  expect(after.text()).toContain('You took your copy on')
  expect(after.buttons()).not.toContain('Get your copy')
  await work()
  expect((await desk.web.open(`/requests/${reference}`, officer)).text()).toContain('Given')
  expect((await desk.web.open('/disposal/holds', officer)).text()).not.toContain('Stands')
})

test('of what went along a file is taken rebuilt, without what two people withheld, and their own mail as it came', async () => {
  const email = 'dvorak@file.example'
  const transport = createTransport({
    ...{ ...desk.site.operation(SendMail)?.listening(), lmtp: true, ignoreTLS: true },
  })
  const letter = { to: 'ask@desk.example', from: email, subject: 'A question', text: 'Mailedbythem asks.' }
  await transport.sendMail(letter)
  transport.close()
  const words = Buffer.from('Neighbourname told us.\n\nThe rest remains.')
  const { reference, address } = await requestWithFile(desk, officer, {
    ...{ familyName: 'Dvorak', name: 'letter.txt', bytes: words },
  })
  await vi.waitUntil(async () => (await mailsTo(email, 2)).some((mail) => linkIn(mail) !== ''), {
    timeout: 20_000,
  })
  const link = (await mailsTo(email, 2)).map(linkIn).find((one) => one !== '') ?? ''
  await (await desk.web.open(link)).submit({}, 'This is my email address')
  let page = await desk.web.open(address, officer)
  await vi.waitUntil(
    async () => !(page = await desk.web.open(address, officer)).text().includes('is being read'),
    { timeout: 20_000 },
  )
  await page.submit(
    {
      'Wherever these words stand': 'Neighbourname',
      'On which ground?':
        's 53(b): giving it would be an unwarranted disclosure of the affairs of another person, living or dead',
      'What makes it so here?': 'It is the name of somebody else.',
      'What else did you consider?': 'A summary would name them too.',
    },
    'Withhold it',
  )
  const files = await desk.web.open(`/requests/${reference}/files`, officer)
  const given = files.table('Files and mails of their records').rows.map((row) => [row[1], row.at(-1)])
  expect(given).toContainEqual(['mail that came', 'As it came'])
  expect(given).toContainEqual(['file', 'Rebuilt, without what is withheld'])
  const decide = `/requests/${reference}/decide`
  await (
    await desk.web.open(decide, officer)
  ).submit(
    {
      'What do you decide?': 'Give it without what is withheld',
      'What do you tell them?': 'One part names somebody else.',
    },
    'Decide',
  )
  await (
    await desk.web.open(decide, second)
  ).submit({}, `Decide request ${reference} as written here as the second person`)
  const ticket = await (await desk.web.open(link)).submit({}, 'Get your copy')
  const { rawPayload } = await desk.web.server.inject({ url: ticket.location })
  const copy = await unzipped(rawPayload)
  expect(copy.holds('Mailedbythem')).toBe(true)
  expect(copy.holds('Neighbourname')).toBe(false)
  expect(copy.names.filter((name) => name.endsWith('rebuilt.pdf'))).toHaveLength(1)
}, 120_000)

test('a ticket is good for ten minutes', async () => {
  const { reference, link } = await asked('wiremu@three.example')
  await granted(reference)
  await (await desk.web.open(link)).submit({}, 'This is my email address')
  const ticket = await (await desk.web.open(link)).submit({}, 'Get your copy')
  desk.clock.advance(11 * 60_000)
  expect((await desk.web.open(ticket.location)).status).toBe(404)
  expect((await desk.web.open(link)).buttons()).toContain('Get your copy')
})

test('a second request proves nothing for the first, and takes nothing from it', async () => {
  const [first, second] = [
    await asked('wiremu@four.example'),
    await askByRight(desk, { email: 'wiremu@four.example' }),
  ]
  await granted(first.reference)
  const other = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(second.text())?.[0] ?? ''
  const page = await desk.web.open(`/requests/${other}/decide`, officer)
  expect(page.text()).toContain('It has not been made sure who asks')
  expect((await desk.web.open(`/requests/${first.reference}`, officer)).text()).toContain('Decided')
})

test('whoever withdraws ends it, and what was held is held no longer', async () => {
  const { reference, link } = await asked('wiremu@five.example')
  await (await desk.web.open(link)).submit({}, 'Withdraw your request')
  const after = await desk.web.open(link)
  expect(after.text()).toContain('You withdrew your request')
  // No copy is to be taken, so no mailbox is asked for.
  expect(after.buttons()).toEqual([])
  expect(after.text()).not.toContain('copy')
  expect((await desk.web.open(`/requests/${reference}`, officer)).text()).toContain('Withdrawn')
})

test('a new holiday moves the clock of an open request, once, and the person is told', async () => {
  const { reference, link } = await asked('wiremu@six.example')
  const ordered = {
    day: '2026-12-01',
    name: 'A day of mourning',
    source: 'Day of Mourning Act 2026',
    takenBy: ['privacy', 'oia'],
    because: 'the Act says so',
  } as const
  const { database, clock } = desk
  const d = {
    ...{
      database,
      clock,
      newId: randomId,
      mail: desk.site.operation(SendMail),
      origin: 'https://desk.example',
    },
    ...{
      links: requestLinks(desk.site.context.keys.atRest),
      agency: { en: AGENCIES.desk.within, mi: AGENCIES.desk.agency },
    },
  }
  expect(await moveClocks(d, [ordered])).toBeGreaterThan(0)
  expect(await moveClocks(d, [ordered])).toBe(0)
  expect((await desk.web.open(link)).text()).toContain('We decide by 21 December 2026.')
  expect((await desk.web.open(`/requests/${reference}`, officer)).text()).toContain('The calendar changed')
  const mails = await mailsTo('wiremu@six.example', 2)
  expect(mails.join()).toContain('by 21 December 2026, not by 18 December 2026')
})

test('of a request that another agency handed on nothing is mailed, whatever becomes of it', async () => {
  const office = desk.site.operation(HandToPrivacyOffice)
  const receivedAt = desk.clock.now()
  const handOver = (email: string, more: Partial<AskedInMatter> = {}) =>
    desk.database.as('desk_requests', (tx) =>
      office.takeOver(
        {
          ...{ tx, at: receivedAt, newId: randomId, person: { id: 'other', name: 'Another agency' } },
          record: (entry) => recordActivity(tx, receivedAt, BY_ANOTHER, entry),
        },
        {
          ...{ kind: 'access', receivedAt, language: 'en', name: 'Tautoko', email },
          ...{
            askedIn: `Other ${email}`,
            words: 'Asks for the information that is held about them.',
            ...more,
          },
        },
      ),
    )
  const reference = await handOver('quiet@asks.example', {
    handedOn: {
      ...{ familyName: 'Tautoko', givenNames: 'Hera', dateOfBirth: '', postalAddress: '' },
      ...{ documentNumber: '', representative: '', cameWith: [{ name: 'Came by', value: 'Another agency' }] },
    },
  })
  await granted(reference)
  const page = await desk.web.open(`/requests/${reference}`, officer)
  expect(page.text()).toContain('Nothing of it is mailed by itself.')
  expect(page.text()).toContain('Came by Another agency')
  await handOver('told@asks.example')
  await mailsTo('told@asks.example', 1)
  expect(world.taken.flatMap(({ to }) => to)).not.toContain('quiet@asks.example')
})

test('an office that was given a link is written to of the correction, once, and the mail says nothing of the person', async () => {
  const agent = aPerson('desk-agent', { agency: 'mfat', id: 'agent-mfat' })
  const enquiry = referenceOf(await askQuestion(desk, { name: 'Wiremu Pōtiki', email: 'wiremu@six.example' }))
  const shared = await (
    await desk.web.open(`/enquiries/${enquiry}/share`, agent)
  ).submit(
    {
      ...{ 'With whom?': 'A Minister’s office', 'Which office?': 'Minister for Trade' },
      'What is the office’s email address?': 'office@minister.example',
      ...{ 'What do they see?': 'Name', 'What do they need it for?': 'To answer' },
      'On what ground?': 'You agreed to it (IPP 11(1)(c))',
      ...{ 'How is the enquirer told? (IPP 3A)': 'On your status page', 'For how long?': '7 days' },
    },
    'Share',
  )
  expect(shared.errorSummary()).toEqual([])
  await mailsTo('office@minister.example', 1)
  const page = await askByRight(desk, {
    kind: 'That you correct what you hold about me',
    ...{ familyName: 'Pōtiki', givenNames: 'Wiremu', email: 'wiremu@six.example' },
  })
  const reference = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(page.text())?.[0] ?? ''
  await (await desk.web.open(`/requests/${reference}/search`, officer)).submit({}, 'Search')
  await desk.site.work()
  for (let number = 1; ; number += 1) {
    const record = await desk.web.open(`/requests/${reference}/found/${String(number)}`, officer)
    if (record.status === 404) break
    const theirs = { 'Is this record theirs?': 'Yes, it is about them', 'What tells you so?': 'The address.' }
    await record.submit(theirs, 'Say so')
  }
  const early = await desk.web.open(`/requests/${reference}/recipients`, officer)
  expect(early.text()).toContain('Nothing was corrected yet, and no statement is attached')
  expect(early.buttons()).toEqual([])
  const statement = await desk.web.open(`/requests/${reference}/statement`, officer)
  const record = /\d+: enquiries\.enquiries/.exec(statement.text())?.[0] ?? ''
  const said = { 'To which record?': record, 'What does the person say?': 'My name is Pōtiki.' }
  expect((await statement.submit(said, 'Attach it')).errorSummary()).toEqual([])
  const recipients = await desk.web.open(`/requests/${reference}/recipients`, officer)
  expect(recipients.text()).not.toContain('office@minister.example')
  await recipients.submit({}, 'Write to Minister for Trade')
  await recipients.submit({}, 'Write to Minister for Trade')
  const mails = await mailsTo('office@minister.example', 2)
  await work()
  expect(mails).toHaveLength(2)
  const mail = mails.at(-1) ?? ''
  expect(mail).toContain(enquiry)
  for (const word of ['Wiremu', 'six.example', reference])
    expect(mail.split('\r\n\r\n').slice(1).join()).not.toContain(word)
  const after = await desk.web.open(`/requests/${reference}/recipients`, officer)
  expect(after.text()).toContain('Told by mail by')
})
