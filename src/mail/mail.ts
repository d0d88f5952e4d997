/** A site's mail: what is to be sent, what came, and the loops that see to both. */
import { recordActivity, type ActivityActor } from '#activity'
import type { Tx } from '#database'
import type { Fault, Result } from '#kernel'
import { mailRole } from './activity-events.ts'
import { addressKey } from './address/mail-address.ts'
import {
  answeredReader,
  declareMailboxes,
  disposeReceived,
  takeReceived,
  untakenMail,
  type UntakenFrom,
  type UntakenMail,
} from './inbox-store.ts'
import { keepFetching } from './incoming/imap-mailbox.ts'
import { keepSorting } from './incoming/keep-sorting.ts'
import { sortReceived } from './incoming/sort-received.ts'
import { startMailReceiver, type RunningMailReceiver } from './incoming/start-mail-receiver.ts'
import type { MailOptions } from './mail-options.ts'
import {
  declarePosters,
  deliveriesOf,
  heldMail,
  heldMailBody,
  mailOfAddress,
  recallOutgoing,
  resumeGivenUp,
  waitingMail,
  withdrawOutgoing,
  type Delivery,
  type HeldMail,
  type MailOfAddress,
  type WaitingMail,
} from './outbox-store.ts'
import { keepSending } from './outgoing/keep-sending.ts'
import { queueMail, type OutgoingMail, type Queued } from './outgoing/queue-mail.ts'
import { sendQueued } from './outgoing/send-queued.ts'
import type { MailAsSent } from './reading/mail-as-sent.ts'
import {
  readMail,
  readMailBytes,
  readWholeMail,
  showMailAsSent,
  type ReadMail,
  type ReadWhole,
} from './reading/read-mail.ts'
import { startMailReader } from './reading/start-mail-reader.ts'
import { markOf, openMail } from './sealed-mail.ts'

export interface Mail {
  /** Declares who posts and whose the mailboxes are; `start` and `drain` do it too. */
  prepare(): Promise<void>
  /** In the caller's transaction and role. Call `nudge` after the commit, and it leaves at once. */
  queue(tx: Tx, mail: OutgoingMail): Promise<Result<Queued, Fault>>
  nudge(): void
  /** What became of mail that the acting role posted. */
  deliveries(tx: Tx, ids: readonly string[]): Promise<readonly Delivery[]>
  /** Tries again what had been given up; false for any other mail. */
  resume(tx: Tx, id: string): Promise<boolean>
  /** Takes a mail of the acting role's out of the queue; false where it has left, or a sender has it in hand. */
  recall(tx: Tx, id: string, by: ActivityActor): Promise<boolean>
  /** Destroys what is left of a mail of the acting role's, and the mark of whom it was for; one that waits is not sent. */
  withdraw(tx: Tx, id: string, by: ActivityActor): Promise<boolean>
  /** Every mail to and from an address that is still known to be; for the privacy officer. */
  ofAddress(tx: Tx, address: string): Promise<readonly MailOfAddress[]>
  /** The same of several addresses, and of the person's own matters, for their copy; as the role `<site>_holdings`. */
  heldOf(
    tx: Tx,
    of: { readonly addresses: readonly string[]; readonly threads: readonly string[] },
  ): Promise<readonly HeldMail[]>
  /** The bytes of one that came, as they came; undefined where they are gone. */
  openHeld(tx: Tx, id: string): Promise<Buffer | undefined>
  /** What came to a mailbox and has not been taken, the oldest first. */
  untaken(tx: Tx, mailbox: string, limit: number, from?: UntakenFrom): Promise<readonly UntakenMail[]>
  read(tx: Tx, id: string): Promise<Result<ReadMail, Fault>>
  /**
   * Its HTML without whatever acts, fetches or hides, to be framed apart. Of the sealed bytes, which the room gets by a
   * function of its own that asks who may see them.
   */
  showAsSent(id: string, sealed: Uint8Array): Promise<Result<MailAsSent, Fault>>
  /** With its files, of one parse, outside of any transaction; `as` runs the one that fetches it. */
  readWhole(
    as: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
    id: string,
    of?: { readonly large: boolean },
  ): Promise<Result<ReadWhole, Fault>>
  /**
   * Of the mail of ours that this one answers: whether it went to an address. A Message-ID proves its own reader, and nobody
   * else. Undefined where it answers none, or nobody knows any more.
   */
  answeredReader(tx: Tx, id: string, address: string): Promise<'this' | 'another' | undefined>
  readBytes(tx: Tx, id: string): Promise<Result<Buffer, Fault>>
  /** In the transaction in which the room makes the mail its own; false when somebody had taken it. */
  take(
    tx: Tx,
    id: string,
    options: { readonly thread?: string; readonly by: ActivityActor },
  ): Promise<boolean>
  /** Destroys the bytes of a mail that came, and the marks by which its sender is found. */
  dispose(tx: Tx, id: string, by: ActivityActor): Promise<boolean>
  /** Counts, for whoever watches the site. */
  waiting(tx: Tx): Promise<WaitingMail>
  /** False where no mail server is set: mail waits then. */
  readonly canSend: boolean
  /** Where mail is handed in, once started; undefined where it is not. */
  listening(): { readonly host: string; readonly port: number } | undefined
  /** Sends, receives and sorts until `stop`. */
  start(): Promise<void>
  stop(): Promise<void>
  /** Once, for commands and tests: everything due is sent, everything kept is sorted. */
  drain(): Promise<void>
}

export function createMail(options: MailOptions): Mail {
  // Three of them: a page that shows a mail does not wait while a stranger's is taken apart, nor a small mail for a large one.
  const smallReader = options.reader ?? startMailReader()
  const largeReader = options.reader ?? startMailReader()
  const readingReader = options.reader ?? startMailReader()
  const running: { nudge(): void; stop(): Promise<void> }[] = []
  let receiver: RunningMailReceiver | undefined

  const prepare = () =>
    options.database.as(mailRole(options.site), async (tx) => {
      await declarePosters(tx, options.postedBy)
      await declareMailboxes(tx, options.mailboxes)
    })
  async function disposed(
    tx: Tx,
    id: string,
    by: ActivityActor,
    destroy: (tx: Tx, id: string, at: Date) => Promise<boolean>,
  ): Promise<boolean> {
    const at = options.clock.now()
    const done = await destroy(tx, id, at)
    if (done) await recordActivity(tx, at, by, { event: 'mail-disposed', subject: { kind: 'mail', id } })
    return done
  }
  const nudge = () => {
    for (const loop of running) loop.nudge()
  }

  return {
    prepare,
    nudge,
    queue: (tx, mail) => queueMail(options, tx, mail),
    deliveries: deliveriesOf,
    resume: (tx, id) => resumeGivenUp(tx, id, options.clock.now()),
    recall: (tx, id, by) => disposed(tx, id, by, recallOutgoing),
    withdraw: (tx, id, by) => disposed(tx, id, by, withdrawOutgoing),
    ofAddress: (tx, address) => mailOfAddress(tx, markOf(options.atRestKey, 'address', addressKey(address))),
    heldOf: (tx, { addresses, threads }) =>
      heldMail(
        tx,
        addresses.map((address) => markOf(options.atRestKey, 'address', addressKey(address))),
        threads,
      ),
    async openHeld(tx, id) {
      const sealed = await heldMailBody(tx, id)
      return sealed && openMail(options.atRestKey, 'inbox', id, sealed)
    },
    untaken: untakenMail,
    read: (tx, id) => readMail(options, readingReader, tx, id),
    showAsSent: (id, sealed) => showMailAsSent(options, readingReader, id, sealed),
    readWhole: (as, id, { large } = { large: true }) =>
      readWholeMail(options, large ? largeReader : smallReader, as, id),
    answeredReader: (tx, id, address) =>
      answeredReader(tx, id, markOf(options.atRestKey, 'address', addressKey(address))),
    readBytes: (tx, id) => readMailBytes(options, tx, id),
    async take(tx, id, { thread, by }) {
      const at = options.clock.now()
      const taken = await takeReceived(tx, id, thread, at)
      if (taken) await recordActivity(tx, at, by, { event: 'mail-taken', subject: { kind: 'mail', id } })
      return taken
    },
    dispose: (tx, id, by) => disposed(tx, id, by, disposeReceived),
    waiting: waitingMail,
    canSend: options.smtp !== undefined,
    listening: () => receiver,
    async start() {
      await prepare()
      running.push(
        keepSending(options),
        // Nudged by what this process keeps; what another kept before it died waits for the next start or look.
        keepSorting(options, { large: false, reader: smallReader }),
        keepSorting(options, { large: true, reader: largeReader }),
      )
      if (options.imap !== undefined) running.push(keepFetching(options, options.imap, nudge))
      if (options.lmtp !== undefined)
        receiver = await startMailReceiver(options, { ...options.lmtp, protocol: 'lmtp', onKept: nudge })
    },
    async stop() {
      await receiver?.close()
      await Promise.all(running.map((loop) => loop.stop()))
      if (options.reader === undefined)
        await Promise.all([smallReader, largeReader, readingReader].map((one) => one.stop()))
    },
    async drain() {
      await prepare()
      await sendQueued(options)
      await sortReceived(options, { large: false, reader: smallReader })
      await sortReceived(options, { large: true, reader: largeReader })
    },
  }
}
