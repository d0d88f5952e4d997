/** Disposal across the rooms of a site: what goes along with a record of one room in the others. */
import type { ActivityActor, Disposing } from '#activity'
import { disposeCase } from '#customs/interceptions'
import type { SiteName, Tx } from '#database'
import { disposeActs } from '#justice/acts'
import { disposeDecisions } from '#justice/daily-list'
import { disposeChanges } from '#justice/extract'

type GoesAlong = (tx: Tx, key: string) => Promise<void>

/** By table, in the order in which they go; the data maps name the same operations, and a test compares. */
export const GOES_ALONG: Readonly<Record<SiteName, Readonly<Record<string, readonly GoesAlong[]>>>> = {
  customs: { 'alerts.interception_alerts': [disposeCase] },
  justice: { 'fines.people': [disposeChanges, disposeActs, disposeDecisions] },
  desk: {},
  immigration: {},
}

/** In a transaction of the role `<site>_disposal`. */
export function disposing(site: SiteName, at: Date, actor: ActivityActor): Disposing {
  return {
    at,
    actor,
    async along(tx, table, key) {
      for (const end of GOES_ALONG[site][table] ?? []) await end(tx, key)
    },
  }
}
