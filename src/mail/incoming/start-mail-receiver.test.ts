import { connect } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { startMailReader, type MailReader } from '#mail'
import { deskMail, ENQUIRIES, OFFICER, type DeskMail } from '../../../testing/mail/desk-mail.ts'
import { letter } from '../../../testing/mail/letters.ts'

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

const kept = async () => (await desk.query<{ n: string }>('select count(*) as n from mail.inbox'))[0]?.n

test('a mail for somebody who has no mailbox here is refused for good', async () => {
  await expect(desk.handIn(letter(), { to: 'nobody@desk.example' })).rejects.toMatchObject({
    responseCode: 550,
  })
  await expect(desk.handIn(letter(), { to: 'ask@elsewhere.example' })).rejects.toMatchObject({
    responseCode: 550,
  })
  expect(await kept()).toBe('0')
})

test('a mail that cannot be kept is not taken: whoever brought it keeps it and comes again', async () => {
  await desk.query('alter table mail.inbox rename to elsewhere')
  await expect(desk.handIn(letter())).rejects.toMatchObject({ responseCode: 451 })
  expect(desk.troubles).toHaveLength(1)
  await desk.query('alter table mail.elsewhere rename to inbox')
  await desk.handIn(letter())
  expect(await kept()).toBe('1')
})

test('a connection to the database that dies while a mail is being kept loses nothing', async () => {
  await desk.query(`
    create function mail.die() returns trigger language plpgsql security definer as $$
    begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
    create trigger dies before insert on mail.inbox for each row execute function mail.die()`)
  await expect(desk.handIn(letter())).rejects.toMatchObject({ responseCode: 451 })
  await desk.query('drop trigger dies on mail.inbox')
  await desk.handIn(letter())
  expect(await kept()).toBe('1')
})

test('a mail larger than the limit is refused, and the next is taken', async () => {
  const { host, port } = await desk.receiver('smtp')
  const answers = await talk(host, port, [
    'EHLO world.example',
    'MAIL FROM:<a@world.example>',
    'RCPT TO:<ask@desk.example>',
    'DATA',
    Buffer.concat([letter({ body: Buffer.alloc(26 * 1024 * 1024, 'a\r\n') }), Buffer.from('\r\n.')]),
  ])
  expect(answers.at(-1)).toMatch(/^552/)
  await desk.handIn(letter())
  expect(await kept()).toBe('1')
})

test('a mail whose connection ends before its end is not kept', async () => {
  const { host, port } = await desk.receiver('smtp')
  await talk(host, port, [
    'EHLO world.example',
    'MAIL FROM:<a@world.example>',
    'RCPT TO:<ask@desk.example>',
    'DATA',
    'Subject: half a',
  ])
  expect(await kept()).toBe('0')
})

test('the same bytes handed over again are the same mail', async () => {
  const mail = letter()
  await desk.handIn(mail)
  await desk.handIn(mail)
  await desk.handIn(letter())
  expect(await kept()).toBe('2')
})

test('a detail in the address reaches the mailbox', async () => {
  await desk.handIn(letter(), { to: 'Ask+AB3D-K7XQ@desk.example' })
  expect(await kept()).toBe('1')
})

test('no word of a mail that came stands in a table, and only the mailbox’s room may open it', async () => {
  await desk.handIn(letter({ from: 'canary@world.example', subject: 'Canary', body: 'canary' }))
  await desk.mail.drain()
  const [dump] = await desk.query<{ text: string }>(
    `select string_agg(i::text, '') || encode(string_agg(body, ''), 'escape') as text from mail.inbox i`,
  )
  expect(dump?.text.toLowerCase()).not.toContain('canary')
  const [mail] = await desk.as(ENQUIRIES, (tx) => desk.mail.untaken(tx, 'enquiries', 10))
  expect(await desk.as(OFFICER, (tx) => desk.mail.untaken(tx, 'enquiries', 10))).toEqual([])
  expect(await desk.as(OFFICER, (tx) => desk.mail.read(tx, mail!.id))).toMatchObject({
    error: { code: 'mail-gone' },
  })
  await expect(desk.as(OFFICER, (tx) => desk.mail.take(tx, mail!.id, { by: NOBODY }))).resolves.toBe(false)
})

const NOBODY = { kind: 'process', id: 'nobody', role: 'nobody' } as const

test('a mail with bytes that are no text is kept as it came', async () => {
  const strange = letter({
    body: Buffer.from([0, 1, 0xff, 0xfe, 0x80, 0, 13, 10]),
    type: 'text/plain; charset=klingon',
  })
  await desk.handIn(strange)
  await desk.mail.drain()
  const [mail] = await desk.as(ENQUIRIES, (tx) => desk.mail.untaken(tx, 'enquiries', 10))
  const bytes = await desk.as(ENQUIRIES, (tx) => desk.mail.readBytes(tx, mail!.id))
  expect(bytes.ok && bytes.value.indexOf(Buffer.from([0, 1, 0xff, 0xfe, 0x80, 0]))).toBeGreaterThan(0)
})

test('six large mails at once are all kept', async () => {
  await desk.receiver()
  const large = () => letter({ body: Buffer.alloc(8 * 1024 * 1024, 'line of a mail\r\n') })
  await Promise.all([1, 2, 3, 4, 5, 6].map(() => desk.handIn(large())))
  expect(await kept()).toBe('6')
})

/** Says each line after the answer to the one before, and goes. */
function talk(host: string, port: number, lines: readonly (string | Buffer)[]): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const answers: string[] = []
    const left = [...lines]
    const socket = connect(port, host)
    socket.on('error', reject)
    socket.on('close', () => resolve(answers))
    socket.on('data', (data) => {
      const answer = data.toString()
      answers.push(answer)
      const next = left.shift()
      if (next === undefined || !/^\d{3} /m.test(answer)) {
        socket.destroy()
        return
      }
      socket.write(next)
      socket.write('\r\n', () => {
        if (left.length === 0 && next === 'Subject: half a') socket.destroy()
      })
    })
  })
}
