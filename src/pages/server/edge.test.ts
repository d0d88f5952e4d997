/** What a site says of answered requests: to whoever counts visits, and to whoever watches over it. */
import Type from 'typebox'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { definePage, fileAnswer, view, type AnsweredRequest, type Visit } from '#pages'
import { aPerson, headersOf, testSite, type TestSite } from '../../../testing/pages/index.ts'

const template = new URL('../templates/message.njk', import.meta.url)
const seen: { visits: Visit[]; requests: AnsweredRequest[] } = { visits: [], requests: [] }
const officer = aPerson('customs-officer')
let site: TestSite

const answer = () => Promise.resolve(view({ title: 'News', lines: [], reference: '' }))
const get = { activity: 'none-public', answer } as const

beforeAll(async () => {
  site = await testSite({
    origin: 'https://customs.example',
    pages: [
      definePage({ ...{ address: '/', permission: 'public', title: 'Start', template }, get }),
      definePage({
        ...{ address: '/news/:number', audience: 'public', permission: 'public', title: 'News', template },
        params: Type.Object({ number: Type.String() }),
        get,
      }),
      definePage({
        ...{ address: '/news.csv', audience: 'machine', permission: 'public', title: 'News' },
        get: {
          activity: 'none-public',
          answer: () => Promise.resolve(fileAnswer({ name: 'news.csv', type: 'text/csv', body: 'news\n' })),
        },
      }),
    ],
    edge: {
      counts: [(visit) => seen.visits.push(visit)],
      watches: [(request) => seen.requests.push(request)],
    },
  })
})
afterAll(() => site.close())
beforeEach(() => {
  seen.visits = []
  seen.requests = []
})

const asks = (url: string, headers: Record<string, string> = {}) => site.server.inject({ url, headers })

describe('who counts visits', () => {
  it('is told the page as it is defined, the host that led there, and the browser', async () => {
    await asks('/news/7?from=letter', {
      referer: 'https://search.example/results?q=aroha+whaanga',
      'user-agent': 'Mozilla/5.0',
    })
    expect(seen.visits).toEqual([
      {
        at: expect.any(Date) as Date,
        ...{ page: '/news/:number', referringHost: 'search.example', userAgent: 'Mozilla/5.0' },
      },
    ])
  })

  it('is not told of pages of staff, files for programmes, and addresses that nobody has', async () => {
    await asks('/')
    await asks('/news.csv')
    await asks('/nothing')
    expect(seen.visits).toEqual([])
  })

  it.each([{ dnt: '1' }, { 'sec-gpc': '1' }])('is not told of a visit with %o', async (headers) => {
    await asks('/news/7', headers)
    expect(seen.visits).toEqual([])
    expect(seen.requests).toHaveLength(1)
  })

  it('is told of a page that the browser had kept and only asked about', async () => {
    const { headers } = await asks('/news/7')
    await asks('/news/7', { 'if-none-match': String(headers.etag) })
    expect(seen.visits).toHaveLength(2)
  })

  it('is told no more of a long header than its beginning', async () => {
    await asks('/news/7', {
      referer: `https://search.example/${'a'.repeat(9_000)}`,
      'user-agent': 'b'.repeat(9_000),
    })
    expect(seen.visits).toMatchObject([{ referringHost: 'search.example', userAgent: 'b'.repeat(512) }])
  })

  it('is told of whoever does not mind, and of no host where the site itself led on', async () => {
    await asks('/news/7', { dnt: '0', referer: 'https://customs.example/news/6' })
    await asks('/news/7', { referer: 'about:blank' })
    await asks('/news/7', { referer: 'https://[broken' })
    expect(seen.visits.map(({ referringHost }) => referringHost)).toEqual([undefined, undefined, undefined])
  })
})

describe('who watches', () => {
  it('is told of staff by their identifier, and of a page as it is defined', async () => {
    await site.server.inject({ url: '/', headers: headersOf(officer) })
    expect(seen.requests).toMatchObject([
      { route: '/', unknownPath: undefined, askedBy: officer.id, status: 200 },
    ])
  })

  it('is told what was asked for where there is nothing, cut short', async () => {
    await asks(`/wp-login.php?user=admin`)
    await asks(`/${'a'.repeat(900)}`)
    expect(seen.requests[0]).toMatchObject({ route: undefined, unknownPath: '/wp-login.php', status: 404 })
    expect(seen.requests[1]?.unknownPath).toHaveLength(200)
  })

  it('is told with which code a request was refused', async () => {
    await site.server.inject({ method: 'POST', url: '/', headers: { 'sec-fetch-site': 'cross-site' } })
    expect(seen.requests).toMatchObject([{ status: 403, refusedAs: 'cross-site-request' }])
  })

  it('is told of a network by the half of its address that a house has', async () => {
    await site.server.inject({ url: '/news/7', remoteAddress: '2001:db8:1:2:3:4:5:6' })
    expect(seen.requests).toMatchObject([{ network: '2001:db8:1:2' }])
  })
})
