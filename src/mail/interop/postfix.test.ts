import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskMail, DESK_ADDRESS, ENQUIRIES, type DeskMail } from '../../../testing/mail/desk-mail.ts'
import { letter } from '../../../testing/mail/letters.ts'
import { startPostfix, type RunningPostfix } from '../../../testing/mail/postfix.ts'
import { findProgram } from '../../../testing/programs.ts'

const program = findProgram('postfix')
const missing =
  program === undefined
    ? ' (skipped: Postfix is not installed)'
    : process.getuid?.() === 0
      ? ''
      : ' (skipped: Postfix starts as root only)'

describe.skipIf(missing !== '')(`Postfix and the desk hand each other mail${missing}`, () => {
  let desk: DeskMail
  let postfix: RunningPostfix

  beforeAll(async () => {
    desk = await deskMail()
    const { port } = await desk.receiver('lmtp')
    postfix = await startPostfix(program!, { lmtpPort: port, worldPort: desk.world.port })
  })
  afterAll(async () => {
    await postfix.stop()
    await desk.dispose()
  })

  async function kept(count: number): Promise<void> {
    for (let tries = 0; tries < 200; tries += 1) {
      const [row] = await desk.query<{ n: number }>('select count(*)::int as n from mail.inbox')
      if (row!.n >= count) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error('nothing more came')
  }

  test('what Postfix takes for the desk is kept by the desk', async () => {
    const transport = createTransport({ host: '127.0.0.1', port: postfix.port, ignoreTLS: true })
    const envelope = { from: 'exporter@elsewhere.example', to: [DESK_ADDRESS] }
    await transport.sendMail({ raw: letter({ subject: 'By Postfix' }), envelope })
    transport.close()
    await kept(1)
    await desk.mail.drain()
    const mails = await desk.as(ENQUIRIES, async (tx) => {
      const [mail] = await desk.mail.untaken(tx, 'enquiries', 5)
      return desk.mail.read(tx, mail!.id)
    })
    expect(mails).toMatchObject({ value: { subject: 'By Postfix', kind: 'message', answerable: true } })
  })

  test('what the desk sends arrives in the world, and what the world refuses comes back', async () => {
    const sending = desk.again({ smtp: { host: '127.0.0.1', port: postfix.port, secure: 'none' } })
    await desk.queue()
    await sending.drain()
    for (let tries = 0; tries < 100 && desk.world.taken.length === 0; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    expect(desk.world.taken).toMatchObject([{ to: ['exporter@world.example'] }])

    desk.world.answerRecipientsWith({ code: 550, words: '5.1.1 no such mailbox' })
    const queued = await desk.queue()
    await sending.drain()
    await kept(2)
    await desk.mail.drain()
    const id = queued.ok ? queued.value.id : ''
    expect(await desk.as(ENQUIRIES, (tx) => desk.mail.deliveries(tx, [id]))).toMatchObject([
      { id, state: 'bounced' },
    ])
    expect(await desk.query('select outbox_id, action, status from mail.bounces')).toEqual([
      { outbox_id: id, action: 'failed', status: '5.1.1' },
    ])
  })
})
