/** What visitors read, counted: nobody's visit in any of it, and nothing at all of whoever asks not to be counted. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Visit } from '#pages'
import { askAsAdmin } from '../../testing/ask-as-admin.ts'
import { aPerson } from '../../testing/pages/index.ts'
import { visitedSite, type VisitedSite } from '../../testing/visited-site.ts'

const DAY_MS = 86_400_000
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'
const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.7444.60 Safari/537.36'

const [officer, agent] = [aPerson('privacy-officer', { site: 'desk' }), aPerson('desk-agent')]
let visited: VisitedSite
let written = 0

beforeAll(async () => {
  visited = await visitedSite('2026-10-05T09:30:00+13:00')
  visited.database.onCommit((role) => (written += role === 'desk_visits' ? 1 : 0))
})
afterAll(() => visited.dispose())
beforeEach(() => {
  written = 0
})

async function reads(times: number, url: string, headers: Record<string, string> = {}): Promise<void> {
  for (let time = 0; time < times; time += 1)
    await visited.web.server.inject({ url, headers: { 'user-agent': FIREFOX, ...headers } })
}

const kept = (more = '') =>
  askAsAdmin<Record<string, unknown>>(
    visited.database,
    `select day::text, kind, value, count ${more} from visits.counts order by 1, 2, 3`,
  )
const work = () => visited.site.work()
const open: VisitedSite['web']['open'] = (address, as) => visited.web.open(address, as)

describe('what is counted', () => {
  it('is nothing of a site that nobody visits: its database is not even asked', async () => {
    await work()
    expect([await kept(), written]).toEqual([[], 0])
  })

  it('waits until there are six, so that no transaction holds one visit', async () => {
    await reads(5, '/privacy')
    await work()
    expect(written).toBe(0)
    await reads(1, '/mi/privacy?from=aroha', {
      'user-agent': CHROME,
      referer: 'https://news.aroha.blogspot.com/aroha/whaanga?q=1',
    })
    await work()
    const day = '2026-10-05'
    expect(await kept()).toEqual([
      { day, kind: 'browser', value: 'Chrome 142', count: 1 },
      { day, kind: 'browser', value: 'Firefox 145', count: 5 },
      { day, kind: 'page', value: '/mi/privacy', count: 1 },
      { day, kind: 'page', value: '/privacy', count: 5 },
      { day, kind: 'site', value: '', count: 5 },
      { day, kind: 'site', value: 'blogspot.com', count: 1 },
    ])
    expect(written).toBe(1)
  })

  it.each(['dnt', 'sec-gpc'])(
    'is nothing of five hundred requests with %s: the same bytes',
    async (signal) => {
      const before = await kept(', xmin, ctid')
      await reads(500, '/privacy', { [signal]: '1', referer: 'https://other.example/' })
      await work()
      expect([await kept(', xmin, ctid'), written]).toEqual([before, 0])
    },
  )

  it('is nothing of robots, and of whoever names no browser', async () => {
    await reads(6, '/privacy', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' })
    await reads(6, '/privacy', { 'user-agent': '' })
    await work()
    expect(written).toBe(0)
  })

  it('is bounded, whatever headers somebody makes up, and however often the site begins anew', async () => {
    const visit = (n: number): Visit => ({
      ...{ at: visited.clock.now(), page: '/privacy', referringHost: `made-up-${String(n)}.co.nz` },
      userAgent: FIREFOX.replaceAll('145', String(n % 900)),
    })
    for (const from of [0, 1000]) {
      const begun = await visited.openAnew()
      for (let n = from; n < from + 1000; n += 1) begun.tell(visit(n))
      await begun.stop()
    }
    const rows = await kept()
    const many = (kind: string) => rows.filter((row) => row['kind'] === kind).length
    expect([many('site'), many('browser')]).toEqual([101, 61])
    await reads(6, '/privacy', {
      'user-agent': `Nobody/${'9'.repeat(9_000)}`,
      referer: `https://${'a'.repeat(9_000)}/`,
    })
    await work()
    expect([many('site'), many('browser')]).toEqual([101, 61])
  })

  it('of a day that is over waits for nobody, and a stop neither', async () => {
    await reads(8, '/contact')
    await reads(9, '/accessibility')
    await work()
    await reads(1, '/cookies')
    visited.clock.advance(DAY_MS)
    await work()
    expect(await kept()).toContainEqual({ day: '2026-10-05', kind: 'page', value: '/cookies', count: 1 })
    const begun = await visited.openAnew()
    begun.tell({ at: visited.clock.now(), page: '/about', referringHost: undefined, userAgent: FIREFOX })
    await begun.stop()
    expect(await kept()).toContainEqual({ day: '2026-10-06', kind: 'page', value: '/about', count: 1 })
  })
})

describe('what is shown', () => {
  it('is no month that is still running', async () => {
    for (const page of [await open('/visits'), await open('/visits/by-month', officer)]) {
      expect(page.status).toBe(200)
      expect(page.text()).toContain('October 2026 is shown when it is over, on 1 November 2026')
      expect(page.html).not.toContain('Firefox')
    }
    expect((await open('/visits?month=2026-10')).status).toBe(404)
  })

  it('is a month that is over, without small counts and what would give them back', async () => {
    visited.clock.advance(30 * DAY_MS)
    const page = await open('/visits')
    const pages = page.table('Pages').rows.map(([name]) => name)
    // Three pages were read once: what hides them is the next smallest.
    expect(pages).toEqual(['/privacy', '/accessibility'])
    expect(page.table('Browsers').rows.map(([name]) => name)).toContain('Other browsers')
    for (const html of [page.html, (await open('/visits/by-month', officer)).html])
      for (const hidden of ['blogspot.com', 'made-up-1.', 'Chrome 142', '/about<'])
        expect(html).not.toContain(`>${hidden}`)
  })

  it('is the same in te reo Māori', async () => {
    const [page, twin] = [await open('/visits'), await open('/mi/visits')]
    const counts = (rows: readonly (readonly string[])[]) => rows.map(([, count]) => count)
    expect(twin.table('Ngā whārangi').rows).toEqual(page.table('Pages').rows)
    expect(counts(twin.table('Ngā pūtirotiro').rows)).toEqual(counts(page.table('Browsers').rows))
  })

  it('is shown in pictures to those who look after the site, and to no other staff', async () => {
    expect((await open('/visits/by-month', agent)).status).toBe(403)
    const page = await open('/visits/by-month?month=2026-10', officer)
    expect(page.heading()).toBe('Visits by month: October 2026')
    expect(page.html).toContain('Sites that led here')
  })

  it('is told on the privacy page, which leads there', async () => {
    expect((await open('/privacy')).link('What visitors read')).toBe('/visits')
    expect((await open('/mi/privacy')).link('Ngā mea i pānuitia e ngā manuhiri')).toBe('/mi/visits')
  })
})
