/** What a browser may keep of a site for when there is no network: the worker, and the two pages that it answers with. */
import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { PageDefinition } from '../page-definition.ts'
import type { PageKit } from './page-kit.ts'
import { presentChrome } from './present-chrome.ts'

const template = new URL('../templates/no-connection.njk', import.meta.url)

const OPENED = {
  address: '/no-connection',
  heading: 'No connection. Nothing was sent.',
  lines: [
    'This page could not be fetched, because this device has no connection to the site.',
    'Opening a page sends nothing. What you did before is on record if the site had answered it: look when the page opens.',
  ],
  again: 'Try again',
}

const SENT = {
  address: '/no-connection/sent',
  heading: 'The connection was lost before an answer came.',
  lines: [
    'It may have been sent. Open the page and look whether it was done before you send it again.',
    'Opening the page sends nothing. To find what you typed, go back with the browser.',
  ],
  again: 'Open the page and look',
}

export async function serveNoConnection(site: FastifyInstance, kit: PageKit): Promise<void> {
  const html = await Promise.all([OPENED, SENT].map((page) => nobodysPage(kit, page)))
  for (const [place, { address }] of [OPENED, SENT].entries()) {
    site.get(address, (_request, reply) =>
      reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(html[place]),
    )
  }
  const worker = workerOf(kit, html)
  // Asked for anew each time: a browser replaces the worker as soon as one byte of it differs.
  site.get('/worker.js', { config: { rateLimit: false } }, (_request, reply) =>
    reply.header('cache-control', 'no-cache').type('text/javascript; charset=utf-8').send(worker),
  )
}

/** As the site's staff know it, with nobody around it: no name, no navigation, no status of a moment that is over. */
async function nobodysPage(kit: PageKit, page: typeof OPENED): Promise<string> {
  const chrome = await presentChrome(
    { ...kit, banners: [], navigation: [] },
    {
      ...{ title: page.heading, failed: false, layout: 'reading', breadcrumbs: [], keys: [], banners: [] },
      ...{ audience: 'staff', language: 'en', mayBeIndexed: false, path: page.address },
      ...{ person: undefined, at: new Date(0), guide: undefined },
    },
  )
  return kit.engine.render(template, { ...page, chrome, form: { errors: [] } })
}

function workerOf({ assets, pages }: PageKit, html: readonly string[]): string {
  const { css, icon } = assets.links
  const given = {
    version: createHash('sha256').update(html.join('')).digest('hex').slice(0, 12),
    assets: [css.address, icon.address],
    pages: { opened: OPENED.address, sent: SENT.address },
    staff: staffAddresses(pages),
  }
  return `const GIVEN = ${JSON.stringify(given)}\n${assets.worker}`
}

function staffAddresses(pages: PageKit['pages']): readonly string[] {
  return pages
    .filter(({ audience = 'staff' }: Pick<PageDefinition, 'audience'>) => audience === 'staff')
    .map(({ address }) => `^${address.replace(/\/$/, '').replaceAll(/:[A-Za-z]+/g, '[^/]+')}/?$`)
}
