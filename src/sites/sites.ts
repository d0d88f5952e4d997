/** The four sites by name. */
import type { SiteName } from '#database'
import type { Site } from '#rooms'
import { customsSite } from './customs.ts'
import { deskSite } from './desk.ts'
import { immigrationSite } from './immigration.ts'
import { justiceSite } from './justice.ts'

export const SITES: Readonly<Record<SiteName, Site>> = {
  customs: customsSite,
  justice: justiceSite,
  desk: deskSite,
  immigration: immigrationSite,
}
