/** The demonstration's identity provider: OpenID Connect with made-up people, each signing in by one press. */
export type { RelyingSite } from './create-provider.ts'
export { identityProvider, type IdentityProviderOptions } from './identity-provider-routes.ts'
export { PERSONAS, type Persona } from './personas.ts'
