/** A site's access: its sign-in routes, who a request comes from, and what they may do. */
import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { randomId, type Clock, type NewId } from '#kernel'
import type { Database } from '#database'
import { findPerson } from './find-person.ts'
import { identityProviderClient, type IdentityProviderSettings } from './identity-provider-client.ts'
import type { Permission } from './declare-permissions.ts'
import type { PermissionTable } from './permissions.ts'
import { roleTitle, type StaffRole } from './roles.ts'
import { readToken, type RandomBytes } from './session-cookie.ts'
import { registerSignInRoutes } from './sign-in-routes.ts'
import type { SignedInPerson } from './signed-in-person.ts'

export interface AccessOptions {
  readonly database: Database
  readonly clock: Clock
  /** The site's origin as browsers know it; a function where the port is known only once it listens. */
  readonly origin: string | (() => string)
  readonly identityProvider: IdentityProviderSettings
  /** Where a sign-in ends that says nothing else; the front page when left out. */
  readonly start?: `/${string}`
  /** What the site's rooms declare. */
  readonly permissions: Pick<PermissionTable, 'may' | 'whoMay'>
  /** Default 30 minutes. */
  readonly idleMilliseconds?: number
  /** Default 12 hours, a long shift. */
  readonly longestSessionMilliseconds?: number
  readonly newId?: NewId
  readonly random?: RandomBytes
}

export interface Access {
  /** Adds `/sign-in`, `/sign-in/callback` and `POST /sign-out`. */
  register(server: FastifyInstance): void
  /** The person of the request's session, while it stands. */
  personOf(request: Pick<FastifyRequest, 'headers'>): Promise<SignedInPerson | undefined>
  may(role: StaffRole, permission: Permission): boolean
  whoMay(permission: Permission): readonly string[]
  roleTitle(role: StaffRole): string
}

const MINUTE = 60_000

export function createAccess(options: AccessOptions): Access {
  const { database, clock, origin, newId = randomId, random = randomBytes } = options
  const idleMilliseconds = options.idleMilliseconds ?? 30 * MINUTE
  const desk = {
    ...{ database, clock, newId, random },
    client: identityProviderClient(options.identityProvider),
    start: options.start ?? '/',
    origin: typeof origin === 'string' ? () => origin : origin,
    longestSessionMilliseconds: options.longestSessionMilliseconds ?? 12 * 60 * MINUTE,
  }
  const personOf: Access['personOf'] = async ({ headers }) => {
    const token = readToken(database.site, headers.cookie)
    return token === undefined ? undefined : findPerson({ database, clock, idleMilliseconds }, token)
  }
  return {
    register: (server) => registerSignInRoutes(server, desk, personOf),
    personOf,
    may: (role, permission) => options.permissions.may(role, permission),
    whoMay: (permission) => options.permissions.whoMay(permission, database.site),
    roleTitle,
  }
}
