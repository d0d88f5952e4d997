/** What those who may release it must know on every page: Justice itself holds a list back, and Customs gets none. */
import type { PermissionTable } from '#access'
import type { Database } from '#database'
import type { BannerSource } from '#pages'
import { heldBackRequest } from './held-back-requests.ts'
import { heldBackList } from './held-back-store.ts'

export function heldBackBanner(database: Database, { may }: Pick<PermissionTable, 'may'>): BannerSource {
  return async ({ person, at }) => {
    if (person === undefined || !may(person.role, 'daily-list.release')) return []
    const waitsFor = await database.as(person.databaseRole, async (tx) => {
      const held = await heldBackList(tx)
      if (held?.state !== 'held') return undefined
      const asked = await heldBackRequest(tx, held.id, at)
      if (asked === undefined) return 'two people to release or refuse it'
      return `a second person to ${asked.decision === 'released' ? 'release' : 'refuse'} it`
    })
    if (waitsFor === undefined) return []
    return [
      {
        level: 'attention',
        text: `A list is held back, for it differs from the last one by more than the agreement allows. Nothing was sent to Customs. It waits for ${waitsFor}.`,
        link: { text: 'Look at the list that is held back', href: '/daily-list/release' },
      },
    ]
  }
}
