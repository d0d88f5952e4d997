/** A real site server with the pages under test, and browsing without script as whoever the test says. */
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { SignedInPerson } from '#access'
import { createSiteServer, type SiteServerOptions } from '#pages'
import { fixedClock } from '../fixed-clock.ts'
import { sequentialIds } from '../sequential-ids.ts'
import { openedPage, type Browsing, type OpenedPage } from './opened-page.ts'
import { headersOf, testAccess } from './persons.ts'

export interface TestSite {
  readonly server: FastifyInstance
  /** Opens an address as a person, or as the public. */
  open(address: string, as?: SignedInPerson): Promise<OpenedPage>
  /** Sends a form without having opened its page, as an attacker or a replay would. */
  send(address: string, fields: Readonly<Record<string, string>>, as?: SignedInPerson): Promise<OpenedPage>
  close(): Promise<void>
}

export type TestSiteOptions = Pick<SiteServerOptions, 'pages'> & Partial<SiteServerOptions>

const SITE = {
  name: 'customs',
  agency: 'New Zealand Customs Service',
  title: 'Customs',
} as const

export async function testSite(options: TestSiteOptions): Promise<TestSite> {
  const server = await createSiteServer({
    site: SITE,
    access: testAccess,
    clock: fixedClock('2026-11-21T09:30:00+13:00'),
    newId: sequentialIds(),
    ...options,
  })
  const browsingAs = (as: SignedInPerson | undefined): Browsing => {
    const browsing: Browsing = {
      get: async (address) =>
        opened(
          await server.inject({ method: 'GET', url: address, headers: headersOf(as) }),
          address,
          browsing,
        ),
      post: async (address, fields) => {
        const headers = {
          ...headersOf(as),
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/x-www-form-urlencoded',
        }
        return opened(
          await server.inject({ method: 'POST', url: address, headers, payload: fields.toString() }),
          address,
          browsing,
        )
      },
    }
    return browsing
  }
  return {
    server,
    open: (address, as) => browsingAs(as).get(address),
    send: (address, fields, as) => browsingAs(as).post(address, new URLSearchParams(fields)),
    close: () => server.close(),
  }
}

function opened(response: LightMyRequestResponse, address: string, browsing: Browsing): OpenedPage {
  return openedPage(
    { status: response.statusCode, headers: response.headers, html: response.body },
    address,
    browsing,
  )
}
