/** Live streams: who may listen, that they carry no data, that they end, and that a page follows them. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { definePage, sse, view, type Changed } from '#pages'
import { findBrowser, openBrowser, whySkipped } from '../../../testing/browser.ts'
import { aPerson, headersOf, testAccess, testSite, type TestSite } from '../../../testing/pages/index.ts'

const search = await findBrowser()
const officer = aPerson('customs-officer')
const constable = aPerson('police-officer')
const listeners = new Set<Changed>()
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

const stream = sse('/live-board/events', 'board.view', (_viewer, changed) => {
  listeners.add(changed)
  return () => listeners.delete(changed)
})

beforeAll(async () => {
  site = await testSite({ pages: [boardPage], live: [stream], access: testAccess })
  origin = await site.server.listen({ port: 0, host: '127.0.0.1' })
})

afterAll(() => site.close())

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
    expect(listeners.size).toBe(0)
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
    await until(() => listeners.size === 1)
    for (const changed of listeners) changed()
    let heard = ''
    while (!heard.includes('change')) heard += (await reader?.read())?.value ?? ''
    expect(heard).toBe('retry: 2000\n\nevent: change\ndata: 1\n\n')
    leave.abort()
    await until(() => listeners.size === 0)
  })
})

describe.skipIf('missing' in search)(`a page that follows a stream${whySkipped(search)}`, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser(search)
  })
  afterAll(() => browser.close())

  it('shows the change, and keeps the focus, what is typed and what is unfolded', async () => {
    const context = await browser.newContext({ extraHTTPHeaders: headersOf(officer) })
    const page = await context.newPage()
    await page.goto(`${origin}/live-board`)
    await page.locator('summary').click()
    await page.locator('#words').fill('half a sent')
    await until(() => listeners.size === 1)
    count = 2
    for (const changed of listeners) changed()
    await page.getByText('Waiting: 2').waitFor({ timeout: 5000 })
    expect(await page.locator('#words').inputValue()).toBe('half a sent')
    expect(await page.locator('#words:focus').count()).toBe(1)
    expect(await page.locator('details[open]').count()).toBe(1)
    await context.close()
    await until(() => listeners.size === 0)
  })
})
