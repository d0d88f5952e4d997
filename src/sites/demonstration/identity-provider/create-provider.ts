/** The demonstration's own OpenID provider: the same protocol that a real one speaks, with made-up people. */
// Not the package's front: that warns about Node 20, on which the provider itself works (and is tested here).
import { createMemoryAdapter } from 'oidc-provider/lib/adapters/memory_adapter.js'
import { Provider, type ProviderContext } from 'oidc-provider/lib/provider.js'
import type { Persona } from './personas.ts'
import type { ProviderKeys } from './provider-keys.ts'

/** A site that signs people in here. */
export interface RelyingSite {
  readonly clientId: string
  readonly clientSecret: string
  /** As browsers know it, `http://127.0.0.1:3001`. */
  readonly origin: string
}

export const SESSION_COOKIE = 'identity_session'
const CLOCK_TOLERANCE_SECONDS = 15
const MINUTES = 60

export function createProvider(options: {
  readonly issuer: string
  readonly keys: ProviderKeys
  readonly sites: readonly RelyingSite[]
  readonly personas: readonly Persona[]
  readonly errorPage: () => string
}): Provider {
  return new Provider(options.issuer, {
    // Sign-ins under way live in memory: a restart interrupts those and nothing else.
    adapter: createMemoryAdapter(CLOCK_TOLERANCE_SECONDS),
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    clients: options.sites.map(({ clientId, clientSecret, origin }) => ({
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: [`${origin}/sign-in/callback`],
      application_type: 'web',
    })),
    jwks: { keys: [options.keys.signingKey] },
    cookies: {
      names: {
        session: SESSION_COOKIE,
        interaction: 'identity_interaction',
        resume: 'identity_resume',
      },
      keys: [options.keys.cookieKey],
    },
    scopes: ['openid', 'profile', 'landfall'],
    claims: {
      openid: ['sub'],
      profile: ['name'],
      landfall: ['landfall_roles', 'landfall_port', 'landfall_lane', 'landfall_agency'],
    },
    conformIdTokenClaims: false,
    ttl: {
      AccessToken: 5 * MINUTES,
      AuthorizationCode: 1 * MINUTES,
      Grant: 10 * MINUTES,
      IdToken: 10 * MINUTES,
      Interaction: 10 * MINUTES,
      Session: 10 * MINUTES,
    },
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      dPoP: { enabled: false },
      resourceIndicators: { enabled: false },
    },
    interactions: {
      // It names the site, so that whoever comes back to it when all is over can be led on there.
      url: (_: unknown, { uid, params }: { uid: string; params: { client_id: string } }) =>
        `${new URL(options.issuer).pathname}/choose/${encodeURIComponent(params.client_id)}/${uid}`,
    },
    findAccount: (_: unknown, id: string) => accountOf(options.personas, id),
    loadExistingGrant: grantEverything,
    clientBasedCORS: () => false,
    renderError: (context: ProviderContext & { type: string }) => {
      context.type = 'html'
      context.body = options.errorPage()
    },
  })
}

function accountOf(personas: readonly Persona[], id: string) {
  const persona = personas.find((candidate) => candidate.id === id)
  if (persona === undefined) return undefined
  const claims = {
    sub: persona.id,
    name: persona.name,
    landfall_roles: [`${persona.site}:${persona.role}`],
    ...(persona.port === undefined ? {} : { landfall_port: persona.port }),
    ...(persona.lane === undefined ? {} : { landfall_lane: persona.lane }),
    ...(persona.agency === undefined ? {} : { landfall_agency: persona.agency }),
  }
  return { accountId: id, claims: () => claims }
}

/** The sites are the programme's own: nobody is asked whether they may know who signed in. */
async function grantEverything({ oidc }: ProviderContext) {
  const { client, session, provider } = oidc
  if (client === undefined || session?.accountId === undefined) return undefined
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope('openid profile landfall')
  await grant.save()
  return grant
}
