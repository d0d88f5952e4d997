/** Reads who somebody is, and as what they may act here, from what the identity provider says about them. */
import { createHash } from 'node:crypto'
import { err, ok, type ErrorCode, type Result } from '#kernel'
import type { DatabaseRole, SiteName } from '#database'
import { databaseRoleOf, type StaffRole } from './roles.ts'
import type { SignedInPerson } from './signed-in-person.ts'

/** The claim that carries roles, each with its site: `customs:customs-officer`, `justice:auditor`. */
export const ROLES_CLAIM = 'landfall_roles'
export const PORT_CLAIM = 'landfall_port'
export const LANE_CLAIM = 'landfall_lane'
/** Where several agencies share a site: the one that the person works for. */
export const AGENCY_CLAIM = 'landfall_agency'

export type Claims = Readonly<Record<string, unknown>> & { readonly sub: string }

const PLAIN_ID = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$/
const PORT = /^[A-Z]{3}$/
const LANE = /^[A-Z][0-9]{1,2}$/
const AGENCY = /^[a-z]{2,12}$/
const LONGEST_NAME = 120

/**
 * A person acts in exactly one role: an officer who is also the auditor would audit themselves, so two roles at one
 * site are refused rather than chosen from.
 */
export function personOfClaims(
  site: SiteName,
  claims: Claims,
): Result<Omit<SignedInPerson, 'sessionId'>, ErrorCode> {
  const [found, another] = rolesHere(site, claims[ROLES_CLAIM])
  if (found === undefined) return err('sign-in-no-role-here')
  if (another !== undefined) return err('sign-in-several-roles')
  const id = idOfSubject(claims.sub)
  const [port, lane, agency] = [claims[PORT_CLAIM], claims[LANE_CLAIM], claims[AGENCY_CLAIM]]
  return ok({
    id,
    name: nameOf(claims) ?? id,
    ...found,
    ...(typeof port === 'string' && PORT.test(port) ? { port } : {}),
    ...(typeof lane === 'string' && LANE.test(lane) ? { lane } : {}),
    ...(typeof agency === 'string' && AGENCY.test(agency) ? { agency } : {}),
  })
}

function rolesHere(site: SiteName, claim: unknown): { role: StaffRole; databaseRole: DatabaseRole }[] {
  const named = new Set((Array.isArray(claim) ? claim : [claim]).filter((value) => typeof value === 'string'))
  return [...named].flatMap((value) => {
    if (!value.startsWith(`${site}:`)) return []
    const role = value.slice(site.length + 1)
    const databaseRole = databaseRoleOf(site, role)
    return databaseRole === undefined ? [] : [{ role: role as StaffRole, databaseRole }]
  })
}

/** The subject stands in every activity record, so one that is a mail address or a sentence becomes its hash. */
export function idOfSubject(subject: string): string {
  if (PLAIN_ID.test(subject)) return subject
  return `subject-${createHash('sha256').update(subject).digest('hex').slice(0, 32)}`
}

function nameOf(claims: Claims): string | undefined {
  for (const claim of [claims['name'], claims['preferred_username']]) {
    if (typeof claim !== 'string') continue
    const name = claim.replaceAll(/\p{C}/gu, '').trim().slice(0, LONGEST_NAME)
    if (name !== '') return name
  }
  return undefined
}
