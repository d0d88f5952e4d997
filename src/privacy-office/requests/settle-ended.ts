/** Ends what the person ended by their link: a copy that was taken was given, and what was held for the request is held no longer. */
import { recordActivity } from '#activity'
import { announce } from '#database'
import { REQUEST_MOVED } from '#rooms'
import { asOffice } from './acknowledge.ts'
import { REQUESTS } from './activity-events.ts'
import { selectTaken } from './copy-store.ts'
import { selectEndedHolding, takeHolds } from './hold-store.ts'
import type { SearchProcess } from './search-requests.ts'
import { setProvided } from './store.ts'

export async function settleEnded(d: SearchProcess): Promise<void> {
  await asOffice(d, async (tx) => {
    const at = d.clock.now()
    for (const { reference, takenAt } of await selectTaken(tx)) await setProvided(tx, reference, takenAt)
    await announce(tx, REQUEST_MOVED)
    for (const reference of await selectEndedHolding(tx)) {
      const act = {
        ...{ tx, at, newId: d.newId, person: { id: REQUESTS.id } },
        record: (entry: Parameters<typeof recordActivity>[3]) => recordActivity(tx, at, REQUESTS, entry),
      }
      for (const hold of await takeHolds(tx, reference))
        await d.holds().lift(act, hold, `Request ${reference} has ended.`)
    }
  })
}
