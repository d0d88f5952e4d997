/** The way in: the site's mail server hands over what came, by LMTP or SMTP, and is answered once it is kept. */
import { isIP, type AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import { domainOf } from '../address/mail-address.ts'
import type { HandedOver } from '../authentication/way-here.ts'
import type { MailOptions } from '../mail-options.ts'
import { mailboxFinder } from './accepted-addresses.ts'
import { keepReceived, MOST_MAIL_BYTES } from './keep-received.ts'
import { byteTaker } from './take-bytes.ts'

export interface MailReceiverOptions {
  readonly host: string
  /** 0 lets the machine choose. */
  readonly port: number
  readonly protocol: 'lmtp' | 'smtp'
  /** Something was kept and may be sorted. */
  readonly onKept?: () => void
}

export interface RunningMailReceiver {
  readonly host: string
  readonly port: number
  close(): Promise<void>
}

const MOST_CLIENTS = 50
const MOST_RECIPIENTS = 100

/** What a mail server is told; the numbers decide whether it tries again. */
function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}

export async function startMailReceiver(
  options: MailOptions,
  { host, port, protocol, onKept = () => undefined }: MailReceiverOptions,
): Promise<RunningMailReceiver> {
  const mailboxOf = mailboxFinder(options.mailboxes)
  const relays = (options.authentication?.relays ?? []).filter((relay) => isIP(relay) !== 0)
  const taker = byteTaker(MOST_MAIL_BYTES)

  async function receive(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const mailboxes = [...new Set(session.envelope.rcptTo.map(({ address }) => mailboxOf(address)))].filter(
      (name) => name !== undefined,
    )
    await taker.take(stream, async (raw) => {
      if (raw === undefined) throw refusal(552, '5.3.4 The mail is too large')
      const handedOver = handedOverBy(session)
      await keepReceived(options, { raw: Buffer.concat([returnPath(session), raw]), mailboxes, handedOver })
    })
  }

  const server = new SMTPServer({
    lmtp: protocol === 'lmtp',
    name: domainOf(options.from.address),
    banner: 'Landfall',
    size: MOST_MAIL_BYTES,
    maxClients: MOST_CLIENTS,
    maxRecipients: MOST_RECIPIENTS,
    // It listens where only the site's own mail server can reach it.
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    // From whom a server of ours has a mail is its to say, and nobody else's.
    useXClient: relays,
    useXForward: relays,
    lenientAddressParsing: true,
    closeTimeout: 2_000,
    logger: false,
    onRcptTo: ({ address }, _session, answer) =>
      answer(mailboxOf(address) === undefined ? refusal(550, '5.1.1 No such mailbox here') : null),
    onData(stream, session, answer) {
      receive(stream, session).then(
        () => {
          answer(null)
          onKept()
        },
        (error: unknown) => {
          stream.resume()
          if (isRefusal(error)) {
            answer(error)
            return
          }
          options.onTrouble(error)
          // Whoever brought it keeps it and comes again.
          answer(refusal(451, '4.3.0 The mail could not be kept'))
        },
      )
    },
  })
  // Ports are probed and clients vanish: a broken connection concerns only itself.
  server.on('error', () => undefined)
  const listener = await new Promise<AddressInfo>((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(port, host, () => resolve(server.server.address() as AddressInfo))
  })
  return {
    host,
    port: listener.port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function isRefusal(error: unknown): error is Error {
  return error instanceof Error && 'responseCode' in error
}

/** As a trusted server passed it on for this mail (XFORWARD), or for the whole session (XCLIENT). */
function handedOverBy({ xForward, xClient, envelope }: SMTPServerSession): HandedOver | undefined {
  const told = isIP(String(xForward.get('ADDR'))) === 0 ? xClient : xForward
  const address = String(told.get('ADDR'))
  if (isIP(address) === 0) return undefined
  const helo = told.get('HELO')
  return { address, helo: typeof helo === 'string' ? helo : '', sender: senderOf(envelope) }
}

function senderOf({ mailFrom }: SMTPServerSession['envelope']): string {
  return mailFrom === false ? '' : mailFrom.address.replace(/[^\u0021-\u007e]|[<>]/gu, '').slice(0, 320)
}

/** RFC 5321, 4.4: where a mail is delivered its envelope's sender is written on top; empty for a bounce. */
function returnPath({ envelope }: SMTPServerSession): Buffer {
  return Buffer.from(`Return-Path: <${senderOf(envelope)}>\r\n`)
}
