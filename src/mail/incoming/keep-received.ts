/** Keeps what came, sealed, before whoever brought it is told that it is ours now. */
import { recordActivity } from '#activity'
import type { HandedOver } from '../authentication/way-here.ts'
import { mailActor, mailRole } from '../activity-events.ts'
import { keepMail } from '../inbox-store.ts'
import type { MailOptions } from '../mail-options.ts'
import { hasMoreLines } from '../reading/mail-shape.ts'
import { markOf, sealMail } from '../sealed-mail.ts'

/** A person's words are fewer: what is larger, or takes as long to read, is sorted and taken beside the others. */
const LARGE_BYTES = 256 * 1024
const LARGE_LINES = 5000

/** Larger mail is refused where it is handed over. */
export const MOST_MAIL_BYTES = 25 * 1024 * 1024

export interface ReceivedBytes {
  /** As it came, whatever it holds. */
  readonly raw: Buffer
  /** Names of the mailboxes it is for. */
  readonly mailboxes: readonly string[]
  /** From whom the server had it that handed it over, where that is known. */
  readonly handedOver?: HandedOver | undefined
}

/** One transaction for all its mailboxes: afterwards the mail is kept, or nothing of it is. */
export async function keepReceived(
  options: MailOptions,
  { raw, mailboxes, handedOver }: ReceivedBytes,
): Promise<void> {
  const at = options.clock.now()
  const large = raw.length > LARGE_BYTES || hasMoreLines(raw, LARGE_LINES)
  const contentMark = markOf(options.atRestKey, 'content', raw)
  await options.database.as(mailRole(options.site), async (tx) => {
    for (const mailbox of mailboxes) {
      const id = options.newId()
      const body = sealMail(options.atRestKey, 'inbox', id, raw)
      const hop =
        handedOver && sealMail(options.atRestKey, 'hop', id, Buffer.from(JSON.stringify(handedOver)))
      if (!(await keepMail(tx, { id, mailbox, at, size: raw.length, large, contentMark, body, hop })))
        continue
      await recordActivity(tx, at, mailActor(options.site), {
        event: 'mail-received',
        subject: { kind: 'mail', id },
        details: { mailbox, size: raw.length },
      })
    }
  })
}
