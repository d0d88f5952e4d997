/** Speaks OpenID Connect with whichever identity provider the site is given. */
import * as openid from 'openid-client'
import { BrokenPromise, err, ok, type ErrorCode, type Result } from '#kernel'
import { ROLES_CLAIM, type Claims } from './person-of-claims.ts'

export interface IdentityProviderSettings {
  /** `https://login.example.govt.nz/…`; plain http on loopback only. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Default `openid profile landfall`. */
  readonly scope?: string
}

/** What a sign-in under way must be answered with. */
export interface SignInSecrets {
  readonly state: string
  readonly nonce: string
  readonly codeVerifier: string
}

export interface IdentityProviderClient {
  /** Where to send the browser, and what its answer must fit; an error while the provider cannot be reached. */
  begin(
    callback: string,
    hint?: string,
  ): Promise<Result<SignInSecrets & { readonly address: string }, ErrorCode>>
  /** What the provider says about the person, once its answer is proved. */
  finish(answer: URL, secrets: SignInSecrets): Promise<Result<Claims, ErrorCode>>
}

const TIMEOUT_SECONDS = 10

export function identityProviderClient(settings: IdentityProviderSettings): IdentityProviderClient {
  const issuer = new URL(settings.issuer)
  if (issuer.protocol !== 'https:' && !isLoopback(issuer)) {
    throw new BrokenPromise('the identity provider must be reached by https')
  }
  const scope = settings.scope ?? 'openid profile landfall'
  let known: Promise<openid.Configuration> | undefined

  // Asked at the first sign-in, not at start-up: a site starts while its provider is away.
  const configuration = async (): Promise<Result<openid.Configuration, ErrorCode>> => {
    known ??= discover(issuer, settings)
    try {
      return ok(await known)
    } catch {
      known = undefined
      return err('sign-in-provider-unreachable')
    }
  }

  return {
    begin: async (callback, hint) => {
      const provider = await configuration()
      if (!provider.ok) return provider
      const [state, nonce, codeVerifier] = [
        openid.randomState(),
        openid.randomNonce(),
        openid.randomPKCECodeVerifier(),
      ]
      const address = openid.buildAuthorizationUrl(provider.value, {
        redirect_uri: callback,
        scope,
        state,
        nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        // Terminals at a border are shared: nobody may be signed in by who sat there before.
        prompt: 'login',
        ...(hint === undefined ? {} : { login_hint: hint }),
      })
      return ok({ address: address.href, state, nonce, codeVerifier })
    },

    finish: async (answer, { state, nonce, codeVerifier }) => {
      const provider = await configuration()
      if (!provider.ok) return provider
      try {
        const tokens = await openid.authorizationCodeGrant(provider.value, answer, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
          idTokenExpected: true,
        })
        const claims = tokens.claims()
        if (claims === undefined) return err('sign-in-answer-invalid')
        if (
          claims[ROLES_CLAIM] !== undefined ||
          provider.value.serverMetadata().userinfo_endpoint === undefined
        ) {
          return ok(claims)
        }
        // Many providers put further claims there instead of into the token.
        const further = await openid.fetchUserInfo(provider.value, tokens.access_token, claims.sub)
        return ok({ ...further, ...claims })
      } catch (error) {
        return err(whatWentWrong(error))
      }
    },
  }
}

async function discover(issuer: URL, { clientId, clientSecret }: IdentityProviderSettings) {
  return openid.discovery(issuer, clientId, undefined, openid.ClientSecretBasic(clientSecret), {
    execute: [
      // The signature of the identity token is checked, not only the connection that it came by.
      openid.enableNonRepudiationChecks,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so that it stands out; loopback only
      ...(issuer.protocol === 'http:' ? [openid.allowInsecureRequests] : []),
    ],
    timeout: TIMEOUT_SECONDS,
  })
}

function isLoopback({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname)
}

function whatWentWrong(error: unknown): ErrorCode {
  if (error instanceof openid.AuthorizationResponseError) return 'sign-in-refused-by-provider'
  // fetch says TypeError when it cannot connect, and a DOMException when time is up.
  const unreachable =
    error instanceof Error && (error.message === 'fetch failed' || error.name === 'TimeoutError')
  return unreachable ? 'sign-in-provider-unreachable' : 'sign-in-answer-invalid'
}
