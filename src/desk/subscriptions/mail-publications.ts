/** Mails what was published to each subscriber whom it concerns, once; whoever stopped in between goes on here. */
import { recordActivity } from '#activity'
import type { Tx } from '#database'
import { BrokenPromise } from '#kernel'
import { RECORD, SUBSCRIPTIONS } from './activity-events.ts'
import { insertSent, selectDue, takeDue, type DuePair } from './mailing-store.ts'
import { asSubscriptions, waysOf, type Mailing } from './mailing.ts'
import { before, TERMS } from './terms.ts'
import { SUBSCRIPTION_WORDS } from './words/index.ts'

const MOST_AT_ONCE = 200

export async function mailPublications(mailing: Mailing, ending?: AbortSignal): Promise<void> {
  const since = before(mailing.clock.now(), TERMS.mailedMs)
  const troubles: unknown[] = []
  const dueAfter = (after: DuePair | undefined) =>
    asSubscriptions(mailing, (tx) => selectDue(tx, { since, after, most: MOST_AT_ONCE }))
  for (let due = await dueAfter(undefined); due.length > 0; due = await dueAfter(due.at(-1))) {
    for (const pair of due) {
      if (ending?.aborted === true) return
      // One that cannot be mailed holds up nobody else's.
      await asSubscriptions(mailing, (tx) => mailOne(mailing, tx, pair)).catch((error: unknown) =>
        troubles.push(error),
      )
    }
  }
  if (troubles.length > 0) throw troubles[0]
}

async function mailOne(mailing: Mailing, tx: Tx, pair: DuePair): Promise<void> {
  const { reference, publicationId } = pair
  const publication = await takeDue(tx, pair)
  if (publication === undefined) return
  const { email, language } = publication
  const ways = waysOf(mailing, reference, language)
  const queued = await mailing.mail.queue(tx, {
    ...SUBSCRIPTION_WORDS[language].mails.news(publication, {
      ...ways,
      origin: mailing.origin,
      publicationId,
    }),
    ...{ to: email, automatic: true, toMany: true, unsubscribe: ways.unsubscribe, by: SUBSCRIPTIONS },
  })
  if (!queued.ok) {
    // The hour's limit of mail to one address passes; it is not marked as sent, and is looked at again.
    if (queued.error.code === 'mail-too-many') return
    throw new BrokenPromise('a publication cannot be mailed', queued.error.code)
  }
  const at = mailing.clock.now()
  await insertSent(tx, pair, queued.value.id, at)
  await recordActivity(tx, at, SUBSCRIPTIONS, {
    event: 'publication-mailed',
    subject: { kind: RECORD, id: reference },
  })
}
