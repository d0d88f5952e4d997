/** The pages at the foot: there on every site, in its own words, true of what the site does, the same for everybody. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inBothLanguages, statutoryLinks, type SiteDescription } from '#pages'
import { declarationsOf, describeSite } from '#rooms'
import { findBrowser, openBrowser, whySkipped } from '../../../testing/browser.ts'
import {
  aPerson,
  axeFindings,
  RULES_AT_LEAST,
  sidewaysScroll,
  testSite,
  type TestSite,
} from '../../../testing/pages/index.ts'
import { homePages } from './home.ts'
import { programmesPage } from './programmes.ts'
import { statutoryPages } from './statutory-pages.ts'

const DESK: SiteDescription = {
  name: 'desk',
  agency: 'Export Support Desk',
  title: 'Desk',
  within: 'the Export Support Desk',
  inTeReo: { agency: 'Tēpu Tautoko Kaweake', within: 'te Tēpu Tautoko Kaweake' },
}
const LINKS = [...statutoryLinks('en'), ...statutoryLinks('mi')]
const CONTACT = [{ way: 'Post', words: 'PO Box 1, Wellington' }]
const NAVIGATION = [
  { text: 'What we match', href: '/programmes', permission: 'public', audience: 'public' },
] as const

let site: TestSite

beforeAll(async () => {
  site = await testSite({
    site: DESK,
    pages: [
      ...homePages(declarationsOf({ name: 'desk', purpose: 'Exporters ask here.', rooms: [] })),
      ...inBothLanguages((language) => programmesPage([], language)),
      ...statutoryPages({ ...DESK, contact: CONTACT }),
    ],
    navigation: NAVIGATION,
  })
})

afterAll(() => site.close())

describe('every page at the foot', () => {
  it.each(LINKS)('$href is there, under its name, the same for everybody, without a cookie', async (link) => {
    const page = await site.open(link.href)
    expect([page.status, page.heading()]).toEqual([200, link.text])
    const service = link.href.startsWith('/mi') ? 'Tēpu Tautoko Kaweake' : 'Export Support Desk'
    expect(page.title).toBe(`${link.text} - ${service}`)
    expect((await site.open(link.href, aPerson('desk-agent'))).html).toBe(page.html)
    expect(page.headers).not.toHaveProperty('set-cookie')
  })

  it('leads only to pages that are there', async () => {
    for (const { href } of LINKS) {
      const { html } = await site.open(href)
      for (const [, to = ''] of html.matchAll(/href="(\/[a-z/]*)"/g)) {
        // The form is another room's, and so is what is held.
        if (/\/(ask|what-we-hold)$/.test(to)) continue
        expect([to, (await site.open(to)).status]).toEqual([to, 200])
      }
    }
  })
})

describe('the words', () => {
  it('name the agency, its ways of contact and its one cookie', async () => {
    expect((await site.open('/contact')).text()).toContain('Post PO Box 1, Wellington')
    expect((await site.open('/about')).text()).toContain('the responsibility of the Export Support Desk')
    const cookies = (await site.open('/cookies')).table('Set only when staff sign in')
    expect(cookies.rows.map(([name]) => name)).toEqual(['__Host-desk'])
  })

  it('of the desk lead to its form, and help whoever lost a private link, in both languages', async () => {
    const [page, twin] = [await site.open('/contact'), await site.open('/mi/contact')]
    expect([page.link('Ask a question'), twin.link('Tukuna he pātai')]).toEqual(['/ask', '/mi/ask'])
    expect(page.text()).toContain('If you lost your private link')
    expect(twin.text()).toContain('Mēnā kua ngaro tō hononga tūmataiti')
  })

  it('of a demonstration say that nobody answers', async () => {
    const made = await testSite({
      site: { ...DESK, footer: 'All is made up.' },
      pages: statutoryPages(DESK),
    })
    expect((await made.open('/contact')).text()).toContain('All is made up. Nobody reads or answers')
    await made.close()
  })

  it('of a demonstration name the cookie of its tour', async () => {
    const made = await testSite({ pages: statutoryPages(describeSite('desk', true)) })
    const { rows } = (await made.open('/cookies')).table('Set only while you take the tour')
    expect(rows.map(([name]) => name)).toEqual(['landfall-tour'])
    await made.close()
    expect((await site.open('/cookies')).html).not.toContain('tour')
  })

  it('of the front door speak of its sign-in and of no programme', async () => {
    const door = await testSite({
      pages: statutoryPages({ name: 'front-door', agency: 'Landfall', title: 'Demonstration' }),
    })
    expect((await door.open('/cookies')).text()).toContain('under /identity')
    expect((await door.open('/cookies')).html).not.toContain('tour')
    expect((await door.open('/privacy')).html).not.toContain('/programmes')
    await door.close()
  })
})

it('the start page shows staff no door to what is only for the public', async () => {
  const page = await site.open('/', aPerson('desk-agent'))
  expect(page.html).not.toContain('What we match</a>')
})

const search = await findBrowser()

describe.skipIf('missing' in search)(`in a browser${whySkipped(search)}`, () => {
  let browser: Browser
  let origin: string

  beforeAll(async () => {
    browser = await openBrowser(search)
    origin = await site.server.listen({ port: 0, host: '127.0.0.1' })
  })

  afterAll(() => browser.close())

  it('they break no accessibility rule and ask nobody else for anything, where they are narrow', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 450 } })
    const page = await context.newPage()
    const hosts = new Set<string>()
    page.on('request', (request) => hosts.add(new URL(request.url()).origin))
    for (const { href } of LINKS) {
      await page.goto(origin + href)
      const { violations, ruleCount } = await axeFindings(page)
      expect({ href, violations }).toEqual({ href, violations: [] })
      expect(ruleCount).toBeGreaterThanOrEqual(RULES_AT_LEAST)
      expect({ href, sideways: await sidewaysScroll(page) }).toEqual({ href, sideways: 0 })
    }
    expect([...hosts]).toEqual([origin])
    expect(await context.cookies()).toEqual([])
    await context.close()
  })
})
