/** The addresses of signing in and out. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { returnAddress } from './return-address.ts'
import { signInHint } from './sign-in-hint.ts'
import { clearedCookie, readToken, tokenCookie } from './session-cookie.ts'
import { beginSignIn, callbackAddress, finishSignIn, signOut, type SignInDesk } from './sign-in.ts'
import { SignInFailed } from './sign-in-failed.ts'
import type { SignedInPerson } from './signed-in-person.ts'

interface SignInQuery {
  /** `login_hint` as when somebody else begins a sign-in (OpenID Connect Core 1.0, section 4). */
  readonly Querystring: { readonly return?: unknown; readonly login_hint?: unknown }
}

export function registerSignInRoutes(
  server: FastifyInstance,
  desk: SignInDesk,
  personOf: (request: FastifyRequest) => Promise<SignedInPerson | undefined>,
): void {
  const { site } = desk.database
  const tokenOf = (request: FastifyRequest) => readToken(site, request.headers.cookie)
  // Looking without fetching (HEAD) must not begin or use up a sign-in; nothing here may be kept by a cache.
  const route = { exposeHeadRoute: false } as const
  const notKept = ['cache-control', 'no-store'] as const

  server.get<SignInQuery>('/sign-in', route, async (request, reply) => {
    const begun = await beginSignIn(desk, {
      token: tokenOf(request),
      returnAddress: returnAddress(request.query.return, desk.start),
      hint: signInHint(request.query.login_hint),
    })
    if (!begun.ok) throw new SignInFailed(begun.error)
    return reply
      .header(...notKept)
      .header('set-cookie', tokenCookie(site, begun.value.token))
      .redirect(begun.value.address, 303)
  })

  server.get('/sign-in/callback', route, async (request, reply) => {
    const answer = new URL(callbackAddress(desk))
    answer.search = new URL(request.url, answer).search
    const finished = await finishSignIn(desk, {
      ...{ token: tokenOf(request), answer },
      isSignedIn: async () => (await personOf(request)) !== undefined,
    })
    if (!finished.ok) throw new SignInFailed(finished.error)
    const { token, returnAddress: address } = finished.value
    if (token !== undefined) void reply.header('set-cookie', tokenCookie(site, token))
    return reply.header(...notKept).redirect(address, 303)
  })

  server.post('/sign-out', async (request, reply) => {
    const token = tokenOf(request)
    if (token !== undefined) await signOut(desk, token)
    return reply
      .header(...notKept)
      .header('set-cookie', clearedCookie(site))
      .redirect('/', 303)
  })
}
