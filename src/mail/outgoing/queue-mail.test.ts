import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { BY, deskMail, ENQUIRIES, OFFICER, type DeskMail } from '../../../testing/mail/desk-mail.ts'

let desk: DeskMail
beforeEach(async () => {
  desk = await deskMail()
})
afterEach(() => desk.dispose())

const sent = async () => {
  await desk.mail.drain()
  return desk.world.taken.map(({ raw }) => raw.toString())
}

test('a room that writes to nobody cannot queue a mail', async () => {
  const trial = desk.as(OFFICER, (tx) =>
    desk.mail.queue(tx, { to: 'a@b.example', subject: 's', text: 't', automatic: true, by: BY }),
  )
  await expect(trial).rejects.toThrow('this role posts no mail')
})

test('a mail of a transaction that rolls back never leaves', async () => {
  const trial = desk.as(ENQUIRIES, async (tx) => {
    await desk.mail.queue(tx, { to: 'a@b.example', subject: 's', text: 't', automatic: true, by: BY })
    throw new Error('changed my mind')
  })
  await expect(trial).rejects.toThrow('changed my mind')
  expect(await sent()).toEqual([])
})

test('a recipient that hides a second one is refused by field, without being repeated', async () => {
  expect(await desk.queue({ to: 'c@d.example\r\nBcc: evil@x.example' })).toEqual({
    ok: false,
    error: { code: 'mail-address-malformed', field: 'to' },
  })
})

test('a subject cannot carry a header, nor a text end the mail', async () => {
  await desk.queue({ subject: 'Hello\r\nBcc: evil@x.example\u202e', text: 'one\r\n.\r\nQUIT\r\ntwo\u0000' })
  const [mail = ''] = await sent()
  expect(mail).toMatch(/^Subject: Hello Bcc: evil@x.example\r$/m)
  expect(mail).not.toMatch(/^Bcc:/m)
  expect(mail).toContain('QUIT\r\ntwo')
  expect(desk.world.taken.map(({ to }) => to)).toEqual([['exporter@world.example']])
})

test('automatic mail says that a programme wrote it, and a person’s does not', async () => {
  await desk.queue()
  await desk.queue({ automatic: false })
  const [automatic = '', personal = ''] = await sent()
  expect(automatic).toContain('Auto-Submitted: auto-generated')
  expect(automatic).toContain('X-Auto-Response-Suppress: All')
  expect(personal).not.toContain('Auto-Submitted')
})

test('the mail is plain text from the desk and names its thread in its identifier', async () => {
  await desk.queue({ text: 'Kia ora, Tāmati' })
  const [mail = ''] = await sent()
  expect(mail).toContain('From: Export Support Desk <ask@desk.example>')
  expect(mail).toMatch(/^Content-Type: text\/plain; charset=utf-8/m)
  expect(mail).toMatch(/^Message-ID:\s+<AB3D-K7XQ\.[0-9a-f-]{36}\.[0-9a-f]{20}@desk\.example>/m)
})

test('a mailing carries the address that ends it at one press', async () => {
  await desk.queue({ unsubscribe: 'https://desk.example/stop/1' })
  const [mail = ''] = await sent()
  expect(mail).toContain('List-Unsubscribe: <https://desk.example/stop/1>')
  expect(mail).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
})

test('files go with the mail, read when it is queued', async () => {
  const attachments = [
    { name: '../../etc/Māori\r\n.txt', type: 'text/plain', open: () => Readable.from([Buffer.from('kupu')]) },
  ]
  await desk.queue({ attachments })
  const [mail = ''] = await sent()
  expect(mail).toContain(Buffer.from('kupu').toString('base64'))
  expect(mail).toContain('Content-Disposition: attachment')
  expect(mail).not.toContain('etc')
})

test('files that are too large together are refused, and nothing is queued', async () => {
  const half = Buffer.alloc(6 * 1024 * 1024)
  const file = { name: 'a.bin', type: 'application/pdf', open: () => Readable.from([half]) }
  expect(await desk.queue({ attachments: [file, file] })).toMatchObject({ error: { code: 'mail-too-large' } })
  expect(await sent()).toEqual([])
})

test('no address and no word of a queued mail stands in a table', async () => {
  await desk.queue({ subject: 'Canarysubject', text: 'Canarytext', to: 'canary@world.example' })
  const [dump] = await desk.query<{ text: string }>(
    `select string_agg(o::text, '') || encode(string_agg(body, ''), 'escape') as text from mail.outbox o`,
  )
  expect(dump?.text.toLowerCase()).not.toContain('canary')
})

test('nobody gets more than ten automatic mails in an hour', async () => {
  for (let i = 0; i < 10; i += 1) expect((await desk.queue()).ok).toBe(true)
  expect(await desk.queue({ to: 'Exporter@World.example' })).toMatchObject({
    error: { code: 'mail-too-many' },
  })
  expect((await desk.queue({ automatic: false })).ok).toBe(true)
  desk.clock.advance(3_600_001)
  expect((await desk.queue()).ok).toBe(true)
})
