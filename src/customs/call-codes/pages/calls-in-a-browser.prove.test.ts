/** Classifying a call in a real browser: by two keys, by letters, without script; and every page fit for everybody. */
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser, openBrowser, whySkipped } from '../../../../testing/browser.ts'
import { customsDatabase } from '../../../../testing/customs.ts'
import { aPerson, fitFaults, headersOf, testSite, type TestSite } from '../../../../testing/pages/index.ts'
import { fixedClock, type TestDatabase } from '#testing'
import { heldCalls } from '../held-calls.ts'
import { keepPast } from '../keep-past.ts'
import { callKeys } from '../sealed-counts.ts'
import { callCodesPages } from './index.ts'

const search = await findBrowser()
const agent = aPerson('customs-contact-agent')
const supervisor = aPerson('customs-supervisor')
const MONTH = '2026-11-01'
/** A small one among them, and one that hides it. */
const COUNTS = new Map([
  ...([
    ['IMP-COM', 604],
    ['MAIL-PARCEL', 811],
    ['DUTY-PAY', 397],
    ['TRAV-NZTD', 341],
    ['EXCISE', 52],
  ] as const),
  ...([
    ['EGATE', 19],
    ['PRIV-REQ', 7],
    ['OIA-REQ', 3],
    ['not-said', 11],
  ] as const),
])
const PAST = ['2026-08-01', '2026-09-01', '2026-10-01'].map((month) => ({ month, counts: COUNTS }))

describe.skipIf('missing' in search)(`calls in a browser${whySkipped(search)}`, () => {
  const clock = fixedClock('2026-11-21T09:30:00+13:00')
  const held = heldCalls()
  let browser: Browser
  let database: TestDatabase
  let site: TestSite
  let origin: string

  beforeAll(async () => {
    browser = await openBrowser(search)
    database = await customsDatabase()
    await keepPast({ database, keys: callKeys(Buffer.alloc(32, 3)) }, PAST)
    site = await testSite({ pages: callCodesPages(held), database, clock })
    origin = await site.server.listen({ host: '127.0.0.1', port: 0 })
  })
  afterAll(async () => {
    await browser.close()
    await site.close()
    await database.dispose()
  })

  const counted = (code: string) => held.look(MONTH).counts.get(code) ?? 0

  async function openAs(person: typeof agent | undefined, address: string, options = {}) {
    const context: BrowserContext = await browser.newContext({
      extraHTTPHeaders: headersOf(person),
      ...options,
    })
    const page = await context.newPage()
    await page.goto(origin + address)
    return page
  }

  it('counts by a letter and Enter, once', async () => {
    const page = await openAs(agent, '/calls')
    await page.keyboard.press('t')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/calls?done=counted')
    expect(counted('TAR-CLASS')).toBe(1)
    await page.keyboard.press('t')
    await page.keyboard.press('Enter')
    await expect.poll(() => counted('TAR-CLASS')).toBe(2)
    await page.context().close()
  })

  it('narrows the codes by letters, of which nothing is sent', async () => {
    const page = await openAs(agent, '/calls')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')))
    await page.keyboard.press('/')
    await page.keyboard.type('yach')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/calls?done=counted')
    expect(counted('CRAFT-YACHT')).toBe(1)
    expect(asked.join()).not.toMatch(/yach/)
    await page.context().close()
  })

  it('counts without script', async () => {
    const page = await openAs(agent, '/calls', { javaScriptEnabled: false })
    await page.locator('#code-x').click()
    await page.getByText('The call is counted.').waitFor()
    expect(counted('EXCISE')).toBe(1)
    expect(await page.locator('#code-search').isVisible()).toBe(false)
    expect(await page.locator('main kbd:visible').count()).toBe(0)
    await page.context().close()
  })

  it.each([
    ['/calls?done=counted', agent],
    ['/calls/take-back', agent],
    ['/call-statistics', supervisor],
    ['/call-codes', supervisor],
    ['/call-codes/IMP-VEH', supervisor],
    ['/what-people-call-about', undefined],
    ['/mi/what-people-call-about', undefined],
  ] as const)('shows %s fit for everybody', async (address, person) => {
    const page = await openAs(person, address)
    expect(await fitFaults(page)).toEqual([])
    await page.context().close()
  })
})
