/** The four sites, and the database roles that act in their databases. */
import { BrokenPromise } from '#kernel'

export const SITE_NAMES = ['customs', 'justice', 'desk', 'immigration'] as const
export type SiteName = (typeof SITE_NAMES)[number]

/** A group role of one site, such as `customs_officer`: nobody signs in with it, a transaction acts as it. */
export type DatabaseRole = `${SiteName}_${string}`

const ROLE_NAME = /^(customs|justice|desk|immigration)_[a-z_]+$/

/** Role names are written into statements, so each is checked at the door. */
export function checkedRole(site: SiteName, role: string): DatabaseRole {
  if (!ROLE_NAME.test(role) || role.length > 63 || !role.startsWith(`${site}_`)) {
    throw new BrokenPromise(`${JSON.stringify(role)} is no database role of ${site}`)
  }
  return role as DatabaseRole
}

/** Roles that every site has, without the site's name in front. */
export const STANDARD_ROLES = [
  'actor',
  'chainer',
  'access',
  'exchange',
  'jobs',
  'files',
  'mail',
  'two_people',
  'auditor',
  'privacy_officer',
  // The privacy office's process, which looks by keys alone, and what disposes of records: nobody signs in as either.
  'privacy_office',
  'disposal',
  // The office's own work on what people ask by right, and what reads all that is held about somebody for their copy.
  'requests',
  'holdings',
  // Counts visits to public pages, and shows the counts.
  'visits',
  // Whoever comes to the public pages.
  'public',
  'operator',
  // What watches over the security of the site.
  'detection',
] as const

/** The role that a site's server signs in with; by itself it may do nothing. */
export function loginRole(site: SiteName): DatabaseRole {
  return `${site}_login`
}

/** The role that owns a site's tables: no server ever acts as it, only migrations do. */
export function ownerRole(site: SiteName): DatabaseRole {
  return `${site}_owner`
}
