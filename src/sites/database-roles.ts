/** The database roles of each site beside those that every site has: who signs in, and the rooms that act by themselves. */
import { staffDatabaseRoles } from '#access'
import type { SiteName } from '#database'

const ROOMS_OF_SITE: Readonly<Record<SiteName, readonly string[]>> = {
  customs: [
    'customs_alert_list',
    'customs_screening',
    'customs_disclosures',
    'customs_interceptions',
    'customs_results',
  ],
  justice: [
    'justice_register',
    'justice_notices',
    'justice_confirmations',
    'justice_outcomes',
    'justice_tracing',
    'justice_results',
  ],
  desk: [],
  immigration: ['immigration_arrival_cards'],
}

export function siteRoles(site: SiteName): readonly string[] {
  return [...new Set([...staffDatabaseRoles(site), ...ROOMS_OF_SITE[site]])]
}
