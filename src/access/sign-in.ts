/** Signing in: begin in this browser, finish with the provider's answer, end at will. */
import { recordActivity, type ActivityActor } from '#activity'
import { err, ok, type Clock, type ErrorCode, type NewId, type Result } from '#kernel'
import type { Database, Tx } from '#database'
import type { IdentityProviderClient } from './identity-provider-client.ts'
import { personOfClaims, idOfSubject } from './person-of-claims.ts'
import { newToken, tokenHash, type RandomBytes } from './session-cookie.ts'
import { endSessions, insertSession, insertSignIn, takeSignIn } from './store.ts'

export interface SignInDesk {
  readonly database: Database
  readonly clock: Clock
  readonly newId: NewId
  readonly random: RandomBytes
  readonly client: IdentityProviderClient
  /** The site's own origin as browsers know it, such as `https://customs.example.govt.nz`. */
  readonly origin: () => string
  /** Where a sign-in ends that says nothing else. */
  readonly start: `/${string}`
  /** However busy they are, people sign in again after this. */
  readonly longestSessionMilliseconds: number
}

const SIGN_IN_MILLISECONDS = 10 * 60_000

const asAccess = <T>({ database }: SignInDesk, work: (tx: Tx) => Promise<T>) =>
  database.as(`${database.site}_access`, work)

export const callbackAddress = (desk: SignInDesk) => `${desk.origin()}/sign-in/callback`

/** Where to send the browser, and the token of the cookie that ties the answer to it. */
export async function beginSignIn(
  desk: SignInDesk,
  browser: {
    readonly token: string | undefined
    readonly returnAddress: `/${string}`
    /** Whom the provider may suggest. It asks all the same: only its answer signs somebody in. */
    readonly hint?: string | undefined
  },
): Promise<Result<{ readonly address: string; readonly token: string }, ErrorCode>> {
  const begun = await desk.client.begin(callbackAddress(desk), browser.hint)
  if (!begun.ok) return begun
  const { address, ...secrets } = begun.value
  // A browser that has a cookie keeps it: a second tab, or a session that goes on if this sign-in is given up.
  const token = browser.token ?? newToken(desk.random)
  const at = desk.clock.now()
  await asAccess(desk, (tx) =>
    insertSignIn(tx, {
      ...secrets,
      browserHash: tokenHash(token),
      returnAddress: browser.returnAddress,
      at,
      expiresAt: new Date(at.getTime() + SIGN_IN_MILLISECONDS),
    }),
  )
  return ok({ address, token })
}

export interface FinishedSignIn {
  /** Of the new session; left out where the one that stands goes on. */
  readonly token?: string
  readonly returnAddress: `/${string}`
}

/** Proves the provider's answer and opens a session under a new token. */
export async function finishSignIn(
  desk: SignInDesk,
  browser: {
    readonly token: string | undefined
    readonly answer: URL
    /** Asked only when the answer belongs to no sign-in that was begun. */
    readonly isSignedIn: () => Promise<boolean>
  },
): Promise<Result<FinishedSignIn, ErrorCode>> {
  const { answer } = browser
  const browserHash = tokenHash(browser.token ?? '')
  const state = answer.searchParams.get('state') ?? ''
  // Taken in a transaction of its own: an answer is good once, whatever becomes of it.
  const begun = await asAccess(desk, (tx) => takeSignIn(tx, { state, browserHash, at: desk.clock.now() }))
  // Back or a second press brings an answer again that was taken: who is signed in need not be told off.
  if (begun === undefined && (await browser.isSignedIn())) return ok({ returnAddress: desk.start })
  if (begun === undefined) return refuse(desk, 'sign-in-interrupted')
  const claims = await desk.client.finish(answer, { ...begun, state })
  if (!claims.ok) return refuse(desk, claims.error)
  const person = personOfClaims(desk.database.site, claims.value)
  if (!person.ok) return refuse(desk, person.error, idOfSubject(claims.value.sub))

  const { id: personId, name, role, port = null, lane = null, agency = null } = person.value
  const token = newToken(desk.random)
  const sessionId = desk.newId()
  const at = desk.clock.now()
  const expiresAt = new Date(at.getTime() + desk.longestSessionMilliseconds)
  await asAccess(desk, async (tx) => {
    await endSessions(tx, { tokenHash: browserHash }, at, 'replaced')
    await insertSession(tx, {
      id: sessionId,
      tokenHash: tokenHash(token),
      personId,
      name,
      role,
      port,
      lane,
      agency,
      at,
      expiresAt,
    })
    const entry = { event: 'signed-in', subject: { kind: 'session', id: sessionId } }
    await recordActivity(tx, at, { kind: 'person', id: personId, role }, entry)
  })
  return ok({ token, returnAddress: begun.returnAddress })
}

async function refuse(desk: SignInDesk, code: ErrorCode, personId?: string) {
  const actor: ActivityActor =
    personId === undefined
      ? { kind: 'public', id: 'public', role: 'public' }
      : { kind: 'person', id: personId, role: 'no-role' }
  await asAccess(desk, (tx) =>
    recordActivity(tx, desk.clock.now(), actor, { event: 'sign-in-refused', details: { code } }),
  )
  return err(code)
}

/** Ends the session of this browser, if there is one. */
export async function signOut(desk: SignInDesk, token: string): Promise<void> {
  const at = desk.clock.now()
  await asAccess(desk, async (tx) => {
    for (const { id, personId, role } of await endSessions(
      tx,
      { tokenHash: tokenHash(token) },
      at,
      'signed-out',
    )) {
      const entry = { event: 'signed-out', subject: { kind: 'session', id } }
      await recordActivity(tx, at, { kind: 'person', id: personId, role }, entry)
    }
  })
}
