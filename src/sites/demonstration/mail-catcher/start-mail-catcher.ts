/** The demonstration's mail server: it takes everything, keeps it where everybody can see it, and lets nothing out. */
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import type { Clock, NewId } from '#kernel'
import { startMailReader, type MailReader } from '#mail'
import { handToDesk, type DeskWay } from './hand-to-desk.ts'
import { openKeptMessages, type KeptMessages } from './kept-messages.ts'

export interface MailCatcherOptions {
  /** Holds the messages. */
  readonly folder: string
  /** 0 lets the machine choose. */
  readonly port: number
  readonly clock: Clock
  readonly newId: NewId
  /** Mail to its addresses goes on to the desk's own way in, as from outside; asked anew for every mail. */
  readonly desk?: () => DeskWay | undefined
}

export interface MailCatcher {
  readonly host: string
  readonly port: number
  readonly kept: KeptMessages
  readonly reader: MailReader
  close(): Promise<void>
}

const HOST = '127.0.0.1'
const MOST_BYTES = 25 * 1024 * 1024

export async function startMailCatcher(options: MailCatcherOptions): Promise<MailCatcher> {
  const kept = await openKeptMessages(options.folder)
  const reader = startMailReader()

  async function take(stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of stream as AsyncIterable<Buffer>) if (!stream.sizeExceeded) chunks.push(chunk)
    if (stream.sizeExceeded) throw Object.assign(new Error('The mail is too large'), { responseCode: 552 })
    const raw = Buffer.concat(chunks)
    const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
    const to = envelope.rcptTo.map(({ address }) => address)
    await handToDesk(options.desk?.(), { from, to, raw })
    const read = await reader.parse(raw).catch(() => undefined)
    const mail = read?.ok === true ? read.value : undefined
    const subject = mail?.subject ?? ''
    const received_at = options.clock.now().toISOString()
    await kept.keep({ id: options.newId(), from: mail?.from?.address ?? from, to, subject, received_at }, raw)
  }

  const server = new SMTPServer({
    name: 'mail.landfall.example',
    banner: 'Landfall demonstration',
    size: MOST_BYTES,
    maxClients: 20,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    hideDSN: false,
    closeTimeout: 1_000,
    logger: false,
    onData(stream, session, answer) {
      take(stream, session).then(
        () => answer(null),
        (error: unknown) => {
          stream.resume()
          const { responseCode = 451 } = error as { responseCode?: number }
          answer(Object.assign(new Error('The mail was not taken'), { responseCode }))
        },
      )
    },
  })
  // Ports are probed and clients vanish: a broken connection concerns only itself.
  server.on('error', () => undefined)
  const { port } = await new Promise<AddressInfo>((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(options.port, HOST, () => resolve(server.server.address() as AddressInfo))
  })
  return {
    host: HOST,
    port,
    kept,
    reader,
    async close() {
      await new Promise<void>((resolve) => server.close(() => resolve()))
      await reader.stop()
    },
  }
}
