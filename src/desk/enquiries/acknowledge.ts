/** Acknowledges each enquiry at once, by a mail that repeats nothing of what was typed. */
import { recordActivity } from '#activity'
import { savepoint, type Database, type Tx } from '#database'
import { BrokenPromise, type Clock, type NewId } from '#kernel'
import type { Mail } from '#mail'
import { ENQUIRIES } from './activity-events.ts'
import { RECORD } from './attached-files.ts'
import { linkAddress, type PrivateLinks } from './private-links.ts'
import { clocksOf } from './service-times.ts'
import {
  markAcknowledged,
  selectUnacknowledged,
  takeUnacknowledged,
  type WaitingEnquiry,
} from './desk-store.ts'
import { insertEvent } from './store.ts'
import { ENQUIRY_WORDS } from './words/index.ts'

export interface AcknowledgeDependencies {
  readonly database: Database
  readonly clock: Clock
  readonly newId: NewId
  readonly mail: Pick<Mail, 'queue'>
  readonly links: PrivateLinks
  /** The empty string where nobody serves the site. */
  readonly origin: string
}

/** In one transaction: who waits for a connection waits once for all of them. */
const TOGETHER = 20

/** All that wait, the longest waiting first; what cannot be mailed yet is passed over until the next look. */
export async function acknowledgeEnquiries(d: AcknowledgeDependencies, ending?: AbortSignal): Promise<void> {
  const troubles: unknown[] = []
  let after: WaitingEnquiry | undefined
  do {
    const waiting = await asDesk(d, (tx) => selectUnacknowledged(tx, TOGETHER, after))
    await asDesk(d, async (tx) => {
      for (const { reference } of waiting)
        // One that cannot be mailed holds up nobody else's.
        await savepoint(tx, () => acknowledgeOne(d, tx, reference)).catch((error: unknown) =>
          troubles.push(error),
        )
    })
    after = waiting.at(-1)
  } while (after !== undefined && ending?.aborted !== true)
  if (troubles.length > 0) throw troubles[0]
}

function asDesk<T>({ database }: AcknowledgeDependencies, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.as('desk_enquiries', work)
}

async function acknowledgeOne(d: AcknowledgeDependencies, tx: Tx, reference: string): Promise<void> {
  const enquiry = await takeUnacknowledged(tx, reference)
  if (enquiry === undefined) return
  const { email, language, receivedAt, isDisowned, mailLinkNumber } = enquiry
  const at = d.clock.now()
  let isMailed = false
  // Who telephoned and left no address has heard it from the agent; whose address was forged asked nothing.
  if (email !== '' && !isDisowned) {
    const { subject, text } = ENQUIRY_WORDS[language].acknowledgement({
      reference,
      link: `${d.origin}${linkAddress(d.links.mailToken(reference, mailLinkNumber), language)}`,
      clocks: clocksOf(receivedAt),
    })
    const queued = await d.mail.queue(tx, {
      ...{ to: email, subject, text, automatic: true, thread: reference, by: ENQUIRIES },
    })
    if (!queued.ok) {
      // The hour's limit of mail to one address passes; whoever must never be answered, is not.
      if (queued.error.code === 'mail-too-many') return
      if (queued.error.code !== 'mail-never-answered')
        throw new BrokenPromise('an enquiry cannot be acknowledged', queued.error.code)
    }
    isMailed = queued.ok
  }
  await markAcknowledged(tx, reference, at)
  // Nobody is told on their page of a mail that was not sent.
  if (!isMailed) return
  await insertEvent(tx, { id: d.newId(), reference, at, kind: 'acknowledged' })
  await recordActivity(tx, at, ENQUIRIES, {
    event: 'enquiry-acknowledged',
    subject: { kind: RECORD, id: reference },
  })
}
