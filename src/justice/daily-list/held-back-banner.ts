/** What those who may release it must know on every page: Justice itself holds a list back, and Customs gets none. */
import type { PermissionTable } from '#access'
import type { Database } from '#database'
import type { BannerSource } from '#pages'
import { openRequestAbout } from '#two-people'
import { heldBackList } from './held-back-store.ts'
import { RELEASE_HELD_BACK } from './release-request.ts'

export function heldBackBanner(database: Database, { may }: Pick<PermissionTable, 'may'>): BannerSource {
  return async ({ person, at }) => {
    if (person === undefined || !may(person.role, 'daily-list.release')) return []
    const waitsFor = await database.as(person.databaseRole, async (tx) => {
      const held = await heldBackList(tx)
      if (held?.state !== 'held') return undefined
      const request = await openRequestAbout(tx, RELEASE_HELD_BACK, held.id, at)
      return request === undefined ? 'two people' : 'a second person'
    })
    if (waitsFor === undefined) return []
    return [
      {
        level: 'attention',
        text: `A list is held back, for it differs from the last one by more than the agreement allows. Nothing was sent to Customs. It waits for ${waitsFor} to release it.`,
        link: { text: 'Look at the list that is held back', href: '/daily-list/release' },
      },
    ]
  }
}
