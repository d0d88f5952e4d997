/** 300 mails fetched from Dovecot, while Dovecot stops and comes back, and our fetching too: none lost, none double. */
import { ImapFlow } from 'imapflow'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
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

const ALL = 300
const WAIT = { timeout: 60_000, interval: 50 }

describe.skipIf(missing !== '')(`nothing is lost by a restart of Dovecot${missing}`, () => {
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
  const kept = async () => (await desk.query('select from mail.inbox')).length
  const lying = () =>
    atDovecot(async (client) => {
      const status = await client.status('INBOX', { messages: true })
      return status === false ? undefined : status.messages
    })

  test('of 300 mails that wait there', async () => {
    await atDovecot(async (client) => {
      for (let n = 0; n < ALL; n += 1) await client.append('INBOX', letter())
    })
    // It goes while they are fetched, twice; then whoever fetches is stopped, and another goes on.
    for (const reached of [50, 120]) {
      const fetching = fetchMailbox(desk.options, imap)
      const broken = expect(fetching).rejects.toMatchObject({ code: 'mail-mailbox-unreachable' })
      await vi.waitUntil(async () => (await kept()) >= reached, WAIT)
      await dovecot.restart()
      await broken
    }
    const ending = new AbortController()
    const stopped = fetchMailbox(desk.options, imap, ending.signal)
    await vi.waitUntil(async () => (await kept()) >= 180, WAIT)
    ending.abort()
    await stopped
    await fetchMailbox(desk.options, imap)
    expect(await kept()).toBe(ALL)
    expect(await desk.query('select distinct content_mark from mail.inbox')).toHaveLength(ALL)
    expect(await lying()).toBe(0)
  }, 120_000)
})
