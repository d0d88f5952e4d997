/** Live streams: who may listen, that they carry no data, that they end, and that a page follows them. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { definePage, sse, view } from '#pages'
import { findBrowser, openBrowser, whySkipped } from '../../../testing/browser.ts'
import { aPerson, headersOf, testAccess, testSite, type TestSite } from '../../../testing/pages/index.ts'
import type { Changed } from './live-stream.ts'

const search = await findBrowser()
const officer = aPerson('customs-officer')
const constable = aPerson('police-officer')
const listeners = new Set<Changed>()
/** The server's own, which notes when something changed. */
const OWN = 1
let count = 1
let site: TestSite
let origin: string

const boardPage = definePage({
  address: '/live-board',
  permission: 'public',
  title: 'Board',
  template: new URL('../../../testing/pages/specimen/live-board.njk', import.meta.url),
  get: { activity: 'none-public', answer: async () => view({ count: String(count) }) },
})

/** A work that says how far it is, and one day that it is done. */
const progressPage = definePage({
  address: '/work',
  permission: 'public',
  title: () => (count < 9 ? 'Work' : 'Done'),
  template: new URL('../../../testing/pages/specimen/live-work.njk', import.meta.url),
  get: {
    activity: 'none-public',
    answer: async () => view({ count: String(count) }, count < 9 ? { refreshAfterSeconds: 1 } : {}),
  },
})

const stream = sse('/live-board/events', 'board.view', (changed) => {
  listeners.add(changed)
  return () => listeners.delete(changed)
})

beforeAll(async () => {
  site = await testSite({ pages: [boardPage, progressPage], live: [stream], access: testAccess })
  origin = await site.server.listen({ port: 0, host: '127.0.0.1' })
})

afterAll(() => site.close())

const pause = () => new Promise<string>((resolve) => setTimeout(() => resolve(''), 200))

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !holds(); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 20))
  expect(holds()).toBe(true)
}

describe('a live stream', () => {
  it('is not for the public, nor for a role without the permission', async () => {
    expect((await site.server.inject({ url: '/live-board/events' })).statusCode).toBe(401)
    const refused = await site.server.inject({ url: '/live-board/events', headers: headersOf(constable) })
    expect(refused.statusCode).toBe(403)
    expect(listeners.size).toBe(OWN)
  })

  it('says that something changed and nothing else, with strict headers, and stops when the listener goes', async () => {
    const leave = new AbortController()
    const response = await fetch(`${origin}/live-board/events`, {
      headers: headersOf(officer),
      signal: leave.signal,
    })
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    await until(() => listeners.size === OWN + 1)
    for (const changed of listeners) changed()
    let heard = ''
    while (!heard.includes('change')) heard += (await reader?.read())?.value ?? ''
    expect(heard).toBe('retry: 2000\n\nevent: change\ndata: 1\n\n')
    leave.abort()
    await until(() => listeners.size === OWN)
  })

  it('tells at once of what changed after the page was made and before it listened', async () => {
    const madeAt = Date.parse('2026-11-21T09:30:00+13:00')
    const heardSince = async (since: number) => {
      const leave = new AbortController()
      const response = await fetch(`${origin}/live-board/events?since=${String(since)}`, {
        headers: headersOf(officer),
        signal: leave.signal,
      })
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
      const heard = (await reader?.read())?.value ?? ''
      const more = heard.includes('change') ? '' : await Promise.race([reader?.read(), pause()])
      leave.abort()
      await until(() => listeners.size === OWN)
      return heard + (typeof more === 'string' ? more : (more?.value ?? ''))
    }
    for (const changed of listeners) changed()
    expect(await heardSince(madeAt)).toContain('event: change')
    expect(await heardSince(madeAt + 60_000)).not.toContain('event: change')
  })
})

describe.skipIf('missing' in search)(`a page that follows a stream${whySkipped(search)}`, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser(search)
  })
  afterAll(() => browser.close())

  it('shows the change, and keeps the focus, what is typed and what is unfolded', async () => {
    const context = await browser.newContext({
      serviceWorkers: 'block',
      extraHTTPHeaders: headersOf(officer),
    })
    const page = await context.newPage()
    await page.goto(`${origin}/live-board`)
    await page.locator('summary').click()
    await page.locator('#words').fill('half a sent')
    await until(() => listeners.size === OWN + 1)
    count = 2
    for (const changed of listeners) changed()
    await page.getByText('Waiting: 2').waitFor({ timeout: 5000 })
    expect(await page.locator('#words').inputValue()).toBe('half a sent')
    expect(await page.locator('#words:focus').count()).toBe(1)
    expect(await page.locator('details[open]').count()).toBe(1)
    await context.close()
    await until(() => listeners.size === OWN)
  })

  it('without a stream looks again by itself until there is nothing more to see', async () => {
    const context = await browser.newContext({
      serviceWorkers: 'block',
      extraHTTPHeaders: headersOf(officer),
    })
    const page = await context.newPage()
    count = 3
    await page.goto(`${origin}/work`)
    await page.getByText('Done: 3').waitFor()
    count = 9
    await page.getByText('Done: 9').waitFor({ timeout: 5000 })
    expect(await page.title()).toContain('Done')
    count = 10
    await page.waitForTimeout(1500)
    expect(await page.getByText('Done: 9').count()).toBe(1)
    await context.close()
  })

  it('without script comes anew by itself, and is kept still for whoever types or reads slowly', async () => {
    const context = await browser.newContext({
      ...{ javaScriptEnabled: false, extraHTTPHeaders: headersOf(officer) },
    })
    const page = await context.newPage()
    count = 4
    await page.goto(`${origin}/work?of=1`)
    count = 5
    await page.getByText('Done: 5').waitFor({ timeout: 5000 })
    await page.getByRole('link', { name: 'Keep it still while I type or read' }).click()
    expect(page.url()).toBe(`${origin}/work?of=1&still=yes`)
    expect(await page.locator('meta[http-equiv="refresh"]').count()).toBe(0)
    await page.getByRole('link', { name: 'Load it anew every 1 seconds' }).click()
    expect(page.url()).toBe(`${origin}/work?of=1`)
    expect(await page.locator('meta[http-equiv="refresh"]').count()).toBe(1)
    await context.close()
  })
})
