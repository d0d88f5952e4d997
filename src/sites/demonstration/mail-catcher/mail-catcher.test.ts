import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSiteServer, openToAll } from '#pages'
import { randomId } from '#kernel'
import { deskMail, DESK_ADDRESS, ENQUIRIES, type DeskMail } from '../../../../testing/mail/desk-mail.ts'
import { letter } from '../../../../testing/mail/letters.ts'
import { catcherWeb, startMailCatcher, type MailCatcher } from './index.ts'

let folder: string
let desk: DeskMail
let catcher: MailCatcher
let server: FastifyInstance

const startCatcher = async () => {
  const { host, port } = await desk.receiver()
  return startMailCatcher({
    folder,
    port: 0,
    clock: desk.clock,
    newId: randomId,
    desk: () => ({ addresses: [DESK_ADDRESS], host, port }),
  })
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'landfall-caught-'))
  desk = await deskMail()
  catcher = await startCatcher()
  const { pages, routes } = catcherWeb(catcher)
  server = await createSiteServer({
    site: { name: 'front-door', agency: 'Landfall', title: 'Demonstration' },
    ...{ access: openToAll, clock: desk.clock, newId: randomId, pages, extensions: [routes] },
  })
})
afterAll(async () => {
  await server.close()
  await catcher.close()
  await desk.dispose()
  await rm(folder, { recursive: true })
})

async function send(raw: Buffer, to: readonly string[], from = 'exporter@world.example'): Promise<void> {
  desk.clock.advance(1000)
  const { host, port } = catcher
  const transport = createTransport({ host, port, ignoreTLS: true })
  try {
    await transport.sendMail({ raw, envelope: { from, to: [...to] } })
  } finally {
    transport.close()
  }
}
const open = (url: string) => server.inject({ url })
const newest = async () => {
  const { body } = await open('/mail/messages.json')
  return (JSON.parse(body) as { id: string }[])[0]!
}

test('a mail that the desk sends is caught, listed, shown as text and given as it came', async () => {
  const { host, port } = catcher
  const sending = desk.again({ smtp: { host, port, secure: 'none' } })
  await desk.queue({ text: 'Kia ora <b>Tāmati</b>\n\nhttps://desk.example/status/1.' })
  await sending.drain()
  const mail = await newest()
  expect(mail).toMatchObject({
    from: DESK_ADDRESS,
    to: ['exporter@world.example'],
    subject: 'Your question',
    received_at: desk.clock.now().toISOString(),
  })
  expect((await open('/mail')).body).toContain(`/mail/read/${mail.id}`)
  const page = (await open(`/mail/read/${mail.id}`)).body
  expect(page).toContain('Kia ora &lt;b&gt;Tāmati&lt;/b&gt;')
  expect(page).toContain('href="https://desk.example/status/1"')
  const bytes = await open(`/mail/messages/${mail.id}.eml`)
  expect(bytes.headers['content-type']).toContain('message/rfc822')
  expect(bytes.body).toContain('Auto-Submitted: auto-generated')
})

test('a mail for the desk arrives there as from outside, and for others it does not', async () => {
  await send(letter({ subject: 'From outside' }), [DESK_ADDRESS, 'somebody@world.example'])
  await send(letter({ subject: 'Elsewhere' }), ['somebody@world.example'])
  await desk.mail.drain()
  const subjects = await desk.as(ENQUIRIES, async (tx) => {
    const mails = await desk.mail.untaken(tx, 'enquiries', 10)
    return Promise.all(mails.map(({ id }) => desk.mail.read(tx, id)))
  })
  expect(subjects).toMatchObject([{ value: { subject: 'From outside' } }])
})

test('a mail that the desk does not take is not taken, so that its sender comes again', async () => {
  const before = catcher.kept.list().length
  await desk.query('alter table mail.inbox rename to elsewhere')
  await expect(send(letter(), [DESK_ADDRESS])).rejects.toMatchObject({ responseCode: 451 })
  await desk.query('alter table mail.elsewhere rename to inbox')
  expect(catcher.kept.list()).toHaveLength(before)
})

test('a file is saved under a plain name and never opened in the page', async () => {
  const body = [
    '--b\r\nContent-Type: text/html; name="../x.html"\r\nContent-Disposition: attachment; filename="../x.html"\r\n',
    '\r\n<script>alert(1)</script>\r\n--b--\r\n',
  ].join('')
  await send(letter({ type: 'multipart/mixed; boundary=b', body }), ['somebody@world.example'])
  const { id } = await newest()
  const { headers } = await open(`/mail/messages/${id}/files/0`)
  expect(headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    'content-disposition': `attachment; filename="x.html"; filename*=UTF-8''x.html`,
  })
})

test.each([
  '/mail/messages/x.eml',
  '/mail/messages/..%2f..%2fetc%2fpasswd.eml',
  '/mail/read/x',
  '/mail/messages/x/files/0',
])('%s is not there', async (address) => {
  expect((await open(address)).statusCode).toBe(404)
})

test('what was caught is still there after a restart', async () => {
  const listed = catcher.kept.list()
  const again = await startCatcher()
  expect(again.kept.list()).toEqual(listed)
  await again.close()
})
