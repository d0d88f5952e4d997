/** Ends the subscription whose private link is held, at once: nothing stays but a keyed hash of the address, for a while. */
import type { ActivityEntry } from '#activity'
import { announce, type Tx } from '#database'
import { RECORD } from './activity-events.ts'
import { SUBSCRIPTION_ENDED } from './channels.ts'
import { hashOfLink } from './private-links.ts'
import { holdLink, leaveHeld } from './store.ts'
import { after, TERMS } from './terms.ts'

/** Done twice, it is done once: mail programs press again when they did not hear the answer. */
export async function unsubscribe(
  { tx, at, record }: { readonly tx: Tx; readonly at: Date; record(entry: ActivityEntry): Promise<void> },
  link: string,
): Promise<void> {
  await holdLink(tx, hashOfLink(link))
  const reference = await leaveHeld(tx, after(at, TERMS.suppressedMs))
  if (reference === null) return
  await record({ event: 'subscription-ended', subject: { kind: RECORD, id: reference } })
  await announce(tx, SUBSCRIPTION_ENDED)
}
