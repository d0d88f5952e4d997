/** The roles that people sign in with: their names, the sites they belong to, and the database role each acts as. */
import type { DatabaseRole, SiteName } from '#database'

interface StaffRoleDescription {
  readonly label: string
  /** At which sites, and as whom the database sees it. */
  readonly databaseRoles: { readonly [site in SiteName]?: DatabaseRole }
}

const everywhere = (name: string): StaffRoleDescription['databaseRoles'] => ({
  customs: `customs_${name}`,
  justice: `justice_${name}`,
  desk: `desk_${name}`,
  immigration: `immigration_${name}`,
})

export const STAFF_ROLES = {
  'customs-officer': { label: 'Customs officer', databaseRoles: { customs: 'customs_officer' } },
  'customs-supervisor': { label: 'Customs supervisor', databaseRoles: { customs: 'customs_supervisor' } },
  lane: { label: 'Lane', databaseRoles: { customs: 'customs_lane' } },
  // Of the National Contact Centre: answers the telephone, and sees nothing of anybody here.
  'customs-contact-agent': {
    label: 'Customs contact-centre agent',
    databaseRoles: { customs: 'customs_contact_agent' },
  },
  // Guests of Customs: the interception is one record, and Police have no site of their own.
  'police-officer': { label: 'Police officer', databaseRoles: { customs: 'customs_police' } },
  'justice-list-officer': {
    label: 'Justice list officer',
    databaseRoles: { justice: 'justice_list_officer' },
  },
  'justice-contact-agent': {
    label: 'Justice contact-centre agent',
    databaseRoles: { justice: 'justice_contact_agent' },
  },
  'desk-agent': { label: 'Desk agent', databaseRoles: { desk: 'desk_agent' } },
  // Of the agency that leads the six: sees how each queue stands, and nobody's enquiry but its own agency's.
  'desk-lead': { label: 'Desk lead', databaseRoles: { desk: 'desk_lead' } },
  // A programme of somebody outside, who speaks for itself by a token: nobody signs in with it.
  partner: { label: 'Partner', databaseRoles: { desk: 'desk_partner' } },
  'immigration-tracing-officer': {
    label: 'Immigration tracing officer',
    databaseRoles: { immigration: 'immigration_tracing_officer' },
  },
  'privacy-officer': { label: 'Privacy officer', databaseRoles: everywhere('privacy_officer') },
  // Of the Privacy Commissioner: counts, clocks, agreements and proofs, and nothing of anybody.
  'commissioners-reviewer': {
    label: 'Commissioner’s reviewer',
    databaseRoles: everywhere('commissioners_reviewer'),
  },
  // Sees what the watch over the site found, and nothing of what the site is for.
  'security-officer': { label: 'Security officer', databaseRoles: everywhere('security_officer') },
  auditor: { label: 'Auditor', databaseRoles: everywhere('auditor') },
} as const satisfies Record<string, StaffRoleDescription>

export type StaffRole = keyof typeof STAFF_ROLES

export const STAFF_ROLE_NAMES = Object.keys(STAFF_ROLES) as readonly StaffRole[]

/** The database role of a staff role at a site; undefined when the site has no such role. */
export function databaseRoleOf(site: SiteName, role: string): DatabaseRole | undefined {
  if (!Object.hasOwn(STAFF_ROLES, role)) return undefined
  const { databaseRoles }: StaffRoleDescription = STAFF_ROLES[role as StaffRole]
  return databaseRoles[site]
}

export function rolesOfSite(site: SiteName): readonly StaffRole[] {
  return STAFF_ROLE_NAMES.filter((role) => databaseRoleOf(site, role) !== undefined)
}

/** For the composition: every database role that somebody may sign in to at the site. */
export function staffDatabaseRoles(site: SiteName): readonly DatabaseRole[] {
  return rolesOfSite(site).flatMap((role) => databaseRoleOf(site, role) ?? [])
}

/** A role in words. */
export function roleTitle(role: StaffRole): string {
  return STAFF_ROLES[role].label
}
