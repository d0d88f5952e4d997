/**
 * The public side of the desk in a real browser: every page that links lead to, with nothing published and with much, and
 * every journey pressed on before it is answered; in both languages, with script and without.
 */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addressIn } from '#pages'
import { findBrowser, openBrowser, whySkipped } from '../../testing/browser.ts'
import { deskSite, type DeskSite } from '../../testing/desk-site.ts'
import { errorFaults } from '../../testing/pages/error-faults.ts'
import { aPerson, fitFaults, sidewaysScroll } from '../../testing/pages/index.ts'
import { publish, writeDraft } from '../../testing/pages/publish.ts'
import { unseenStops } from '../../testing/pages/unseen-stops.ts'
import { walkJourney } from '../../testing/pages/walk-journey.ts'
import { grown, rowCounts } from '../../testing/row-counts.ts'

const search = await findBrowser()
const author = aPerson('desk-agent', { agency: 'mpi', id: 'agent-mpi', name: 'Mārama Keating' })
const reviewer = aPerson('desk-lead', { agency: 'mpi', id: 'lead-mpi', name: 'Tevita Moala' })

/** Of a desk’s screen at 200 %, and the narrowest that reflow is asked of. */
const AT_TWICE = { width: 640, height: 400 }
const NARROWEST = { width: 320, height: 450 }
/** WCAG 2.2, 1.4.12. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`
const MUCH = 25
const SHOWS_PUBLISHED = /^\/(mi)?$|\/publications/

/** What stands in a box that neither scrolls nor grows. */
const CUT_OFF = `[...document.querySelectorAll('main *')].filter((one) => {
  const { overflowX, overflowY, position } = getComputedStyle(one)
  if (position === 'absolute' || !one.checkVisibility()) return false
  return (overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 1) ||
    (overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1)
}).map((one) => one.outerHTML.slice(0, 80))`

describe.skipIf('missing' in search)(`the desk’s public side${whySkipped(search)}`, () => {
  let browser: Browser
  let desk: DeskSite
  const hosts = new Set<string>()
  const cookies: string[] = []

  beforeAll(async () => {
    browser = await openBrowser(search)
    desk = await deskSite()
  })
  afterAll(async () => {
    await browser.close()
    await desk.dispose()
  })

  async function visitor(
    options: BrowserContextOptions = {},
  ): Promise<{ context: BrowserContext; page: Page }> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
    context.on('request', (request) => hosts.add(new URL(request.url()).origin))
    context.on('response', (response) => {
      if ('set-cookie' in response.headers()) cookies.push(new URL(response.url()).pathname)
    })
    return { context, page: await context.newPage() }
  }

  /** By links alone, from both start pages; signing in is another site's matter. */
  async function crawl(page: Page, look: (address: string) => Promise<void>): Promise<readonly string[]> {
    const found = new Set(['/', '/mi'])
    // A set gives what is added to it while it is gone through.
    for (const address of found) {
      const answer = await page.goto(desk.origin + address)
      expect([address, answer?.status()]).toEqual([address, 200])
      const links = await page.locator('a[href^="/"]').all()
      for (const link of links) {
        const [to = ''] = ((await link.getAttribute('href')) ?? '').split(/[?#]/)
        if (!/^\/(sign-in|assets\/)|\.(atom|csv|json|txt|pdf)$/.test(to)) found.add(to)
      }
      await look(address)
    }
    return [...found]
  }

  it.each(['nothing', 'much'])(
    'every page is fit for everybody with %s published',
    { timeout: 900_000 },
    async (published) => {
      if (published === 'much')
        for (let number = 1; number <= MUCH; number += 1)
          await publish(
            desk,
            await writeDraft(desk, author, {
              'What is it?': number % 2 === 0 ? 'Alert' : 'Publication',
              Title: `Ngā kaihoko ${'mānuka '.repeat(number % 6)}${String(number)}`,
            }),
            { author, reviewer },
          )
      const { context, page } = await visitor()
      const spaced = await visitor({ viewport: NARROWEST, bypassCSP: true })
      const seen = new Set<string>()
      const faults: string[] = []
      const titles = new Map<string, string>()
      let [ofOneShape, looked] = [0, 0]
      const addresses = await crawl(page, async (address) => {
        const isOne = address.includes('/publications/')
        if (isOne) ofOneShape += 1
        // What shows nothing of what is published was looked at when nothing was, and of one shape some are enough.
        if (published === 'much' && (!SHOWS_PUBLISHED.test(address) || (isOne && ofOneShape > 6))) return
        looked += 1
        const say = (all: readonly string[]) => faults.push(...all.map((one) => `${address} ${one}`))
        const title = await page.title()
        // What nobody has put into te reo Māori yet is the same words at both addresses.
        const untranslated = address.replace('/mi/publications/', '/publications/')
        if ((titles.get(title) ?? untranslated) !== untranslated)
          say([`has the title of ${titles.get(title) ?? ''}`])
        titles.set(title, untranslated)
        say(await unseenStops(page, seen))
        say(await fitFaults(page))
        await page.setViewportSize(AT_TWICE)
        if ((await sidewaysScroll(page)) > 0) say(['scrolls sideways at 200 %'])
        await page.setViewportSize({ width: 1280, height: 800 })
        await spaced.page.goto(desk.origin + address)
        await spaced.page.addStyleTag({ content: SPACED })
        if ((await sidewaysScroll(spaced.page)) > 0) say(['scrolls sideways when its text is spaced'])
        say((await spaced.page.evaluate<string[]>(CUT_OFF)).map((one) => `cuts off ${one}`))
      })
      expect(faults).toEqual([])
      expect(addresses.length).toBeGreaterThan(30)
      expect(looked).toBeGreaterThan(published === 'much' ? 9 : 30)
      expect(addresses.filter((address) => address.startsWith('/publications/')).length > 0).toBe(
        published === 'much',
      )
      await context.close()
      await spaced.context.close()
    },
  )

  it('says in both languages that there is no such page, and what is not an address, alike for everybody', async () => {
    const { context, page } = await visitor()
    const faults: string[] = []
    for (const address of [
      '/no-such-page',
      '/my-enquiry/q',
      '/my-subscription/s',
      '/publications/none',
    ] as const)
      for (const language of ['en', 'mi'] as const) {
        await page.goto(desk.origin + addressIn(language, address))
        faults.push(...(await fitFaults(page)).map((fault) => `${language} ${address} ${fault}`))
      }
    expect(faults).toEqual([])
    await context.close()
  })

  it(
    'every journey ends with and without script in the same rows, and says at each step what is missing',
    { timeout: 900_000 },
    async () => {
      const journeys = desk.site.rooms.flatMap(({ journeys: of = [] }) => of)
      expect(journeys.length).toBe(8)
      const faults: string[] = []
      for (const { address, language = 'en' } of journeys) {
        const grew: Record<string, number>[] = []
        for (const javaScriptEnabled of [true, false]) {
          const { context, page } = await visitor({ javaScriptEnabled })
          const before = await rowCounts(desk.database)
          let refused = 0
          await walkJourney(page, desk.origin + address, {
            email: `hemi-${String(javaScriptEnabled)}@honey.example`,
            async look(state) {
              const at = `${language} ${new URL(page.url()).pathname} ${state}`
              const say = (all: readonly string[]) => faults.push(...all.map((one) => `${at} ${one}`))
              if (state === 'refused') {
                refused += 1
                say(await errorFaults(page))
              }
              if (javaScriptEnabled) say(await fitFaults(page))
            },
          })
          expect([address, refused > 0]).toEqual([address, true])
          grew.push(grown(before, await rowCounts(desk.database)))
          expect(await context.cookies()).toEqual([])
          await context.close()
        }
        expect([address, grew[1]]).toEqual([address, grew[0]])
        expect(Object.keys(grew[0] ?? {}).length).toBeGreaterThan(0)
      }
      expect(faults).toEqual([])
    },
  )

  it('asked no other host for anything, and was given no cookie', () => {
    expect([...hosts]).toEqual([desk.origin])
    expect(cookies).toEqual([])
  })
})
