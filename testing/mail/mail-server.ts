/** A mail server of somebody else: it keeps what it takes, and refuses what a test asks it to refuse. */
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export interface TakenMail {
  readonly from: string
  readonly to: readonly string[]
  readonly envelopeId: string | undefined
  readonly raw: Buffer
}

export interface RefusingAnswer {
  readonly code: number
  readonly words: string
}

export interface MailServer {
  readonly host: string
  readonly port: number
  readonly taken: readonly TakenMail[]
  /** The answer to the next recipients, such as `550 5.1.1 no such user`; taken again when left out. */
  answerRecipientsWith(answer?: RefusingAnswer): void
  /** The same for whoever sends. */
  answerSendersWith(answer?: RefusingAnswer): void
  /** Keeps the mail and then breaks the connection before it answers. */
  vanishAfterTaking(vanish: boolean): void
  close(): Promise<void>
}

export async function mailServer(more: Partial<SMTPServerOptions> = {}): Promise<MailServer> {
  const taken: TakenMail[] = []
  let toRecipients: RefusingAnswer | undefined
  let toSenders: RefusingAnswer | undefined
  let vanish = false
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    hideDSN: false,
    closeTimeout: 200,
    logger: false,
    onMailFrom: (_address, _session, done) => done(refusing(toSenders)),
    onRcptTo: (_address, _session, done) => done(refusing(toRecipients)),
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        taken.push({
          from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
          to: envelope.rcptTo.map(({ address }) => address),
          envelopeId: envelope.dsn?.envid ?? undefined,
          raw: Buffer.concat(chunks),
        })
        if (vanish) for (const connection of server.connections) connection.close()
        else done(null)
      })
    },
    ...more,
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  return {
    host: '127.0.0.1',
    port: (server.server.address() as AddressInfo).port,
    taken,
    answerRecipientsWith: (next) => (toRecipients = next),
    answerSendersWith: (next) => (toSenders = next),
    vanishAfterTaking: (next) => (vanish = next),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function refusing(answer: RefusingAnswer | undefined): Error | null {
  return answer === undefined ? null : Object.assign(new Error(answer.words), { responseCode: answer.code })
}
