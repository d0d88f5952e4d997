/** What the kit asks of sign-in: who is it, may they, and who could. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Permission, SignedInPerson } from '#access'

export interface AccessGate {
  /** Adds the routes of signing in and out to a site. */
  register?(site: FastifyInstance): Promise<void> | void
  /** The person of the request's session, while the session stands. */
  personOf(request: FastifyRequest): Promise<SignedInPerson | undefined>
  may(role: SignedInPerson['role'], permission: Permission): boolean
  /** The roles that hold a permission, in words, for the page that refuses it. */
  whoMay(permission: Permission): readonly string[]
  /** A role in words: `Customs supervisor`. */
  roleTitle(role: SignedInPerson['role']): string
}

/** A site without sign-in, such as the front door: everybody is the public. */
export const openToAll: AccessGate = {
  personOf: () => Promise.resolve(undefined),
  may: () => false,
  whoMay: () => [],
  roleTitle: (role) => role,
}
