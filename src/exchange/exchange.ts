/** A site's exchange: seals, opens and carries messages, answers each with a receipt, and keeps what is not answered. */
import type { Fault, Result } from '#kernel'
import { followCommits, type Following, type SiteName, type Tx } from '#database'
import type { ExchangeOptions } from './exchange-options.ts'
import { bundle, takeBundle } from './bundle.ts'
import { EXCHANGE_OUTBOX } from './channels.ts'
import { RECEIPT_TYPE } from './message.ts'
import { startSealer } from './openpgp/start-sealer.ts'
import { hasWaiting, resumeStream } from './outbox-store.ts'
import { greeting } from './greeting.ts'
import { reported } from './report-trouble.ts'
import type { CheckedBody } from './checked-body.ts'
import { disclosedAbout, silentlyDisclosedAbout } from './disclosed-about.ts'
import type { OpenedSilentDisclosure } from './disclosure.ts'
import type { RegisteredDisclosure } from './disclosure-store.ts'
import { checked, post, type Outgoing, type Posted } from './post.ts'
import { receiving } from './receive.ts'
import { sendWaiting } from './send.ts'
import { settle } from './settle.ts'
import { declareIncoming, declareOutgoing, streamStatus, type StreamStatus } from './stream-store.ts'
import type { SubjectKeys } from './subject-hash.ts'
import { takesFrom } from './receiver.ts'
import type { SettledVerdict } from './verdict.ts'

export interface Exchange {
  /** Declares the streams; `start` and `drain` do it too. Before it nothing can be posted. */
  prepare(): Promise<void>
  /**
   * In the caller's transaction and role. It leaves after the commit; what is posted in the silent compartment is
   * announced to nobody, so call `nudge` then.
   */
  post(tx: Tx, message: Outgoing): Promise<Result<Posted, Fault>>
  /** A long body checked and written beforehand; `post` takes it in the body's place. */
  checked(message: Omit<Outgoing, 'register'>): Promise<Result<CheckedBody, Fault>>
  /** Something was committed that may leave. */
  nudge(): void
  /** Ends the holding of a message; in the transaction of the people's decision, as a role that may settle it. */
  settle(tx: Tx, messageId: string, verdict: SettledVerdict): Promise<Result<void, Fault>>
  /** Carries what is posted, and looks into the mailboxes, until `stop`. */
  start(): Promise<void>
  /** Ends after the message at hand, and closes the carrier. */
  stop(): Promise<void>
  /** Once, for commands and tests: everything postable is carried, everything arrived is processed and answered. */
  drain(): Promise<void>
  /** Asks every peer where the streams stand there, as `start` does. */
  greet(): Promise<void>
  /** For a replay, whose sites run in one process: what was posted to the peer, sealed as one. */
  bundle(to: SiteName): Promise<Uint8Array | undefined>
  /** The same at the other end: each message is taken as if it had come alone. */
  takeBundle(from: SiteName, sealed: Uint8Array): Promise<void>
  /** Tries again what had been given up, after its cause was mended. As the exchange's role. */
  resume(tx: Tx, stream: { readonly to: SiteName; readonly type: string }): Promise<void>
  /** What was told of a person, as a role that answers people's requests; nothing of the silent compartment. */
  disclosedAbout(tx: Tx, keys: SubjectKeys): Promise<readonly RegisteredDisclosure[]>
  /** What was told silently, as the exchange's role: what is found may be shown to nobody here. */
  silentlyDisclosedAbout(tx: Tx, keys: SubjectKeys): Promise<readonly OpenedSilentDisclosure[]>
  /** Of the open compartment; of everything when `everything`, which only the exchange's own role may ask. */
  status(tx: Tx, options?: { readonly everything: boolean }): Promise<readonly StreamStatus[]>
}

/** The carrier cannot tell that a file has come: it is asked often while something comes and goes, and else seldom. */
const RECEIVE_EVERY_MS = 1000
const RECEIVE_EVERY_IN_TRAFFIC_MS = 300
const TRAFFIC_LASTS_MS = 30_000
const TRY_AGAIN_AT_THE_LATEST_MS = 1000
/** What stands still by a clock that is moved must not be looked for without end. */
const LOOK_AGAIN_AT_THE_EARLIEST_MS = 100

/** `reported` has told of every error already. */
const told = () => undefined

export function createExchange(options: ExchangeOptions): Exchange {
  const sealer = options.sealer ?? startSealer()
  const greets = greeting(options, sealer)
  const inbound = receiving(options, sealer, greets, () => loops.sending?.nudge())
  const loops: { sending?: Following; receiving?: Following } = {}
  let nextAt: Date | undefined
  let trafficAt = -Infinity
  let stopped = false
  const exclusively = oneAtATime()
  const send = () =>
    exclusively(async () => {
      const sent = await sendWaiting(options, sealer, () => stopped)
      nextAt = sent.nextAt
      if (!sent.any) return
      // Whoever is written to answers.
      trafficAt = performance.now()
      loops.receiving?.nudge()
    })

  async function prepare(): Promise<void> {
    const own = `${options.site}_exchange` as const
    await options.database.as(own, async (tx) => {
      for (const stream of options.outgoing) await declareOutgoing(tx, stream)
      for (const { site } of options.peers) {
        const receipts = { type: RECEIPT_TYPE, compartment: 'silent' } as const
        await declareOutgoing(tx, { ...receipts, to: site, postedBy: [own] })
        await declareIncoming(tx, { ...receipts, from: site, receivedBy: own, settledBy: [] })
        for (const receiver of options.receivers.filter((one) => takesFrom(one, site))) {
          const { type, role, settledBy = [], compartment = 'open' } = receiver
          await declareIncoming(tx, { type, from: site, receivedBy: role, settledBy, compartment })
        }
      }
    })
  }

  return {
    prepare,
    post: (tx, message) => post(options, tx, message),
    checked: (message) => checked(options, message),
    disclosedAbout: (tx, keys) => disclosedAbout(options, tx, keys),
    silentlyDisclosedAbout: (tx, keys) => silentlyDisclosedAbout(options, tx, keys),
    nudge: () => loops.sending?.nudge(),
    settle: (tx, messageId, verdict) => settle(options, tx, messageId, verdict),
    async start() {
      await prepare()
      loops.sending ??= followCommits({
        work: reported(options.log, 'sending', send),
        onTrouble: told,
        listener: options.database.listener,
        channels: [EXCHANGE_OUTBOX],
        nextIn: () =>
          nextAt && Math.max(nextAt.getTime() - options.clock.now().getTime(), LOOK_AGAIN_AT_THE_EARLIEST_MS),
      })
      const carrierIsBack = () => loops.sending?.nudge()
      loops.receiving ??= followCommits({
        work: reported(
          options.log,
          'receiving',
          async () => {
            await greets.askAll()
            if (await inbound.look()) trafficAt = performance.now()
          },
          carrierIsBack,
        ),
        onTrouble: told,
        floorMilliseconds: RECEIVE_EVERY_MS,
        nextIn: () =>
          performance.now() - trafficAt < TRAFFIC_LASTS_MS ? RECEIVE_EVERY_IN_TRAFFIC_MS : undefined,
        longestPauseMilliseconds: TRY_AGAIN_AT_THE_LATEST_MS,
      })
      // The worker takes a moment to start; the first message must not wait for it.
      await sealer.ready()
    },
    async stop() {
      stopped = true
      inbound.stop()
      await Promise.all([loops.sending?.stop(), loops.receiving?.stop()])
      await inbound.rest()
      if (options.sealer === undefined) await sealer.stop()
      await options.carrier.close()
    },
    async drain() {
      await prepare()
      for (;;) {
        await send()
        await inbound.look()
        const taken = await inbound.rest()
        const at = options.clock.now()
        const waiting = await options.database.as(`${options.site}_exchange`, (tx) => hasWaiting(tx, at))
        if (taken === 0 && !waiting) return
      }
    },
    greet: () => greets.askAll(),
    bundle: (to) => bundle(options, sealer, to),
    takeBundle: (from, sealed) => takeBundle(options, sealer, from, sealed),
    resume: (tx, { to, type }) => resumeStream(tx, to, type),
    status: (tx, { everything } = { everything: false }) => streamStatus(tx, everything),
  }
}

/** Work given while other work runs waits for it. */
function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }
}
