/** The demonstration's identity provider on a port of its own, for tests that sign in. */
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify from 'fastify'
import type { IdentityProviderSettings } from '#access'
import type { SiteName } from '#database'
import { identityProvider } from '#sites/demonstration/identity-provider'

export interface TestIdentityProvider {
  readonly issuer: string
  /** What `createAccess` of a site needs. */
  settingsOf(site: SiteName): IdentityProviderSettings
  /** Called when the sites listen and so know their origins. */
  start(sites: readonly { readonly site: SiteName; readonly origin: string }[]): Promise<void>
  stop(): Promise<void>
}

export async function testIdentityProvider(): Promise<TestIdentityProvider> {
  const port = await freePort()
  const issuer = `http://127.0.0.1:${port}/identity`
  const keyFolder = await mkdtemp(join(tmpdir(), 'landfall-identity-'))
  const settingsOf = (site: SiteName) => ({ issuer, clientId: site, clientSecret: `test-secret-of-${site}` })
  const server = fastify({ forceCloseConnections: true })
  return {
    issuer,
    settingsOf,
    start: async (sites) => {
      const relying = sites.map(({ site, origin }) => ({ ...settingsOf(site), site, origin, title: site }))
      await server.register(await identityProvider({ issuer, keyFolder, sites: relying }))
      await server.listen({ host: '127.0.0.1', port })
    },
    stop: async () => {
      await server.close()
      await rm(keyFolder, { recursive: true })
    },
  }
}

/** A port that nobody listens on: the provider's address is needed before it can start. */
async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}
