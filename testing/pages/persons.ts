/** People for tests, and a way to be one of them without an identity provider. */
import { databaseRoleOf, permissionTable, roleTitle, type SignedInPerson, type StaffRole } from '#access'
import type { SiteName } from '#database'
import type { AccessGate } from '#pages'
import { declarationsOf } from '#rooms'
import { SITES } from '#sites'

const SITE_OF: Partial<Record<StaffRole, SiteName>> = {
  'justice-list-officer': 'justice',
  'justice-contact-agent': 'justice',
  'desk-agent': 'desk',
  'desk-lead': 'desk',
  partner: 'desk',
  'immigration-tracing-officer': 'immigration',
}

export function aPerson(
  role: StaffRole,
  options: {
    site?: SiteName
    port?: string
    agency?: string
    id?: string
    name?: string
    sessionId?: string
  } = {},
): SignedInPerson {
  const site = options.site ?? SITE_OF[role] ?? 'customs'
  const databaseRole = databaseRoleOf(site, role)
  if (databaseRole === undefined) throw new RangeError(`${site} has no ${role}`)
  const port = options.port === undefined ? {} : { port: options.port }
  const agency = options.agency === undefined ? {} : { agency: options.agency }
  return {
    id: options.id ?? `test-${role}`,
    name: options.name ?? 'Aroha Whaanga',
    role,
    databaseRole,
    sessionId: options.sessionId ?? 'test-session',
    ...port,
    ...agency,
  }
}

const HEADER = 'test-person'

/** Of every site's rooms: a test serves the pages of one room by itself. */
const declared = new Map(
  Object.values(SITES)
    .flatMap((site) => declarationsOf(site).rooms)
    .map(({ name, permissions = {} }) => [name, permissions]),
)
export const everyPermission = permissionTable([...declared.values()])

/** The headers of a request that this person makes. */
export function headersOf(person: SignedInPerson | undefined): Record<string, string> {
  return person === undefined ? {} : { [HEADER]: Buffer.from(JSON.stringify(person)).toString('base64') }
}

/** The real permissions; only the session is replaced by a header that names the person. */
export const testAccess: AccessGate = {
  personOf: ({ headers }) => {
    const named = headers[HEADER]
    const text = typeof named === 'string' ? Buffer.from(named, 'base64').toString() : undefined
    return Promise.resolve(text === undefined ? undefined : (JSON.parse(text) as SignedInPerson))
  },
  may: (role, permission) => everyPermission.may(role, permission),
  whoMay: (permission) => everyPermission.whoMay(permission),
  roleTitle,
}
