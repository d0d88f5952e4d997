/** Acknowledges each enquiry at once, by a mail that repeats nothing of what was typed. */
import { recordActivity } from '#activity'
import type { Database, Tx } from '#database'
import { BrokenPromise, type Clock, type NewId } from '#kernel'
import type { Mail } from '#mail'
import { ENQUIRIES } from './activity-events.ts'
import { RECORD } from './attached-files.ts'
import { linkAddress, type PrivateLinks } from './private-links.ts'
import { clocksOf } from './service-times.ts'
import { markAcknowledged, selectUnacknowledged, takeUnacknowledged } from './desk-store.ts'
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

const MOST_AT_ONCE = 100

export async function acknowledgeEnquiries(d: AcknowledgeDependencies): Promise<void> {
  const troubles: unknown[] = []
  for (const reference of await asDesk(d, (tx) => selectUnacknowledged(tx, MOST_AT_ONCE))) {
    // One that cannot be mailed holds up nobody else's.
    await asDesk(d, (tx) => acknowledgeOne(d, tx, reference)).catch((error: unknown) => troubles.push(error))
  }
  if (troubles.length > 0) throw troubles[0]
}

function asDesk<T>({ database }: AcknowledgeDependencies, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.as('desk_enquiries', work)
}

async function acknowledgeOne(d: AcknowledgeDependencies, tx: Tx, reference: string): Promise<void> {
  const enquiry = await takeUnacknowledged(tx, reference)
  if (enquiry === undefined) return
  const { email, language, receivedAt, isDisowned } = enquiry
  const at = d.clock.now()
  // Who telephoned and left no address has heard it from the agent; whose address was forged asked nothing.
  if (email !== '' && !isDisowned) {
    const { subject, text } = ENQUIRY_WORDS[language].acknowledgement({
      reference,
      link: `${d.origin}${linkAddress(d.links.mailToken(reference), language)}`,
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
  }
  await markAcknowledged(tx, reference, at)
  if (isDisowned) return
  await insertEvent(tx, { id: d.newId(), reference, at, kind: 'acknowledged' })
  await recordActivity(tx, at, ENQUIRIES, {
    event: 'enquiry-acknowledged',
    subject: { kind: RECORD, id: reference },
  })
}
