/** The desk's mail on a real database, with a mail server in the world outside that keeps what it is given. */
import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import pg from 'pg'
import { createTransport } from 'nodemailer'
import { activitySchema, declareActivityEvents, type ActivityActor } from '#activity'
import type { DatabaseRole, Tx } from '#database'
import { randomId } from '#kernel'
import {
  createMail,
  mailActivityEvents,
  mailSchema,
  type Mail,
  type MailOptions,
  type OutgoingMail,
} from '#mail'
import { fixedClock, testDatabase, type FixedClock, type TestDatabase } from '#testing'
import { startMailReceiver, type RunningMailReceiver } from '../../src/mail/incoming/start-mail-receiver.ts'
import { mailServer, type MailServer } from './mail-server.ts'

export const ENQUIRIES: DatabaseRole = 'desk_enquiries'
export const OFFICER: DatabaseRole = 'desk_officer'
export const DESK_ADDRESS = 'ask@desk.example'
export const BY: ActivityActor = { kind: 'process', id: 'desk-enquiries', role: 'enquiries' }

export interface DeskMail {
  readonly clock: FixedClock
  readonly database: TestDatabase
  readonly world: MailServer
  readonly options: MailOptions
  readonly mail: Mail
  readonly troubles: unknown[]
  /** Another on the same database: after a restart, or with something changed. */
  again(changed?: Partial<MailOptions>): Mail
  as<T>(role: DatabaseRole, work: (tx: Tx) => Promise<T>): Promise<T>
  /** Queues as the enquiries room and commits. */
  queue(mail?: Partial<OutgoingMail>): ReturnType<Mail['queue']>
  /** The desk's way in, over a real socket. */
  receiver(protocol?: 'lmtp' | 'smtp'): Promise<RunningMailReceiver>
  /** Hands a mail over to the way in, as the site's mail server does. */
  handIn(raw: Buffer | string, options?: { readonly from?: string; readonly to?: string }): Promise<void>
  /** Hands a mail over with commands of one's own before it; rejects with the answer that refuses one. */
  talk(
    way: { readonly host: string; readonly port: number },
    first: readonly string[],
    raw: Buffer,
  ): Promise<void>
  query<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>
  dispose(): Promise<void>
}

export async function deskMail(changed: Partial<MailOptions> = {}): Promise<DeskMail> {
  const clock = fixedClock('2026-03-02T09:00:00+13:00')
  const database = await testDatabase({
    site: 'desk',
    rooms: [activitySchema, mailSchema],
    roles: ['desk_mail', ENQUIRIES, OFFICER],
    poolSize: 6,
  })
  await declareActivityEvents(database, mailActivityEvents)
  const world = await mailServer()
  const troubles: unknown[] = []
  const options: MailOptions = {
    ...{ site: 'desk', database, clock, newId: randomId, atRestKey: randomBytes(32) },
    from: { name: 'Export Support Desk', address: DESK_ADDRESS },
    postedBy: [ENQUIRIES],
    mailboxes: [{ name: 'enquiries', addresses: [DESK_ADDRESS], takenBy: [ENQUIRIES] }],
    smtp: { host: world.host, port: world.port, secure: 'none' },
    onTrouble: (error) => void troubles.push(error),
    ...changed,
  }
  const opened: Mail[] = []
  const receivers: RunningMailReceiver[] = []
  let wayIn: Promise<RunningMailReceiver> | undefined
  const again = (more: Partial<MailOptions> = {}) => {
    const mail = createMail({ ...options, ...more })
    opened.push(mail)
    return mail
  }
  const mail = again()
  await mail.prepare()

  async function receiver(protocol: 'lmtp' | 'smtp' = 'lmtp'): Promise<RunningMailReceiver> {
    const started = await startMailReceiver(options, { host: '127.0.0.1', port: 0, protocol })
    receivers.push(started)
    return started
  }

  return {
    ...{ clock, database, world, options, mail, troubles, again, receiver },
    as: (role, work) => database.as(role, work),
    queue: (more = {}) =>
      database.as(ENQUIRIES, (tx) =>
        mail.queue(tx, {
          ...{ to: 'exporter@world.example', subject: 'Your question', text: 'Kia ora', automatic: true },
          ...{ thread: 'AB3D-K7XQ', by: BY },
          ...more,
        }),
      ),
    async handIn(raw, { from = 'exporter@world.example', to = DESK_ADDRESS } = {}) {
      wayIn ??= receiver()
      const { host, port } = await wayIn
      const transport = createTransport({ host, port, lmtp: true, ignoreTLS: true })
      try {
        const { rejectedErrors } = await transport.sendMail({
          raw,
          envelope: { from: from === '' ? false : from, to: [to] },
        })
        if (rejectedErrors?.[0] !== undefined) throw rejectedErrors[0]
      } finally {
        transport.close()
      }
    },
    talk: ({ host, port }, first, raw) =>
      talk(host, port, [
        ...[
          'LHLO mx.desk.example',
          ...first,
          'MAIL FROM:<exporter@world.example>',
          `RCPT TO:<${DESK_ADDRESS}>`,
        ],
        ...['DATA', Buffer.concat([raw, Buffer.from('\r\n.')]), 'QUIT'],
      ]),
    async query<Row extends object>(text: string, values: unknown[] = []) {
      const client = new pg.Client({ connectionString: database.adminUrl })
      await client.connect()
      try {
        return (await client.query(text, values)).rows as Row[]
      } finally {
        await client.end()
      }
    },
    async dispose() {
      for (const one of receivers) await one.close()
      for (const one of opened) await one.stop()
      await world.close()
      await database.dispose()
    },
  }
}

/** Says each line after the answer to the one before. */
function talk(host: string, port: number, lines: readonly (string | Buffer)[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const left = [...lines]
    const socket = connect(port, host)
    socket.on('error', reject)
    socket.on('close', () => resolve())
    socket.on('data', (data) => {
      const answer = data.toString()
      if (/^[45]/m.test(answer)) {
        reject(new Error(answer.trim()))
        socket.destroy()
      } else if (/^\d{3} /m.test(answer)) {
        const next = left.shift()
        if (next === undefined) socket.destroy()
        else socket.write(Buffer.concat([Buffer.from(next), Buffer.from('\r\n')]))
      }
    })
  })
}
