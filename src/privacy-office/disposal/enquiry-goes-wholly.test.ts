/** An enquiry as it really comes: asked with a file, acknowledged and answered by mail. Seven years later nothing of it is left. */
import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { SendMail } from '#rooms'
import { askAsAdmin } from '../../../testing/ask-as-admin.ts'
import { attachFile } from '../../../testing/attach-file.ts'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { PDF } from '../../../testing/files/index.ts'
import { mailServer, type MailServer } from '../../../testing/mail/mail-server.ts'
import { aPerson, openedPage } from '../../../testing/pages/index.ts'
import { referenceOf } from '../../../testing/pages/give-feedback.ts'
import { filesWith, tablesWith } from '../../../testing/whole-dump.ts'

const CANARIES = [
  'Quixelbaum',
  'quixelbaum@canary.example',
  'Canary Cargoes',
  'Whereisthecanary',
  'canary.pdf',
  'Canaryreply',
]
const DAY_MS = 86_400_000
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

const query = <Row>(text: string) => askAsAdmin<Row>(desk.database, text)
const folder = () => dirname(desk.site.context.folder)
const keptFiles = async () =>
  (await readdir(folder(), { recursive: true, withFileTypes: true })).filter(
    (entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name),
  ).length

async function work(): Promise<void> {
  await desk.site.work()
  await desk.site.operation(SendMail)?.drain()
  await desk.site.work()
}

async function ask(): Promise<string> {
  const answers: readonly Readonly<Record<string, string>>[] = [
    { 'What is your name?': 'Quixelbaum' },
    { 'What is your email address?': 'quixelbaum@canary.example' },
    { 'What is your company called?': 'Canary Cargoes' },
    { 'What is your question or problem?': 'Whereisthecanary of our container?' },
  ]
  let page = await desk.web.open('/ask')
  for (const answer of answers) page = await page.submit(answer, 'Continue')
  const checked = await attachFile(desk.origin, page, { field: 'file', name: 'canary.pdf', bytes: PDF })
  const check = openedPage({ ...checked, headers: {} }, '/ask/file', {
    get: (address) => desk.web.open(address),
    post: (address, fields) => desk.web.send(address, Object.fromEntries(fields)),
  })
  return referenceOf(await (await check.submit({}, 'Send your question')).follow())
}

async function writeBack(): Promise<void> {
  const [acknowledged] = world.taken
  const [, id = ''] = /^Message-ID:\s+(\S+)/im.exec(acknowledged!.raw.toString()) ?? []
  const { host, port } = desk.site.operation(SendMail)!.listening()!
  const transport = createTransport({ host, port, lmtp: true, ignoreTLS: true })
  await transport.sendMail({
    ...{ to: 'ask@desk.example', from: 'quixelbaum@canary.example', subject: 'Re: your question' },
    ...{ text: 'Canaryreply: the container has moved.', inReplyTo: id },
  })
  transport.close()
}

test('nothing of it is left in the database, in files, in logs or in mail', async () => {
  const reference = await ask()
  await vi.waitUntil(async () => (await work(), world.taken.length > 0), { timeout: 20_000 })
  await writeBack()
  const threads = () =>
    query(`select 1 from mail.inbox where thread = '${reference}' and taken_at is not null`)
  await vi.waitUntil(async () => (await work(), (await threads()).length > 0), { timeout: 20_000 })
  for (const canary of ['Quixelbaum', 'Canary Cargoes', 'Canaryreply'])
    expect(await tablesWith(desk.database.adminUrl, canary)).not.toEqual([])
  expect(await keptFiles()).toBe(1)

  await query(`set session_replication_role = replica; update enquiries.enquiries
    set state = 'closed', closed_at = '${desk.clock.now().toISOString()}' where reference = '${reference}'`)
  desk.clock.advance((7 * 365 + 10) * DAY_MS)
  await work()
  for (const person of [officer, second]) {
    const page = await desk.web.open('/disposal', person)
    const proposal = await desk.web.open(page.link('enquiries.enquiries'), person)
    await proposal.submit(
      {},
      `Dispose of 1 record as the ${person === officer ? 'first of two' : 'second person'}`,
    )
  }
  await work()
  desk.clock.advance(DAY_MS)
  await work()

  for (const canary of CANARIES) {
    expect(await tablesWith(desk.database.adminUrl, canary)).toEqual([])
    expect(await filesWith(folder(), canary)).toEqual([])
  }
  expect(await keptFiles()).toBe(0)
  expect(await query('select 1 from files.objects where sealed_key is not null or name is not null')).toEqual(
    [],
  )
  expect(
    await query(`select 1 from mail.inbox where thread = '${reference}' and (body is not null or sender_mark is not null)
      union all select 1 from mail.outbox where thread = '${reference}' and (body is not null or recipient_mark is not null)`),
  ).toEqual([])
  expect(await filesWith(join(folder(), 'activity'), reference)).toEqual([])
})
