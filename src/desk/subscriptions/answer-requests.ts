/** Answers each request by one mail: to confirm it, or that the address is subscribed already. */
import { recordActivity } from '#activity'
import type { Tx } from '#database'
import { BrokenPromise } from '#kernel'
import { RECORD, SUBSCRIPTIONS } from './activity-events.ts'
import {
  markAnswered,
  selectSubscribedLike,
  selectUnanswered,
  takeUnanswered,
  type RequestToAnswer,
  type WaitingRequest,
} from './mailing-store.ts'
import { asSubscriptions, waysOf, type Mailing } from './mailing.ts'
import { linkAddress } from './private-links.ts'
import { before, TERMS } from './terms.ts'
import { SUBSCRIPTION_WORDS } from './words/index.ts'

const AT_ONCE = 100
const DAY_MS = 24 * 3_600_000

/** All that wait, the longest waiting first; what must wait is passed over, and looked at again at the next look. */
export async function answerRequests(mailing: Mailing, ending?: AbortSignal): Promise<void> {
  const troubles: unknown[] = []
  const waitingAfter = (after: WaitingRequest | undefined) =>
    asSubscriptions(mailing, (tx) => selectUnanswered(tx, AT_ONCE, after))
  for (let some = await waitingAfter(undefined); some.length > 0; some = await waitingAfter(some.at(-1))) {
    for (const { reference } of some) {
      if (ending?.aborted === true) return
      // One that cannot be mailed holds up nobody else's.
      await asSubscriptions(mailing, (tx) => answerOne(mailing, tx, reference)).catch((error: unknown) =>
        troubles.push(error),
      )
    }
  }
  if (troubles.length > 0) throw troubles[0]
}

async function answerOne(mailing: Mailing, tx: Tx, reference: string): Promise<void> {
  const at = mailing.clock.now()
  const request = await takeUnanswered(tx, reference, before(at, DAY_MS))
  if (request === undefined) return
  // Somebody may be pestered through us: what is too much is not answered, and gone with what nobody confirms.
  if (request.answered < TERMS.mostAnswersADay) {
    const queued = await mailing.mail.queue(tx, {
      ...(await answerTo(mailing, tx, request)),
      ...{ to: request.email, automatic: true, by: SUBSCRIPTIONS },
    })
    if (!queued.ok) {
      if (queued.error.code === 'mail-too-many') return
      throw new BrokenPromise('a request to subscribe cannot be answered', queued.error.code)
    }
  }
  await markAnswered(tx, reference, at)
  await recordActivity(tx, at, SUBSCRIPTIONS, {
    event: 'subscription-answered',
    subject: { kind: RECORD, id: reference },
  })
}

async function answerTo(
  mailing: Mailing,
  tx: Tx,
  { reference, language, isSubscribed, topics, markets }: RequestToAnswer,
): Promise<{ readonly subject: string; readonly text: string; readonly unsubscribe: string }> {
  const { mails } = SUBSCRIPTION_WORDS[language]
  const subscribed = isSubscribed ? await selectSubscribedLike(tx, reference) : undefined
  const ways = waysOf(mailing, subscribed ?? reference, language)
  if (subscribed !== undefined) return { ...mails.already(ways), unsubscribe: ways.unsubscribe }
  const { origin, links } = mailing
  const link = `${origin}${linkAddress('confirm-subscription', links.confirmToken(reference), language)}`
  return { ...mails.confirm({ link, topics, markets }), unsubscribe: ways.unsubscribe }
}
