/** A lost network in a real browser: nothing is lost, nothing is done twice, and nothing of anybody stays behind. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { definePage, view, type AccessGate } from '#pages'
import { findBrowser, openBrowser, whySkipped } from '../../../testing/browser.ts'
import {
  aPerson,
  axeFindings,
  RULES_AT_LEAST,
  sidewaysScroll,
  testAccess,
  testSite,
  type TestSite,
} from '../../../testing/pages/index.ts'
import { stepsPage } from '../../../testing/pages/steps/steps-page.ts'

const search = await findBrowser()
const officer = aPerson('customs-officer', { name: 'Aroha Whaanga' })

/** Signed in by a cookie, as browsers are: a header that a test adds does not come through a worker. */
const access: AccessGate = {
  ...testAccess,
  register: (server) => {
    server.post('/sign-out', (_request, reply) => reply.clearCookie('signed-in').redirect('/news', 303))
  },
  personOf: ({ cookies }) => Promise.resolve(cookies['signed-in'] === 'yes' ? officer : undefined),
}

const newsPage = definePage({
  ...{ address: '/news', audience: 'public', permission: 'public', title: 'News' },
  template: new URL('../templates/message.njk', import.meta.url),
  get: {
    activity: 'none-public',
    answer: () => Promise.resolve(view({ title: 'News', lines: [], reference: '' })),
  },
})

const acted: string[] = []

describe.skipIf('missing' in search)(`a lost network${whySkipped(search)}`, () => {
  let browser: Browser
  let site: TestSite
  let origin: string
  let context: BrowserContext
  let page: Page
  let formsSent: number

  const openSite = async (port = 0): Promise<void> => {
    site = await testSite({
      ...{ pages: [stepsPage(acted), newsPage], access },
      extensions: [
        (server) => {
          server.addHook('onRequest', async ({ method }) => {
            if (method === 'POST') formsSent += 1
          })
        },
      ],
    })
    origin = await site.server.listen({ port, host: '127.0.0.1' })
  }
  /** Nothing answers at the site's address until it is opened again. */
  const cutOff = () => site.close()
  const connect = () => openSite(Number(new URL(origin).port))

  beforeAll(async () => {
    browser = await openBrowser(search)
    await openSite()
  })

  beforeEach(async () => {
    acted.length = 0
    formsSent = 0
    await start()
  })

  afterEach(() => context.close())

  afterAll(async () => {
    await browser.close()
    await site.close()
  })

  async function start(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
    context = await browser.newContext(options)
    await context.addCookies([{ name: 'signed-in', value: 'yes', url: origin }])
    page = await context.newPage()
    await page.goto(`${origin}/steps`)
  }

  const field = () => page.getByLabel('What was done')
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const taken = (count: number) =>
    page.getByRole('heading', { name: `Steps taken: ${String(count)}` }).waitFor()
  const workerReady = () => page.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
  const namesKept = () => page.evaluate<string[]>('caches.keys()')

  it('says that nothing was sent, keeps what was typed, and sends it once when it is back', async () => {
    await field().fill('Met the traveller')
    await context.setOffline(true)
    await press('Take it')
    await page.getByText('No connection. Nothing was sent.').waitFor()
    await press('Try again')
    expect(await field().inputValue()).toBe('Met the traveller')
    expect([formsSent, acted]).toEqual([0, []])
    await context.setOffline(false)
    await page.getByText('The connection is back.').waitFor()
    await press('Try again')
    await taken(1)
    expect(acted).toEqual(['Met the traveller'])
  })

  it('says that it may have been sent when the answer was lost, and acts once when asked again', async () => {
    await field().fill('Executed the warrant')
    let isLost = false
    await page.route('**/steps', async (route) => {
      if (isLost || route.request().method() !== 'POST') return route.continue()
      isLost = true
      await route.fetch()
      return route.abort('connectionreset')
    })
    await press('Take it')
    await page.getByText('The connection was lost before an answer came.').waitFor()
    expect(await page.locator('[data-send-place]').innerText()).not.toContain('Nothing was sent')
    expect(acted).toEqual(['Executed the warrant'])
    expect(await field().inputValue()).toBe('Executed the warrant')
    await press('Try again')
    await taken(1)
    expect([formsSent, acted]).toEqual([2, ['Executed the warrant']])
  })

  it('asks nobody to send again with Back and reload, after a refusal and after an act', async () => {
    await page.goto(`${origin}/news`)
    await page.goto(`${origin}/steps`)
    await press('Take it')
    await page.locator('.govuk-error-summary:focus').waitFor()
    expect(await page.title()).toMatch(/^Error: /)
    await field().fill('Met the traveller')
    await press('Take it')
    await taken(1)
    await page.reload()
    await taken(1)
    await page.goBack()
    expect(new URL(page.url()).pathname).toBe('/news')
    await page.goForward()
    await taken(1)
    expect([formsSent, acted]).toEqual([2, ['Met the traveller']])
  })

  it('makes one act of a double press', async () => {
    await field().fill('Met the traveller')
    await page.getByRole('button', { name: 'Take it' }).dblclick({ noWaitAfter: true })
    await taken(1)
    expect(acted).toHaveLength(1)
  })

  it('answers for a page of the staff with a page that says so, and with nothing for one of the public', async () => {
    await workerReady()
    await page.reload()
    await cutOff()
    try {
      await page.goto(`${origin}/steps`)
      expect(await page.locator('h1').innerText()).toBe('No connection. Nothing was sent.')
      const { violations, ruleCount } = await axeFindings(page)
      expect(violations).toEqual([])
      expect(ruleCount).toBeGreaterThanOrEqual(RULES_AT_LEAST)
      await expect(page.goto(`${origin}/news`)).rejects.toThrow('ERR_CONNECTION_REFUSED')
    } finally {
      await connect()
    }
  })

  it('leads back to the page when the network is there again', async () => {
    await workerReady()
    await page.reload()
    await cutOff()
    try {
      await page.goto(`${origin}/steps`)
    } finally {
      await connect()
    }
    await page.getByRole('link', { name: 'Try again' }).click()
    await taken(0)
  })

  it('keeps two pages of nobody’s and what they look like; after signing out, nothing', async () => {
    await workerReady()
    await field().fill('Met the traveller')
    await press('Take it')
    await taken(1)
    const kept = await page.evaluate<[string, string][]>(
      `caches.keys().then(async ([name]) => {
        const cache = await caches.open(name)
        const requests = await cache.keys()
        return Promise.all(requests.map(async (request) => [
          new URL(request.url).pathname.replace(/[0-9a-f]{12}/, '*'),
          await (await cache.match(request)).text(),
        ]))
      })`,
    )
    expect(kept.map(([address]) => address)).toEqual([
      '/assets/site.*.css',
      '/assets/icon.*.svg',
      '/no-connection',
      '/no-connection/sent',
    ])
    expect(kept.map(([, text]) => text).join()).not.toMatch(/Aroha|Met the traveller|Steps taken/)
    await press('Sign out')
    await page.getByRole('heading', { name: 'News' }).waitFor()
    await expect.poll(namesKept).toEqual([])
    expect(
      await page.evaluate('navigator.serviceWorker.getRegistration().then((one) => one === undefined)'),
    ).toBe(true)
  })

  it('leaves nothing of the worker of an earlier version', async () => {
    await context.close()
    // Not yet at a page of the staff: no worker of today's has come to rest here.
    context = await browser.newContext()
    page = await context.newPage()
    await page.goto(`${origin}/news`)
    await page.evaluate('caches.open("landfall-earlier")')
    await context.addCookies([{ name: 'signed-in', value: 'yes', url: origin }])
    await page.goto(`${origin}/steps`)
    await workerReady()
    await expect.poll(namesKept).toEqual([expect.not.stringContaining('earlier')])
  })

  it('a public page has no script and no worker', async () => {
    await context.close()
    context = await browser.newContext()
    page = await context.newPage()
    await page.goto(`${origin}/news`)
    expect(await page.locator('script').count()).toBe(0)
    expect(
      await page.evaluate('navigator.serviceWorker.getRegistrations().then(({ length }) => length)'),
    ).toBe(0)
  })

  it('without script a form is sent and answered as any other', async () => {
    await context.close()
    await start({ javaScriptEnabled: false })
    await field().fill('Met the traveller')
    await press('Take it')
    await taken(1)
    await page.reload()
    await page.goBack()
    expect([formsSent, acted]).toEqual([1, ['Met the traveller']])
  })

  it('is said so that everybody can read it, where it is narrow', async () => {
    await context.close()
    await start({ viewport: { width: 320, height: 450 } })
    await context.setOffline(true)
    await press('Take it')
    await page.getByText('No connection. Nothing was sent.').waitFor()
    const { violations } = await axeFindings(page)
    expect(violations).toEqual([])
    expect(await sidewaysScroll(page)).toBe(0)
    const size = await page.getByRole('button', { name: 'Try again' }).boundingBox()
    expect(size?.height).toBeGreaterThanOrEqual(44)
  })
})
