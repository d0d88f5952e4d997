/** What the rooms of a site declare, for tests of offices, which know no site. */
import type { SiteName } from '#database'
import { declarationsOf, type SiteDeclarations } from '#rooms'
import { SITES } from '#sites'

export function declaredAt(site: SiteName): SiteDeclarations {
  return declarationsOf(SITES[site])
}
