/** Says on every screen when the list is stale or none is in force: the old one keeps alerting. */
import type { Database } from '#database'
import { fullInstant, type BannerSource } from '#pages'
import { listStatus } from './list-status.ts'
import { versionInForce } from './store.ts'

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
        text: `The alert list is stale: it was valid until ${fullInstant(version.valid_until)} and no newer one came. It keeps alerting.`,
      },
    ]
  }
}
