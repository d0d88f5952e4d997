/** An agent answers with files: the person gets them when the answer goes out, and never one that was taken back. */
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { load } from 'cheerio'
import { SendMail } from '#rooms'
import { askAsAdmin } from '../../../testing/ask-as-admin.ts'
import { attachFile, type AttachedFile } from '../../../testing/attach-file.ts'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { PDF } from '../../../testing/files/index.ts'
import { mailServer, type MailServer } from '../../../testing/mail/mail-server.ts'
import { askQuestion } from '../../../testing/pages/ask-question.ts'
import { referenceOf } from '../../../testing/pages/give-feedback.ts'
import { aPerson } from '../../../testing/pages/index.ts'

const HELD_BACK_MS = 20_000
const agent = aPerson('desk-agent', { agency: 'mfat', id: 'agent-jonah', name: 'Jonah Rewi' })
const customs = aPerson('desk-agent', { agency: 'customs', id: 'agent-ana', name: 'Ana Tui' })
const form = { field: 'files', name: 'tono-tautoko-ā-tari.pdf', bytes: PDF }
const list = { field: 'files', name: 'ports.txt', bytes: Buffer.from('Busan\nIncheon\n') }

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
  await desk.web.open('/queue', agent)
})
afterAll(async () => {
  await desk.dispose()
  await world.close()
})

let asked = 0

async function numbersOf(reference: string) {
  const rows = await askAsAdmin<{ id: string }>(
    desk.database,
    `select id from files.objects where subject_id = '${reference}'`,
  )
  return rows.map(({ id }) => id)
}

/** Somebody who has said that the mailbox is theirs. */
async function enquiry({ isConfirmed = true } = {}) {
  asked += 1
  const email = `kaiui-${String(asked)}@honey.example`
  const page = await askQuestion(desk, { email })
  const reference = referenceOf(page)
  const status = page.link('See how your question is going')
  if (isConfirmed) {
    const [first] = await mailsTo(email, 1)
    const [, link = ''] = /https:\/\/desk\.example(\/my-enquiry\/\S+)/.exec(first?.text ?? '') ?? []
    await (await desk.web.open(link)).submit({}, 'Yes, send answers to my address')
  }
  const at = `/enquiries/${reference}`
  return {
    ...{ reference, email, at },
    open: () => desk.web.open(at, agent),
    answer: async (files: readonly AttachedFile[], fields: Readonly<Record<string, string>> = {}) =>
      attachFile(desk.origin, await desk.web.open(at, agent), files, {
        as: agent,
        fields: { words: 'Fill this in and send it back.', as: 'answer', ...fields },
      }),
    persons: () => desk.web.open(status),
    filesOf: async () => hrefs((await desk.web.open(status)).html),
  }
}

const hrefs = (html: string) =>
  load(html)('.conversation a[download]')
    .toArray()
    .map((one) => ({ name: load(one).text(), href: one.attribs['href'] ?? '' }))

async function mailsTo(address: string, count: number) {
  const those = () => world.taken.filter(({ to }) => to.includes(address))
  await vi.waitUntil(
    async () => {
      await desk.site.work()
      await desk.site.operation(SendMail)?.drain()
      return those().length >= count
    },
    { timeout: 20_000 },
  )
  return Promise.all(those().map(({ raw }) => PostalMime.parse(raw)))
}

describe('an answer with two files', () => {
  it('is read by its person when it has gone out, and not a second before', async () => {
    const one = await enquiry()
    await one.answer([form, list])
    expect((await one.open()).text()).toContain('ports.txt not sent yet')
    expect((await one.persons()).text()).not.toContain('ports.txt')
    desk.clock.advance(HELD_BACK_MS)
    const files = await one.filesOf()
    expect(files.map(({ name }) => name)).toEqual([form.name, list.name])
    const opened = await desk.web.open(files[1]!.href)
    expect([opened.status, opened.html]).toEqual([200, 'Busan\nIncheon\n'])
  })

  it('brings them with the mail of it', async () => {
    const one = await enquiry()
    await one.answer([form, list])
    desk.clock.advance(HELD_BACK_MS)
    const mail = (await mailsTo(one.email, 2)).at(-1)!
    expect(mail.text).toContain(`With this email: ${form.name}, ${list.name}`)
    expect(
      mail.attachments.map(({ filename, content }) => [filename, (content as ArrayBuffer).byteLength]),
    ).toEqual([
      [form.name, PDF.length],
      [list.name, list.bytes.length],
    ])
  })

  it('sends nothing to an address that nobody has confirmed', async () => {
    const one = await enquiry({ isConfirmed: false })
    await one.answer([form])
    desk.clock.advance(HELD_BACK_MS)
    const mail = (await mailsTo(one.email, 2)).at(-1)!
    expect([mail.attachments, mail.text?.includes(form.name)]).toEqual([[], false])
    expect((await one.filesOf()).map(({ name }) => name)).toEqual([form.name])
  })
})

it('what is too large for a mail lies on the page, and the mail says so', async () => {
  const one = await enquiry()
  await one.answer([{ ...list, name: 'tariff.txt', bytes: Buffer.alloc(11 * 1024 * 1024, 'tariff line\n') }])
  desk.clock.advance(HELD_BACK_MS)
  const mail = (await mailsTo(one.email, 2)).at(-1)!
  expect([mail.attachments, mail.text?.includes('On your page: tariff.txt')]).toEqual([[], true])
})

it('refused with its form, a file is told of at its field, and kept nowhere', async () => {
  const one = await enquiry()
  const files = [{ field: 'files', name: 'form.txt', bytes: Buffer.from('Tēnā koe') }]
  const refused = await attachFile(desk.origin, await one.open(), files, {
    as: agent,
    fields: { words: 'Fill this in and send it back.', as: '' },
  })
  const { html } = refused
  expect(refused.status).toBe(422)
  expect(html).toContain('Choose your files again')
  expect(html).toContain('href="#files"')
  expect(html).toContain('Fill this in and send it back.')
  expect(await numbersOf(one.reference)).toEqual([])
})

it('taken back, the files go with it, and whoever wrote it is told to choose them again', async () => {
  const one = await enquiry()
  await one.answer([form])
  const back = await (await (await one.open()).submit({}, 'Take it back')).follow()
  expect(back.text()).toContain('choose them again')
  desk.clock.advance(HELD_BACK_MS)
  expect((await one.persons()).text()).not.toContain(form.name)
  expect((await one.open()).text()).not.toContain(form.name)
})

it('a press that is sent twice sends one answer with one file', async () => {
  const one = await enquiry()
  const page = await one.open()
  const press = () =>
    attachFile(desk.origin, page, [form], { as: agent, fields: { words: 'See the form.', as: 'answer' } })
  await Promise.all([press(), press()])
  desk.clock.advance(HELD_BACK_MS)
  expect((await one.filesOf()).map(({ name }) => name)).toEqual([form.name])
})

it('the same form with another file is not said to be sent, and the first stays', async () => {
  const one = await enquiry()
  const page = await one.open()
  const press = (file: AttachedFile) =>
    attachFile(desk.origin, page, [file], { as: agent, fields: { words: 'See the form.', as: 'answer' } })
  await press(form)
  const second = await press(list)
  expect(load(second.html)('.govuk-error-summary').text()).toContain('sent before')
  desk.clock.advance(HELD_BACK_MS)
  expect((await one.filesOf()).map(({ name }) => name)).toEqual([form.name])
})

it('a file that is held back opens to nobody by its number, by the page, the share or the link', async () => {
  const one = await enquiry()
  await one.answer([form])
  const [id = ''] = await numbersOf(one.reference)
  const status = await one.persons()
  expect(status.html).not.toContain(id)
  for (const [address, who] of [
    [`${one.at}/files/${id}`, agent],
    [`/shared/${one.reference}/files/${id}`, customs],
  ] as const)
    expect([403, 404]).toContain((await desk.web.open(address, who)).status)
})

it('an agency that sees the files by a share sees it when it has gone out', async () => {
  const one = await enquiry()
  await (
    await desk.web.open(`${one.at}/share`, agent)
  ).submit(
    {
      'With whom?': 'New Zealand Customs Service',
      'What do they see?': 'The files',
      'What do they need it for?': 'To see the form',
      'On what ground?': 'You agreed to it (IPP 11(1)(c))',
      'How is the enquirer told? (IPP 3A)': 'On your status page',
      'For how long?': '7 days',
    },
    'Share',
  )
  await one.answer([form])
  const theirs = () => desk.web.open(`/shared/${one.reference}`, customs)
  expect((await theirs()).text()).not.toContain(form.name)
  desk.clock.advance(HELD_BACK_MS)
  expect((await theirs()).text()).toContain(form.name)
})

describe('refused, and nothing is sent or kept', () => {
  it.each([
    ['six files', Array.from({ length: 6 }, () => list), {}, 'Choose five files or fewer'],
    [
      'a program',
      [{ ...list, name: 'form.exe', bytes: Buffer.from('MZ\u0090\0\u0003') }],
      {},
      'cannot be taken',
    ],
    ['a file with a note', [form], { as: 'note' }, 'A note carries no file'],
    ['no words', [form], { words: '' }, 'Enter what you want to say'],
  ])('%s', async (_, files, fields, sentence) => {
    const one = await enquiry()
    const refused = await one.answer(files, fields)
    expect(load(refused.html)('.govuk-error-summary').text()).toContain(sentence)
    desk.clock.advance(HELD_BACK_MS)
    expect(await one.filesOf()).toEqual([])
  })
})
