/** Sends what is due, one mail after another, and records what became of each. */
import { recordActivity } from '#activity'
import type { Tx } from '#database'
import { BrokenPromise } from '#kernel'
import { mailActor, mailRole } from '../activity-events.ts'
import { domainOf } from '../address/mail-address.ts'
import type { MailOptions } from '../mail-options.ts'
import { claimDue, storeDeferred, storeGivenUp, storeSent, type ClaimedMail } from '../outbox-store.ts'
import { openMail } from '../sealed-mail.ts'
import { handOver, type HandOver } from './hand-over.ts'
import { nextTry } from './pauses.ts'
import { readWireForm } from './queue-mail.ts'
import { openTransport, type SmtpSettings, type SmtpTransport } from './smtp-transport.ts'

/** Longer than a try can take, so that two senders never have the same mail in hand. */
const CLAIMED_FOR_MS = 10 * 60_000

/**
 * Each mail is claimed in one transaction, handed over outside any, and settled in another. A process that dies between
 * the server's 250 and the second commit sends the mail again after the claim has run out: with the same Message-ID,
 * by which mailboxes drop the double. Ends at once when the server cannot be reached: the rest waits untouched.
 */
export async function sendQueued(options: MailOptions): Promise<number> {
  if (options.smtp === undefined) return 0
  const transport = transportOf(options, options.smtp)
  try {
    for (let sent = 0; ;) {
      const mail = await claim(options)
      if (mail === undefined) return sent
      const outcome = await tryOne(options, transport, mail)
      if (outcome === 'unreachable') {
        throw new BrokenPromise('the mail server cannot be reached', 'mail-server-unreachable')
      }
      if (outcome === 'taken') sent += 1
    }
  } finally {
    transport.close()
  }
}

function transportOf(options: MailOptions, smtp: SmtpSettings): SmtpTransport {
  return openTransport(smtp, domainOf(options.from.address), options.dkim)
}

function claim(options: MailOptions): Promise<ClaimedMail | undefined> {
  const at = options.clock.now()
  const until = new Date(at.getTime() + CLAIMED_FOR_MS)
  return options.database.as(mailRole(options.site), (tx) => claimDue(tx, at, until))
}

async function tryOne(
  options: MailOptions,
  transport: SmtpTransport,
  mail: ClaimedMail,
): Promise<HandOver['outcome']> {
  const { to, message } = readWireForm(openMail(options.atRestKey, 'outbox', mail.id, mail.body))
  const result = await handOver(transport, { id: mail.id, from: options.from.address, to, message })
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
