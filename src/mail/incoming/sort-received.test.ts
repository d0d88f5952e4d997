import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { startMailReader, type MailReader } from '#mail'
import { BY, deskMail, ENQUIRIES, type DeskMail } from '../../../testing/mail/desk-mail.ts'
import { bounceOf, letter, type Letter } from '../../../testing/mail/letters.ts'
import { sortReceived } from './sort-received.ts'

let reader: MailReader
let desk: DeskMail
beforeAll(() => {
  reader = startMailReader()
})
afterAll(() => reader.stop())
beforeEach(async () => {
  desk = await deskMail({ reader })
})
afterEach(() => desk.dispose())

async function queuedAndSent(): Promise<{ readonly id: string; readonly messageId: string }> {
  const queued = await desk.queue()
  await desk.mail.drain()
  const messageId = /^Message-ID:\s+(<.+>)/m.exec(desk.world.taken.at(-1)!.raw.toString())?.[1]
  return { id: queued.ok ? queued.value.id : '', messageId: messageId ?? '' }
}
async function handIn(raw: Buffer, from?: string): Promise<void> {
  desk.clock.advance(1)
  await desk.handIn(raw, from === undefined ? {} : { from })
  await desk.mail.drain()
}
const sorted = () =>
  desk.query<{ kind: string; answerable: boolean; thread: string | null; thread_by: string | null }>(
    'select kind, answerable, thread, thread_by from mail.inbox order by received_at, id',
  )
const stateOf = async (id: string) =>
  (await desk.query<{ state: string }>('select state from mail.outbox where id = $1', [id]))[0]?.state

test('a bounce finds its mail by the envelope’s identifier', async () => {
  const { id } = await queuedAndSent()
  await handIn(bounceOf({ envelopeId: id }), '')
  expect(await stateOf(id)).toBe('bounced')
  expect(await desk.query('select outbox_id, action, status from mail.bounces')).toEqual([
    { outbox_id: id, action: 'failed', status: '5.1.1' },
  ])
})

test('a bounce that names no envelope finds its mail by the Message-ID that comes back', async () => {
  const { id, messageId } = await queuedAndSent()
  await handIn(bounceOf({ messageId }), '')
  expect(await stateOf(id)).toBe('bounced')
})

test('a forged Message-ID bounces nothing', async () => {
  const { id, messageId } = await queuedAndSent()
  await handIn(bounceOf({ messageId: messageId.replace(/\.[0-9a-f]{20}@/, `.${'0'.repeat(20)}@`) }), '')
  expect(await stateOf(id)).toBe('sent')
  expect(await sorted()).toMatchObject([{ kind: 'bounce' }])
})

test('a report that delivery takes longer changes nothing', async () => {
  const { id } = await queuedAndSent()
  await handIn(bounceOf({ envelopeId: id, action: 'delayed' }), '')
  expect(await stateOf(id)).toBe('sent')
})

test('a person who attaches a report of a bounce is a person', async () => {
  const report = bounceOf({})
    .toString()
    .replace('multipart/report; report-type=delivery-status', 'multipart/mixed')
  await handIn(
    Buffer.from(report.replace('Auto-Submitted: auto-replied', 'X-A: b').replace('MAILER-DAEMON', 'tama')),
  )
  expect(await sorted()).toMatchObject([{ kind: 'message', answerable: true }])
})

test('an answer is put in the thread of the mail that it answers', async () => {
  const { messageId } = await queuedAndSent()
  await handIn(letter({ subject: 'Re: [ZZZZ-9999]', headers: { 'In-Reply-To': messageId } }))
  expect(await sorted()).toEqual([
    { kind: 'message', answerable: true, thread: 'AB3D-K7XQ', thread_by: 'answer' },
  ])
})

test('a second mail that refers to a first is put in the thread that the room gave the first', async () => {
  await handIn(letter({ headers: { 'Message-ID': '<first@world.example>' } }))
  const [first] = await desk.as(ENQUIRIES, (tx) => desk.mail.untaken(tx, 'enquiries', 10))
  await desk.as(ENQUIRIES, (tx) => desk.mail.take(tx, first!.id, { thread: 'CDEF-3467', by: BY }))
  await handIn(letter({ headers: { References: '<x@y.example> <first@world.example>' } }))
  expect((await sorted()).at(-1)).toMatchObject({ thread: 'CDEF-3467', thread_by: 'reference' })
})

test('a reference that somebody writes in the subject is a hint only', async () => {
  await handIn(letter({ subject: 'About [AB3D-K7XQ]' }))
  expect(await sorted()).toMatchObject([{ thread: 'AB3D-K7XQ', thread_by: 'subject' }])
})

test.each<[string, Letter, string | undefined]>([
  ['an absence note', { headers: { 'Auto-Submitted': 'auto-replied' } }, undefined],
  ['a mail without an envelope sender', {}, ''],
  ['Outlook’s own', { headers: { 'X-Autoreply': 'yes' } }, undefined],
  [
    'a read receipt',
    { type: 'multipart/report; report-type=disposition-notification; boundary=b' },
    undefined,
  ],
  ['a mail from nobody', { from: 'no-reply@world.example' }, undefined],
])('%s is shown to people and never answered by the programme', async (_what, more, from) => {
  await handIn(letter(more), from)
  const [mail] = await desk.as(ENQUIRIES, (tx) => desk.mail.untaken(tx, 'enquiries', 10))
  expect(mail).toMatchObject({ kind: 'auto-reply', answerable: false })
  const answers = { id: mail!.id, messageId: undefined }
  expect(await desk.queue({ answers })).toMatchObject({ error: { code: 'mail-never-answered' } })
  expect((await desk.queue({ answers, automatic: false })).ok).toBe(true)
})

test('a list’s mail is a message, but no programme answers it', async () => {
  await handIn(letter({ headers: { 'List-Id': '<exporters.world.example>' } }))
  expect(await sorted()).toMatchObject([{ kind: 'message', answerable: false }])
})

test('a mail of our own that comes back is a loop and is shown to nobody', async () => {
  await queuedAndSent()
  await handIn(desk.world.taken[0]!.raw)
  expect(await sorted()).toMatchObject([{ kind: 'loop', answerable: false }])
  expect(await desk.as(ENQUIRIES, (tx) => desk.mail.untaken(tx, 'enquiries', 10))).toEqual([])
})

test('whoever writes all the time is still read and no longer answered by the programme', async () => {
  for (let i = 0; i < 21; i += 1) await desk.handIn(letter())
  await desk.mail.drain()
  const mails = await sorted()
  expect(mails.filter(({ answerable }) => answerable)).toHaveLength(20)
  expect(mails.every(({ kind }) => kind === 'message')).toBe(true)
})

test('a mail that ends its reader three times is kept as unreadable, and the next is sorted at once', async () => {
  await desk.handIn(letter({ subject: 'poison' }))
  desk.clock.advance(1)
  await desk.handIn(letter())
  const fragile = desk.again({
    reader: {
      ...reader,
      parse: (raw) =>
        Buffer.from(raw).includes('poison')
          ? Promise.reject(new Error('the worker ended'))
          : reader.parse(raw),
    },
  })
  const kinds = async () => (await sorted()).map(({ kind }) => kind)
  for (let tries = 1; tries <= 3; tries += 1) {
    expect(await kinds()).toEqual(tries === 1 ? [null, null] : [null, 'message'])
    await expect(fragile.drain()).rejects.toThrow('the worker ended')
    desk.clock.advance(3 * 60_000)
  }
  expect(await kinds()).toEqual(['unreadable', 'message'])
})

test('a mail that is sorted by two at once is sorted once', async () => {
  for (let i = 0; i < 8; i += 1) await desk.handIn(letter())
  await Promise.all([desk.mail.drain(), desk.again().drain()])
  const events = await desk.query(`select from activity.records where event = 'mail-sorted'`)
  expect(events).toHaveLength(8)
})

test('a mail is taken once', async () => {
  await handIn(letter())
  const take = () =>
    desk.as(ENQUIRIES, async (tx) => {
      const [mail] = await desk.mail.untaken(tx, 'enquiries', 1)
      return mail !== undefined && (await desk.mail.take(tx, mail.id, { by: BY }))
    })
  expect((await Promise.all([take(), take(), take()])).filter(Boolean)).toHaveLength(1)
})

test('a mail that is disposed of is gone, with the marks of its sender', async () => {
  await handIn(letter())
  const [mail] = await desk.as(ENQUIRIES, (tx) => desk.mail.untaken(tx, 'enquiries', 1))
  expect(await desk.as(ENQUIRIES, (tx) => desk.mail.dispose(tx, mail!.id, BY))).toBe(true)
  expect(await desk.query('select body, sender_mark, message_mark from mail.inbox')).toEqual([
    { body: null, sender_mark: null, message_mark: null },
  ])
  expect(await desk.as(ENQUIRIES, (tx) => desk.mail.read(tx, mail!.id))).toMatchObject({
    error: { code: 'mail-gone' },
  })
})

test('a small mail is sorted while large ones, by bytes or by lines, wait for theirs', async () => {
  await desk.handIn(letter({ subject: 'Large', body: 'x'.repeat(300_000) }))
  await desk.handIn(letter({ subject: 'Long', body: 'x\r\n'.repeat(6000) }))
  await desk.handIn(letter({ subject: 'Small' }))
  await sortReceived(desk.options, { large: false, reader })
  const kinds = () => desk.query('select large, kind from mail.inbox order by large, kind')
  expect(await kinds()).toEqual([
    { large: false, kind: 'message' },
    { large: true, kind: null },
    { large: true, kind: null },
  ])
  await sortReceived(desk.options, { large: true, reader })
  expect((await kinds()).filter((row) => (row as { kind: unknown }).kind === null)).toEqual([])
})
