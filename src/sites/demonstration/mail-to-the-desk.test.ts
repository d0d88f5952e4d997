/** Mail for the desk's address: handed over by the catcher to the room that opens it, and left alone where none does. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { MAILBOX, SendMail } from '#rooms'
import { deskSite, type DeskSite, type DeskSiteOptions } from '../../../testing/desk-site.ts'
import { startDemoMail, type DemoMail } from './demo-mail.ts'

let folder: string
let mail: DemoMail
const opened: DeskSite[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'landfall-caught-'))
  mail = await startDemoMail(folder)
})
afterAll(async () => {
  for (const desk of opened) await desk.dispose()
  await mail.close()
  await rm(folder, { recursive: true })
})

async function startDesk(options: Pick<DeskSiteOptions, 'without'>): Promise<DeskSite> {
  const desk = await deskSite({ ...options, mail: mail.settingsOf('desk') })
  opened.push(desk)
  for (const room of desk.site.rooms) await room.start?.()
  mail.handTo(desk.site)
  return desk
}

async function write(subject: string): Promise<void> {
  const transport = createTransport({ ...mail.smtp, ignoreTLS: true })
  try {
    const to = mail.settingsOf('desk').address ?? ''
    await transport.sendMail({ from: 'exporter@world.example', to, subject, text: 'Kia ora' })
  } finally {
    transport.close()
  }
}

test('it arrives as from outside where a room opens what comes', async () => {
  const { site, database } = await startDesk({})
  await write('Honey')
  const own = site.operation(SendMail)!
  const untaken = () => database.as('desk_enquiries', (tx) => own.untaken(tx, MAILBOX, 10))
  // The desk sorts what came by itself.
  const [came] = await vi.waitUntil(
    async () => {
      const mails = await untaken()
      return mails.length > 0 && mails
    },
    { timeout: 20_000 },
  )
  const read = await database.as('desk_enquiries', (tx) => own.read(tx, came!.id))
  expect(read).toMatchObject({ ok: true, value: { subject: 'Honey' } })
})

test('a desk of which no room opens what comes listens nowhere, and the mail is only caught', async () => {
  const { site } = await startDesk({ without: ['desk/enquiries', 'desk/partners', 'desk/rights'] })
  expect(site.operation(SendMail)?.listening()).toBeUndefined()
  await write('Wool')
})
