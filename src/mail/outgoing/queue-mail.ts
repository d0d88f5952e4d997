/** Puts a mail in the queue in the caller's own transaction: it leaves when, and only when, what it tells of is committed. */
import { recordActivity, type ActivityActor } from '#activity'
import { announce, type Tx } from '#database'
import { err, fault, ok, type Fault, type Result } from '#kernel'
import { addressKey, checkAddress, domainOf, withoutDetail } from '../address/mail-address.ts'
import { MAIL_QUEUED } from '../channels.ts'
import type { MailOptions } from '../mail-options.ts'
import { ownMessageId } from '../message-identifier.ts'
import { holdBack, insertQueued } from '../outbox-store.ts'
import { markOf, sealMail } from '../sealed-mail.ts'
import type { Attachment } from './attachment.ts'
import { composeMail } from './compose-mail.ts'

/** One mail has one reader: what becomes of it is that person's own, and nobody sees who else was written to. */
export interface OutgoingMail {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** Written by the programme rather than by one of the staff. */
  readonly automatic: boolean
  /** The reference of the matter, by which answers are found again. */
  readonly thread?: string
  /** The mail that this one answers, as it was read. */
  readonly answers?: { readonly id: string; readonly messageId: string | undefined }
  readonly attachments?: readonly Attachment[]
  readonly unsubscribe?: string
  /** One of a mailing: it leaves after what somebody waits for. */
  readonly toMany?: boolean
  /** Nothing leaves before; until then `recall` takes it back wholly. */
  readonly notBefore?: Date
  /** Who does it, for the activity log. */
  readonly by: ActivityActor
}

export interface Queued {
  /** For `deliveries`. */
  readonly id: string
}

/** More automatic mail than this to one mailbox in an hour is a loop, or somebody who is being pestered through us. */
const MOST_AUTOMATIC_AN_HOUR = 10

export async function queueMail(
  options: MailOptions,
  tx: Tx,
  mail: OutgoingMail,
): Promise<Result<Queued, Fault>> {
  const to = checkAddress(mail.to)
  if (!to.ok) return err(fault(to.error, { field: 'to' }))
  const [id, at] = [options.newId(), options.clock.now()]
  const messageId = ownMessageId(options.atRestKey, domainOf(options.from.address), {
    id,
    thread: mail.thread,
  })
  const { attachments, unsubscribe, subject, text, automatic } = mail
  const composed = await composeMail({
    ...{
      from: options.from,
      to: to.value,
      messageId,
      at,
      subject,
      text,
      automatic,
      attachments,
      unsubscribe,
    },
    inReplyTo: mail.answers?.messageId,
  })
  if (!composed.ok) return err(fault(composed.error))
  const outcome = await insertQueued(tx, {
    ...{ id, at, automatic, thread: mail.thread, answers: mail.answers?.id },
    recipientMark: markOf(options.atRestKey, 'address', addressKey(to.value)),
    mailboxMark: markOf(options.atRestKey, 'mailbox', withoutDetail(to.value)),
    toMany: mail.toMany === true,
    body: sealMail(options.atRestKey, 'outbox', id, wireForm(to.value, composed.value)),
    mostAnHour: MOST_AUTOMATIC_AN_HOUR,
  })
  if (outcome !== 'queued')
    return err(fault(outcome === 'too-many' ? 'mail-too-many' : 'mail-never-answered'))
  if (mail.notBefore !== undefined) await holdBack(tx, id, mail.notBefore)
  await announce(tx, MAIL_QUEUED)
  await recordActivity(tx, at, mail.by, {
    event: 'mail-queued',
    subject: { kind: 'mail', id },
    details: { automatic, files: attachments?.length ?? 0 },
  })
  return ok({ id })
}

/** The envelope's recipient in a line before the message. */
function wireForm(to: string, message: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${to}\n`), message])
}

export function readWireForm(bytes: Buffer): { readonly to: string; readonly message: Buffer } {
  const end = bytes.indexOf(10)
  return { to: bytes.toString('latin1', 0, end), message: bytes.subarray(end + 1) }
}
