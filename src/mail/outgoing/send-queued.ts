/** Sends what is due, a few mails side by side, and records what became of each. */
import { recordActivity } from '#activity'
import type { Tx } from '#database'
import { BrokenPromise } from '#kernel'
import { mailActor, mailRole } from '../activity-events.ts'
import { domainOf } from '../address/mail-address.ts'
import type { MailOptions } from '../mail-options.ts'
import {
  claimDue,
  selectNextDue,
  storeDeferred,
  storeGivenUp,
  storeSent,
  type ClaimedMail,
} from '../outbox-store.ts'
import { openMail } from '../sealed-mail.ts'
import { handOver, type HandOver } from './hand-over.ts'
import { nextTry } from './pauses.ts'
import { readWireForm } from './queue-mail.ts'
import { openTransport, SIDE_BY_SIDE, type SmtpSettings, type SmtpTransport } from './smtp-transport.ts'

/** Longer than a try can take, so that two senders never have the same mail in hand. */
const CLAIMED_FOR_MS = 10 * 60_000

/**
 * Each mail is claimed in one transaction, handed over outside any, and settled in another. A process that dies between
 * the server's 250 and the second commit sends the mail again after the claim has run out: with the same Message-ID,
 * by which mailboxes drop the double. Ends at once when the server cannot be reached: the rest waits untouched. Says when
 * the next of those that are still queued is due.
 */
export async function sendQueued(options: MailOptions, ending?: AbortSignal): Promise<Date | undefined> {
  if (options.smtp === undefined) return undefined
  const transport = transportOf(options, options.smtp)
  const sending = { options, transport, ending, failed: false }
  try {
    // The first goes alone: a server that cannot be reached is found out by one mail, and not by four.
    if (!(await sendNext(sending))) return await nextDue(options)
    const sent = await Promise.allSettled(Array.from({ length: SIDE_BY_SIDE }, () => sendOn(sending)))
    for (const one of sent) if (one.status === 'rejected') throw one.reason
    return await nextDue(options)
  } finally {
    transport.close({ force: true })
  }
}

interface Sending {
  readonly options: MailOptions
  readonly transport: SmtpTransport
  readonly ending: AbortSignal | undefined
  /** One of them found that nothing can be sent: the others take up nothing more. */
  failed: boolean
}

async function sendOn(sending: Sending): Promise<void> {
  try {
    while (!sending.failed && (await sendNext(sending)));
  } catch (error) {
    sending.failed = true
    throw error
  }
}

/** False where nothing is due, or the site is being stopped. */
async function sendNext({ options, transport, ending }: Sending): Promise<boolean> {
  if (isEnding(ending)) return false
  const mail = await claim(options)
  if (mail === undefined) return false
  if ((await tryOne(options, transport, mail, ending)) === 'unreachable' && !isEnding(ending))
    throw new BrokenPromise('the mail server cannot be reached', 'mail-server-unreachable')
  return true
}

/** Asked again after a wait: it may have begun meanwhile. */
const isEnding = (ending: AbortSignal | undefined) => ending?.aborted === true

function transportOf(options: MailOptions, smtp: SmtpSettings): SmtpTransport {
  return openTransport(smtp, domainOf(options.from.address), options.dkim)
}

const nextDue = (options: MailOptions): Promise<Date | undefined> =>
  options.database.as(mailRole(options.site), selectNextDue)

function claim(options: MailOptions): Promise<ClaimedMail | undefined> {
  const at = options.clock.now()
  const until = new Date(at.getTime() + CLAIMED_FOR_MS)
  return options.database.as(mailRole(options.site), (tx) => claimDue(tx, at, until))
}

async function tryOne(
  options: MailOptions,
  transport: SmtpTransport,
  mail: ClaimedMail,
  ending: AbortSignal | undefined,
): Promise<HandOver['outcome']> {
  const { to, message } = readWireForm(openMail(options.atRestKey, 'outbox', mail.id, mail.body))
  const result = await handOver(transport, { id: mail.id, from: options.from.address, to, message }, ending)
  await options.database.as(mailRole(options.site), (tx) => settle(options, tx, mail, result))
  return result.outcome
}

async function settle(options: MailOptions, tx: Tx, mail: ClaimedMail, result: HandOver): Promise<void> {
  const at = options.clock.now()
  if (result.outcome === 'taken') {
    if (await storeSent(tx, mail, result.reply, at)) await record(options, tx, at, 'mail-sent', mail)
    return
  }
  const again = result.outcome === 'refused' ? undefined : nextTry(mail.tries, mail.queuedAt, at)
  if (again !== undefined) await storeDeferred(tx, mail, result.reply, again)
  else if (await storeGivenUp(tx, mail, result.reply, at))
    await record(options, tx, at, 'mail-given-up', mail)
}

function record(
  options: MailOptions,
  tx: Tx,
  at: Date,
  event: 'mail-sent' | 'mail-given-up',
  { id, tries }: ClaimedMail,
): Promise<void> {
  return recordActivity(tx, at, mailActor(options.site), {
    event,
    subject: { kind: 'mail', id },
    details: { tries },
  })
}
