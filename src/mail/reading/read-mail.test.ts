import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { startMailReader, type MailReader } from '#mail'
import { deskMail, ENQUIRIES, type DeskMail } from '../../../testing/mail/desk-mail.ts'
import { letter, type Letter } from '../../../testing/mail/letters.ts'

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

/** Hands it in, sorts, and reads what there is. */
async function readAll(...letters: readonly (Letter | Buffer)[]) {
  for (const one of letters) {
    await desk.handIn(Buffer.isBuffer(one) ? one : letter(one))
    desk.clock.advance(1)
  }
  await desk.mail.drain()
  return desk.as(ENQUIRIES, async (tx) => {
    const mails = []
    for (const { id } of await desk.mail.untaken(tx, 'enquiries', 20))
      mails.push(await desk.mail.read(tx, id))
    return mails
  })
}

const nested = (depth: number) =>
  Array.from(
    { length: depth },
    (_, i) => `--b${i}\r\nContent-Type: multipart/mixed; boundary="b${i + 1}"\r\n\r\n`,
  ).join('')

test('a mail within mails without end is kept as unreadable and holds up nothing', async () => {
  const mails = await readAll(
    { type: 'multipart/mixed; boundary="b0"', body: nested(5000) },
    { body: 'the next' },
  )
  expect(mails).toMatchObject([
    { ok: false, error: { code: 'mail-unreadable' } },
    { ok: true, value: { text: 'the next' } },
  ])
  expect(await desk.query('select kind from mail.inbox order by received_at')).toEqual([
    { kind: 'unreadable' },
    { kind: 'message' },
  ])
})

test('a megabyte of nested HTML is read within a second or two, as far as the limit', async () => {
  const html = `<p>start</p>${'<div>'.repeat(200_000)}end`
  const started = performance.now()
  const [mail] = await readAll({ type: 'text/html; charset=utf-8', body: html })
  expect(mail).toMatchObject({ ok: true, value: { text: 'start', cut: true, fromHtml: true } })
  expect(performance.now() - started).toBeLessThan(15_000)
})

test('HTML is shown as words: scripts, styles and comments are gone, links say where they lead', async () => {
  const body = `<html><head><title>t</title><style>p{}</style><body><script>alert(1)</script><!-- hidden -->
    <p>Kia&nbsp;ora T&amacr;mati</p><ul><li>one<li>two</ul>
    <a href="https://evil.example/?a=1&amp;b=2">our site</a> <img src=https://track.example/x.gif onerror=alert(1)> 3 < 4`
  const [mail] = await readAll({ type: 'text/html; charset=utf-8', body })
  expect(mail).toMatchObject({
    value: {
      text: 'Kia ora Tāmati\n\n- one\n- two\n\n[https://evil.example/?a=1&b=2] our site 3 < 4',
      fromHtml: true,
    },
  })
})

test('windows-1252 is read with its quotation marks and euro sign', async () => {
  const body = Buffer.from([0x93, 0x80, 0x20, 0x35, 0x94, 0x20, 0xe9])
  const mails = await readAll(
    { type: 'text/plain; charset=windows-1252', body },
    { type: 'text/plain; charset=iso-8859-1', body },
    { subject: '=?windows-1252?Q?=93quoted=94?=' },
  )
  expect(mails).toMatchObject([
    { value: { text: '“€ 5” é' } },
    { value: { text: '“€ 5” é' } },
    { value: { subject: '“quoted”' } },
  ])
})

test('NUL, half a surrogate and reversed text come out as text that can be stored and shown', async () => {
  const [mail] = await readAll({
    subject: `=?utf-16le?B?${Buffer.from([0x41, 0, 0x00, 0xd8, 0x42, 0]).toString('base64')}?= \u202egpj.exe`,
    body: Buffer.from('a\u0000b\u202ec'),
  })
  const value = mail?.ok === true ? mail.value : undefined
  expect(value?.text).toBe('a\ufffdb\ufffdc')
  expect(value?.subject).not.toMatch(/[\ud800-\udfff\u202e\u0000]/u)
  await desk.query('select $1::text', [value?.subject])
})

test('files are listed by a plain name, and handed over by their place', async () => {
  const body = [
    '--b\r\nContent-Type: text/plain\r\n\r\nsee the file\r\n',
    '--b\r\nContent-Type: application/pdf; name="../../etc/pass\u202ewd.pdf"\r\nContent-Disposition: attachment; filename="../../etc/passwd.pdf"\r\n',
    'Content-Transfer-Encoding: base64\r\n\r\naGVsbG8=\r\n',
    '--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: inner\r\n\r\nwords of somebody else\r\n--b--\r\n',
  ].join('')
  const [mail] = await readAll({ type: 'multipart/mixed; boundary=b', body })
  expect(mail).toMatchObject({
    value: {
      text: 'see the file',
      attachments: [
        { name: 'passwd.pdf', type: 'application/pdf', size: 5 },
        { name: 'unnamed', type: 'message/rfc822' },
      ],
    },
  })
  const id = mail?.ok === true ? mail.value.id : ''
  const whole = await desk.mail.readWhole((work) => desk.as(ENQUIRIES, work), id)
  expect(whole.ok && Buffer.from(whole.value.files[0]!.bytes).toString()).toBe('hello')
  expect(whole.ok && whole.value.files.map(({ name }) => name)).toEqual(['passwd.pdf', 'unnamed'])
})

test('a group, an empty sender and a hundred thousand headers do no harm', async () => {
  const many = Array.from({ length: 100_000 }, (_, i) => `X-${i}: y`).join('\r\n')
  const mails = await readAll(
    { headers: { To: 'Team: a@x.example, b@x.example;' } },
    { from: '' },
    Buffer.from(`${many}\r\n\r\nbody`),
  )
  expect(mails).toMatchObject([
    { value: { to: ['a@x.example', 'b@x.example'] } },
    { value: { from: undefined } },
    { ok: false, error: { code: 'mail-unreadable' } },
  ])
})
