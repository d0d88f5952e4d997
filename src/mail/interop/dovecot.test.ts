import { ImapFlow } from 'imapflow'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskMail, type DeskMail } from '../../../testing/mail/desk-mail.ts'
import { startDovecot, type RunningDovecot } from '../../../testing/mail/dovecot.ts'
import { letter } from '../../../testing/mail/letters.ts'
import { findProgram } from '../../../testing/programs.ts'
import { fetchMailbox } from '../incoming/imap-mailbox.ts'
import type { ImapSettings } from '../incoming/imap-settings.ts'

const program = findProgram('dovecot')
const missing =
  program === undefined
    ? ' (skipped: Dovecot is not installed)'
    : process.getuid?.() === 0
      ? ''
      : ' (skipped: Dovecot is started as root here)'

describe.skipIf(missing !== '')(`a mailbox at Dovecot is fetched by IMAP${missing}`, () => {
  let desk: DeskMail
  let dovecot: RunningDovecot
  let imap: ImapSettings

  beforeAll(async () => {
    desk = await deskMail()
    dovecot = await startDovecot(program!)
    const { port, user, password } = dovecot
    imap = { host: '127.0.0.1', port, user, password, secure: false, folder: 'INBOX', mailbox: 'enquiries' }
  })
  afterAll(async () => {
    await dovecot.stop()
    await desk.dispose()
  })

  async function atDovecot<T>(work: (client: ImapFlow) => Promise<T>): Promise<T> {
    const auth = { user: imap.user, pass: imap.password }
    const client = new ImapFlow({ host: imap.host, port: imap.port, secure: false, auth, logger: false })
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.logout()
    }
  }
  const put = (raw: Buffer) => atDovecot((client) => client.append('INBOX', raw))
  const countIn = (folder: string) =>
    atDovecot(async (client) => {
      const status = await client.status(folder, { messages: true })
      return status === false ? undefined : status.messages
    })
  const kept = async () => (await desk.query('select from mail.inbox')).length

  test('an empty mailbox is fetched without trouble', async () => {
    expect(await fetchMailbox(desk.options, imap)).toBe(0)
  })

  test('what is new is kept once and moved aside', async () => {
    await put(letter())
    await put(letter({ subject: 'second' }))
    expect(await fetchMailbox(desk.options, imap)).toBe(2)
    expect(await fetchMailbox(desk.options, imap)).toBe(0)
    expect([await countIn('INBOX'), await countIn('Processed'), await kept()]).toEqual([0, 2, 2])
  })

  test('a mail that cannot be kept stays where it is', async () => {
    await put(letter())
    await desk.query('alter table mail.inbox rename to elsewhere')
    await expect(fetchMailbox(desk.options, imap)).rejects.toMatchObject({ code: 'mail-mailbox-unreachable' })
    await desk.query('alter table mail.elsewhere rename to inbox')
    expect(await countIn('INBOX')).toBe(1)
    expect(await fetchMailbox(desk.options, imap)).toBe(1)
    expect(await kept()).toBe(3)
  })

  test('a wrong password is trouble with the mailbox, and names nobody', async () => {
    await expect(fetchMailbox(desk.options, { ...imap, password: 'wrong' })).rejects.toThrow(
      'the mailbox cannot be fetched',
    )
  })
})
