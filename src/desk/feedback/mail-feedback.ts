/** Puts each feedback in the mail to its readers, once, with its file; what cannot go yet is looked at again. */
import { recordActivity } from '#activity'
import type { Database, Tx } from '#database'
import type { Files } from '#files'
import { BrokenPromise, type Clock } from '#kernel'
import type { Attachment, Mail } from '#mail'
import { FEEDBACK } from './activity-events.ts'
import { ownerOf, RECORD } from './attached-file.ts'
import { feedbackMail } from './feedback-mail.ts'
import type { WordSeal } from './sealed-words.ts'
import { markMailed, selectUnmailed, takeUnmailed, type FeedbackRow, type WaitingFeedback } from './store.ts'

export interface MailingDependencies {
  readonly database: Database
  readonly clock: Clock
  readonly files: Pick<Files, 'list' | 'open'>
  readonly mail: Pick<Mail, 'queue'>
  readonly seal: WordSeal
  readonly to: string
  /** The empty string where nobody serves the site. */
  readonly origin: string
}

const AT_ONCE = 50

/** All that wait, the longest waiting first; what must wait is passed over, and looked at again at the next look. */
export async function mailFeedback(dependencies: MailingDependencies, ending?: AbortSignal): Promise<void> {
  const troubles: unknown[] = []
  const waitingAfter = (after: WaitingFeedback | undefined) =>
    asFeedback(dependencies, (tx) => selectUnmailed(tx, AT_ONCE, after))
  for (let some = await waitingAfter(undefined); some.length > 0; some = await waitingAfter(some.at(-1))) {
    for (const { reference } of some) {
      if (ending?.aborted === true) return
      // One file that does not open holds up nobody else's feedback.
      await asFeedback(dependencies, (tx) => mailOne(dependencies, tx, reference)).catch((error: unknown) =>
        troubles.push(error),
      )
    }
  }
  if (troubles.length > 0) throw troubles[0]
}

function asFeedback<T>({ database }: MailingDependencies, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.as('desk_feedback', work)
}

async function mailOne(dependencies: MailingDependencies, tx: Tx, reference: string): Promise<void> {
  const row = await takeUnmailed(tx, reference)
  if (row === undefined) return
  const file = row.hasFile ? await attachedTo(dependencies, tx, row) : 'gone'
  if (file === 'waits') return
  const { subject, text } = feedbackMail(row, dependencies.seal.open(reference, row.words), {
    origin: dependencies.origin,
    isFileMissing: row.hasFile && file === 'gone',
  })
  const queued = await dependencies.mail.queue(tx, {
    ...{ to: dependencies.to, subject, text, automatic: true, thread: reference, by: FEEDBACK },
    attachments: file === 'gone' ? [] : [file],
  })
  if (!queued.ok) {
    // The hour's limit passes; the feedback is on the site meanwhile.
    if (queued.error.code === 'mail-too-many') return
    throw new BrokenPromise('a feedback cannot be mailed', queued.error.code)
  }
  const at = dependencies.clock.now()
  await markMailed(tx, reference, at)
  await recordActivity(tx, at, FEEDBACK, {
    event: 'feedback-mailed',
    subject: { kind: RECORD, id: reference },
  })
}

/** `waits` until it has been scanned; `gone` when malware was found in it, or it was destroyed. */
async function attachedTo(
  { files, clock }: MailingDependencies,
  tx: Tx,
  { reference }: FeedbackRow,
): Promise<Attachment | 'waits' | 'gone'> {
  const [owner, at] = [ownerOf(reference), clock.now()]
  const [listed] = await files.list(tx, owner, at)
  if (listed === undefined) return 'gone'
  const opened = await files.open(tx, listed.id, owner, at)
  if (!opened.ok) return opened.error === 'file-waits-for-scan' ? 'waits' : 'gone'
  const { name, type, body } = opened.value
  return { name, type, open: () => body }
}
