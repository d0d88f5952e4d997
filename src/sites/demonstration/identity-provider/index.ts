/** The demonstration's identity provider: OpenID Connect with made-up people, each signing in by one press. */
export { identityProvider } from './identity-provider-routes.ts'
export { PERSONAS } from './personas.ts'
