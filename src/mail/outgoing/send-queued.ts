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
export async function sendQueued(o: MailOptions): Promise<number> {
  if (o.smtp === undefined) return 0
  const transport = transportOf(o, o.smtp)
  try {
    for (let sent = 0; ;) {
      const mail = await claim(o)
      if (mail === undefined) return sent
      const outcome = await tryOne(o, transport, mail)
      if (outcome === 'unreachable') {
        throw new BrokenPromise('the mail server cannot be reached', 'mail-server-unreachable')
      }
      if (outcome === 'taken') sent += 1
    }
  } finally {
    transport.close()
  }
}

function transportOf(o: MailOptions, smtp: SmtpSettings): SmtpTransport {
  return openTransport(smtp, domainOf(o.from.address), o.dkim)
}

function claim(o: MailOptions): Promise<ClaimedMail | undefined> {
  const at = o.clock.now()
  const until = new Date(at.getTime() + CLAIMED_FOR_MS)
  return o.database.as(mailRole(o.site), (tx) => claimDue(tx, at, until))
}

async function tryOne(
  o: MailOptions,
  transport: SmtpTransport,
  mail: ClaimedMail,
): Promise<HandOver['outcome']> {
  const { to, message } = readWireForm(openMail(o.atRestKey, 'outbox', mail.id, mail.body))
  const result = await handOver(transport, { id: mail.id, from: o.from.address, to, message })
  await o.database.as(mailRole(o.site), (tx) => settle(o, tx, mail, result))
  return result.outcome
}

async function settle(o: MailOptions, tx: Tx, mail: ClaimedMail, result: HandOver): Promise<void> {
  const at = o.clock.now()
  if (result.outcome === 'taken') {
    if (await storeSent(tx, mail, result.reply, at)) await record(o, tx, at, 'mail-sent', mail)
    return
  }
  const again = result.outcome === 'refused' ? undefined : nextTry(mail.tries, mail.queuedAt, at)
  if (again !== undefined) await storeDeferred(tx, mail, result.reply, again)
  else if (await storeGivenUp(tx, mail, result.reply, at)) await record(o, tx, at, 'mail-given-up', mail)
}

function record(
  o: MailOptions,
  tx: Tx,
  at: Date,
  event: 'mail-sent' | 'mail-given-up',
  { id, tries }: ClaimedMail,
): Promise<void> {
  return recordActivity(tx, at, mailActor(o.site), {
    event,
    subject: { kind: 'mail', id },
    details: { tries },
  })
}
