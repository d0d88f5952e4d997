/** The customs site of a test programme on the web: pages, API, health, lanes, and sign-in by the real provider. */
import { KeepLaneFlights, KeepLaneTokens } from '#customs/screening'
import type { PageDefinition } from '#pages'
import { serveSite } from '../src/sites/serve-site.ts'
import { freePorts } from './free-ports.ts'
import { testIdentityProvider } from './identity-provider.ts'
import type { TestProgramme } from './programme.ts'

export interface ServedCustoms {
  readonly origin: string
  /** The token of lane A1 at Auckland. */
  readonly laneToken: string
  /** Posts a scan as lane A1; what is given replaces parts of the movement. */
  scan(mrz: readonly string[], movement?: Readonly<Record<string, string>>): Promise<Response>
  post(body: string, headers?: Readonly<Record<string, string>>): Promise<Response>
  stop(): Promise<void>
}

/** The staff's pages that can be opened without naming one thing. */
export function addressesOf(
  pages: readonly Pick<PageDefinition, 'address' | 'audience'>[],
): readonly string[] {
  return pages
    .filter(({ address, audience = 'staff' }) => audience === 'staff' && !address.includes(':'))
    .map(({ address }) => address)
}

const HOST = '127.0.0.1'

export async function serveCustoms({ customs, contexts }: TestProgramme): Promise<ServedCustoms> {
  const context = contexts.customs
  const { clock } = context
  const origin = `http://${HOST}:${await freePorts(1)}`
  const provider = await testIdentityProvider()
  const lanes = customs.operation(KeepLaneTokens)
  const server = await serveSite(customs, {
    host: HOST,
    port: Number(new URL(origin).port),
    origin,
    identityProvider: provider.settingsOf('customs'),
  })
  await provider.start([{ site: 'customs', origin }])
  const { token } = await lanes.issueLaneToken(
    { port: 'AKL', lane: 'A1' },
    { kind: 'process', id: 'test', role: 'test' },
  )
  await customs
    .operation(KeepLaneFlights)
    .setUnlessSet(
      { port: 'AKL', lane: 'A1' },
      { direction: 'departure', craft: 'NZ103' },
      { kind: 'process', id: 'test', role: 'test' },
    )
  const post: ServedCustoms['post'] = (body, headers = { authorization: `Bearer ${token}` }) =>
    fetch(`${origin}/api/scans`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    })
  return {
    origin,
    laneToken: token,
    post,
    scan: (mrz, movement = {}) =>
      post(
        JSON.stringify({
          mrz,
          movement: {
            direction: 'departure',
            craft: 'NZ103',
            port: 'AKL',
            lane: 'A1',
            at: clock.now().toISOString(),
            ...movement,
          },
        }),
      ),
    async stop() {
      await server.close()
      await provider.stop()
    },
  }
}
