/** Tells whoever asked that their request is here and by when it is decided; nothing of what they wrote is repeated. */
import { recordActivity } from '#activity'
import { savepoint, type Database, type Tx } from '#database'
import { BrokenPromise, type Clock, type NewId } from '#kernel'
import type { Language } from '#pages'
import type { Mail } from '#mail'
import { RECORD, REQUESTS } from './activity-events.ts'
import { isToldByHand, type Channel } from './channels.ts'
import {
  markAcknowledged,
  selectUnacknowledged,
  takeUnacknowledged,
  type WaitingRequest,
} from './clock-store.ts'
import { requestAddress, type RequestLinks } from './private-links.ts'
import { insertEvent } from './store.ts'
import { REQUEST_WORDS } from './words/index.ts'

export interface OfficeProcess {
  readonly database: Database
  readonly clock: Clock
  readonly newId: NewId
  /** Undefined where the site has no mail: people are then told by letter. */
  readonly mail: Pick<Mail, 'queue'> | undefined
  readonly links: RequestLinks
  /** The empty string where nobody serves the site. */
  readonly origin: string
  /** Within a sentence, in each language. */
  readonly agency: Readonly<Record<Language, string>>
}

const TOGETHER = 20

export function asOffice<T>({ database }: Pick<OfficeProcess, 'database'>, work: (tx: Tx) => Promise<T>) {
  return database.as(`${database.site}_requests`, work)
}

/** All that wait, the longest waiting first; what cannot be mailed yet is passed over until the next look. */
export async function acknowledgeRequests(d: OfficeProcess, ending?: AbortSignal): Promise<void> {
  const troubles: unknown[] = []
  let after: WaitingRequest | undefined
  do {
    const waiting = await asOffice(d, (tx) => selectUnacknowledged(tx, TOGETHER, after))
    await asOffice(d, async (tx) => {
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

async function acknowledgeOne(d: OfficeProcess, tx: Tx, reference: string): Promise<void> {
  const request = await takeUnacknowledged(tx, reference)
  if (request === undefined) return
  const at = d.clock.now()
  const words = REQUEST_WORDS[request.language].acknowledgement({
    ...{ reference, kind: request.kind, dueOn: request.dueOn, agency: d.agency[request.language] },
    link: linkIn(d, request),
  })
  const isMailed = await mailed(d, tx, { ...request, ...words })
  if (isMailed === 'later') return
  await markAcknowledged(tx, reference, at)
  if (!isMailed) return
  await insertEvent(tx, {
    ...{ id: d.newId(), reference, at, kind: 'acknowledged', byId: null, byName: null, words: '' },
  })
  await recordActivity(tx, at, REQUESTS, {
    event: 'request-acknowledged',
    subject: { kind: RECORD, id: reference },
  })
}

interface Told {
  readonly reference: string
  readonly channel: Channel
  readonly email: string
  readonly language: 'en' | 'mi'
}

export function linkIn(
  { links, origin }: Pick<OfficeProcess, 'links' | 'origin'>,
  { reference, email, language }: Omit<Told, 'channel'>,
): string {
  return `${origin}${requestAddress(links.mailToken(reference, email), language)}`
}

/** False where there is no address or no mail, or nothing is to go by itself, and a letter tells them; `later` while the hour's limit stands. */
export async function mailed(
  { mail }: Pick<OfficeProcess, 'mail'>,
  tx: Tx,
  { channel, email, reference, subject, text }: Told & { readonly subject: string; readonly text: string },
): Promise<boolean | 'later'> {
  if (mail === undefined || email === '' || isToldByHand(channel)) return false
  const queued = await mail.queue(tx, {
    ...{ to: email, subject, text, automatic: true, thread: reference, by: REQUESTS },
  })
  if (queued.ok) return true
  if (queued.error.code === 'mail-too-many') return 'later'
  if (queued.error.code === 'mail-never-answered') return false
  throw new BrokenPromise('a request cannot be told of', queued.error.code)
}
