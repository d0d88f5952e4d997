/** Finds who a session's token belongs to, while the session stands. */
import type { Clock } from '#kernel'
import type { Database } from '#database'
import { databaseRoleOf, type StaffRole } from './roles.ts'
import { tokenHash } from './session-cookie.ts'
import type { SignedInPerson } from './signed-in-person.ts'
import { findSession, touchSession } from './store.ts'

/** Written at most once a minute: a page with ten pictures is one sign of life. */
const TOUCH_MILLISECONDS = 60_000

export async function findPerson(
  options: { readonly database: Database; readonly clock: Clock; readonly idleMilliseconds: number },
  token: string,
): Promise<SignedInPerson | undefined> {
  const { database, clock } = options
  const at = clock.now()
  const seenSince = new Date(at.getTime() - options.idleMilliseconds)
  const session = await database.as(`${database.site}_access`, async (tx) => {
    const found = await findSession(tx, tokenHash(token), { at, seenSince })
    const silence = found === undefined ? 0 : at.getTime() - found.lastSeenAt.getTime()
    if (found !== undefined && silence >= TOUCH_MILLISECONDS) await touchSession(tx, found.id, at)
    return found
  })
  if (session === undefined) return undefined
  // A role that this release no longer knows opens nothing.
  const databaseRole = databaseRoleOf(database.site, session.role)
  if (databaseRole === undefined) return undefined
  return {
    id: session.personId,
    name: session.name,
    role: session.role as StaffRole,
    databaseRole,
    ...(session.port === null ? {} : { port: session.port }),
    ...(session.lane === null ? {} : { lane: session.lane }),
    ...(session.agency === null ? {} : { agency: session.agency }),
    sessionId: session.id,
  }
}
