/** What everybody must know of the list: that it is stale or missing; and, for those who may act, that one is held. */
import type { PermissionTable } from '#access'
import type { Database } from '#database'
import { fullInstant, type BannerSource } from '#pages'
import { heldListRequest, type HeldListRequest } from './held-list-requests.ts'
import { listStatus } from './list-status.ts'
import { heldList, versionInForce } from './store.ts'

/** While a list waits the one in force grows old, and nobody looks at its page all day. */
export function heldListBanner(database: Database, { may }: Pick<PermissionTable, 'may'>): BannerSource {
  return async ({ person, at }) => {
    if (person === undefined || !may(person.role, 'held-list.view')) return []
    const waiting = await database.as(person.databaseRole, async (tx) => {
      const held = await heldList(tx)
      if (held === undefined || held.decision !== null) return undefined
      return { number: held.listNumber, asked: await heldListRequest(tx, held.listNumber, at) }
    })
    if (waiting === undefined) return []
    return [
      {
        level: 'attention',
        text: `List ${waiting.number} is held, for it differs from the one in force by more than the agreement allows. It waits for ${waitsFor(waiting.asked)}.`,
        link: { text: 'Release or refuse the list', href: '/list/release' },
      },
    ]
  }
}

/** A stale list keeps alerting. */
export function staleListBanner(database: Database): BannerSource {
  return async ({ person, at }) => {
    if (person === undefined) return []
    const version = await database.as('customs_screening', versionInForce)
    if (version === undefined) {
      return [{ level: 'danger', text: 'No alert list is in force: no passport can be screened.' }]
    }
    if (!listStatus(version, at).stale) return []
    return [
      {
        level: 'attention',
        text: `The alert list is stale: it was valid until ${fullInstant(version.validUntil)} and no newer one came. It keeps alerting.`,
      },
    ]
  }
}

function waitsFor(asked: HeldListRequest | undefined): string {
  if (asked === undefined) return 'two people to release or refuse it'
  return `a second person to ${asked.decision === 'released' ? 'release' : 'refuse'} it`
}
