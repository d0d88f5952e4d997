/** The settings of a site in production, or the refusal that names every one that is missing or malformed. */
import { readSettings, requireSettings, type Settings } from '#config'
import { SITE_NAMES, type SiteName } from '#database'
import { CommandRefused } from './command-refused.ts'

export function siteNamed(name: string): SiteName {
  const site = SITE_NAMES.find((one) => one === name)
  if (site === undefined)
    throw new CommandRefused(`there is no site of that name; there are ${SITE_NAMES.join(', ')}`)
  return site
}

export function productionSettings(site: SiteName): Settings {
  const required = requireSettings(readSettings(), site)
  if (required.ok) return required.value
  const { missing, malformed } = required.error
  const parts = [
    missing.length > 0 ? `missing: ${missing.join(', ')}` : '',
    malformed.length > 0 ? `not of the form that docs/how-to/deploy.md says: ${malformed.join(', ')}` : '',
  ]
  throw new CommandRefused(parts.filter((part) => part !== '').join('; '))
}
