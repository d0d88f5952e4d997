/** 300 mails each way through Postfix, while Postfix, our receiver and our sender stop and come back: none lost, none double. */
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { deskMail, DESK_ADDRESS, type DeskMail } from '../../../testing/mail/desk-mail.ts'
import { letter } from '../../../testing/mail/letters.ts'
import { startPostfix, type RunningPostfix } from '../../../testing/mail/postfix.ts'
import { findProgram } from '../../../testing/programs.ts'
import { startMailReceiver } from '../incoming/start-mail-receiver.ts'

const program = findProgram('postfix')
const missing =
  program === undefined
    ? ' (skipped: Postfix is not installed)'
    : process.getuid?.() === 0
      ? ''
      : ' (skipped: Postfix starts as root only)'

const EACH_TIME = 100
const ALL = 3 * EACH_TIME
const WAIT = { timeout: 60_000, interval: 500 }

describe.skipIf(missing !== '')(`nothing is lost by a restart${missing}`, () => {
  let desk: DeskMail
  let postfix: RunningPostfix
  let way: { readonly host: string; readonly port: number; close(): Promise<void> }
  const open = (port: number) =>
    startMailReceiver(desk.options, { host: '127.0.0.1', port, protocol: 'lmtp' })

  beforeAll(async () => {
    desk = await deskMail()
    way = await open(0)
    postfix = await startPostfix(program!, { lmtpPort: way.port, worldPort: desk.world.port })
  })
  afterAll(async () => {
    await way.close()
    await postfix.stop()
    await desk.dispose()
  })

  async function post(count: number): Promise<void> {
    const transport = createTransport({ host: '127.0.0.1', port: postfix.port, ignoreTLS: true, pool: true })
    const envelope = { from: 'exporter@elsewhere.example', to: [DESK_ADDRESS] }
    await Promise.all(Array.from({ length: count }, () => transport.sendMail({ raw: letter(), envelope })))
    transport.close()
  }
  const kept = async () => (await desk.query('select from mail.inbox')).length

  test('of what comes in', async () => {
    await post(EACH_TIME)
    // Our receiver goes in the middle of being handed them, Postfix while some are put off.
    await way.close()
    await post(EACH_TIME)
    await postfix.restart()
    way = await open(way.port)
    await post(EACH_TIME)
    await vi.waitUntil(async () => (await postfix.flush(), (await kept()) >= ALL), WAIT)
    await postfix.restart()
    await postfix.flush()
    expect(await kept()).toBe(ALL)
    expect(await desk.query('select distinct content_mark from mail.inbox')).toHaveLength(ALL)
  })

  test('of what goes out', async () => {
    const smtp = { host: '127.0.0.1', port: postfix.port, secure: 'none' } as const
    const ids = new Set<string>()
    for (let n = 0; n < ALL; n++) {
      const queued = await desk.queue({ to: `exporter${String(n)}@world.example` })
      if (queued.ok) ids.add(queued.value.id)
    }
    // The sender is stopped at its work, and another takes over once its claim has run out.
    const first = desk.again({ smtp })
    await first.start()
    await vi.waitUntil(() => desk.world.taken.length > 10, WAIT)
    await first.stop()
    await postfix.restart()
    desk.clock.advance(60 * 60_000)
    const second = desk.again({ smtp })
    await second.drain()
    await vi.waitUntil(async () => (await postfix.flush(), desk.world.taken.length >= ALL), WAIT)
    expect(new Set(desk.world.taken.map(({ to }) => to[0])).size).toBe(ALL)
    expect(desk.world.taken).toHaveLength(ids.size)
  })
})
