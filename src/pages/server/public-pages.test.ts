/** What a public page promises: the same for everybody, no cookie, no script, indexed; and what keeps staff pages apart. */
import { gunzipSync } from 'node:zlib'
import Type from 'typebox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  defineForm,
  definePage,
  fileAnswer,
  redirect,
  statutoryLinks,
  view,
  type PageDefinition,
} from '#pages'
import { aPerson, headersOf, testSite, type TestSite } from '../../../testing/pages/index.ts'

const template = new URL('../templates/message.njk', import.meta.url)
const message = (title: string) => view({ title, lines: [], reference: '' })

function publicPage(page: Partial<PageDefinition>): PageDefinition {
  return definePage({
    ...{ address: '/news', audience: 'public', permission: 'public', title: 'News', template },
    // Whoever is signed in, the page is not told.
    get: {
      activity: 'none-public',
      answer: ({ person }) => Promise.resolve(message(person?.name ?? 'News')),
    },
    ...page,
  })
}

const feedback = publicPage({
  address: '/feedback',
  post: {
    activity: { exemptBecause: 'this one does nothing' },
    form: defineForm({
      fields: { words: { kind: 'text', label: 'Words', errors: { empty: 'Write something' } } },
    }),
    answer: () => Promise.resolve(redirect('/news')),
  },
})

const feed = definePage({
  ...{ address: '/news.csv', audience: 'machine', permission: 'public', title: 'News' },
  get: {
    activity: 'none-public',
    answer: () => Promise.resolve(fileAnswer({ name: 'news.csv', type: 'text/csv', body: 'news\n' })),
  },
})

const staffPage = definePage({
  ...{ address: '/', permission: 'public', title: 'Start', template },
  get: {
    activity: 'none-public',
    answer: ({ person }) => Promise.resolve(message(person?.name ?? 'Sign in')),
  },
})

const officer = aPerson('customs-officer', { name: 'Aroha Whaanga' })
let site: TestSite

beforeAll(async () => {
  site = await testSite({
    origin: 'https://customs.example',
    pages: [
      staffPage,
      publicPage({}),
      publicPage({ address: '/news/:number', params: Type.Object({ number: Type.String() }) }),
      feedback,
      feed,
    ],
    navigation: [
      { text: 'Board', href: '/board', permission: 'board.view' },
      { text: 'News', href: '/news', permission: 'public', audience: 'public' },
    ],
    banners: [
      () => Promise.resolve([{ level: 'attention', text: 'The alert list is stale.' }]),
      () => Promise.resolve([{ level: 'notice', text: 'Everybody here is made up.', forEverybody: true }]),
      () => Promise.reject(new Error('the database is gone')),
    ],
  })
})

afterAll(() => site.close())

describe('a public page', () => {
  it('is the same bytes for a stranger and for somebody who is signed in', async () => {
    const [stranger, staff] = [await site.open('/news'), await site.open('/news', officer)]
    expect(staff.html).toBe(stranger.html)
    expect(staff.html).not.toContain('Aroha')
    expect(staff.navigation()).toEqual(['News'])
    expect(staff.headers).toEqual({
      ...stranger.headers,
      date: staff.headers['date'],
      ...rateOf(staff.headers),
    })
  })

  it('sets no cookie, may run no script, and has the links of the law at its foot', async () => {
    const { headers, html, link } = await site.open('/news')
    expect(headers).not.toHaveProperty('set-cookie')
    expect(headers['vary'] ?? '').not.toMatch(/cookie/i)
    expect(headers['content-security-policy']).not.toContain('script-src')
    expect(html).not.toContain('<script')
    for (const { text, href } of statutoryLinks('en')) expect(link(text)).toBe(href)
  })

  it('may be indexed under its one address, and kept by whoever asks anew', async () => {
    const { headers, html } = await site.open('/news?from=elsewhere')
    expect(html).not.toContain('noindex')
    expect(html).toContain('<link rel="canonical" href="https://customs.example/news">')
    expect(headers['cache-control']).toBe('public, no-cache')
    const again = await site.server.inject({
      url: '/news',
      headers: { 'if-none-match': `W/${String(headers['etag'])}` },
    })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })

  it('is packed for whoever can unpack it, under a name of its own', async () => {
    const packed = { 'accept-encoding': 'br, gzip' }
    const [plain, small] = [
      await site.server.inject({ url: '/news' }),
      await site.server.inject({ url: '/news', headers: packed }),
    ]
    expect(gunzipSync(small.rawPayload).toString()).toBe(plain.body)
    expect(small.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' })
    expect(small.headers['etag']).not.toBe(plain.headers['etag'])
    const tag = String(small.headers['etag'])
    const again = await site.server.inject({ url: '/news', headers: { ...packed, 'if-none-match': tag } })
    expect(again.statusCode).toBe(304)
  })

  it('shows the banners that are for everybody, and no status of the staff', async () => {
    expect((await site.open('/news', officer)).banners()).toEqual(['Everybody here is made up.'])
  })

  it('keeps a refused form with what was typed in the reader’s browser alone', async () => {
    const page = await site.send('/feedback', { words: '' }, officer)
    expect([page.status, page.headers['cache-control']]).toEqual([422, 'private, no-cache'])
    expect(page.html).toContain('noindex')
    expect(page.html).not.toContain('Aroha')
    expect(page.html).not.toContain('autocomplete="off"')
  })

  it('that fails is told in the same surroundings', async () => {
    const page = await site.open('/news/%00', officer)
    expect([page.status, page.heading()]).toEqual([400, 'That could not be read'])
    expect(page.html).not.toContain('Aroha')
    expect(page.headers['cache-control']).toBe('no-store')
  })
})

describe('what goes along with a visitor', () => {
  const open = (url: string, cookie: string) => guided.server.inject({ url, headers: { cookie } })
  const GOES_ALONG = /<aside class="guide" aria-label="Tour">/
  let guided: TestSite

  beforeAll(async () => {
    guided = await testSite({
      origin: 'https://customs.example',
      pages: [staffPage, publicPage({}), feedback],
      navigation: [{ text: 'News', href: '/news', permission: 'public', audience: 'public' }],
      guide: (cookies) =>
        cookies?.includes('on-tour=3') !== true
          ? undefined
          : {
              ...{ label: 'Tour', place: 'Step 3 of 9', title: 'The news' },
              points: [{ name: 'Press', text: '<Nothing>' }],
              ways: [{ text: 'Next', href: 'http://127.0.0.1:1/next', isNext: true }],
            },
    })
  })
  afterAll(() => guided.close())

  it('stands on every page that it is asked for, refusals included, and sets no cookie', async () => {
    for (const address of ['/', '/news', '/feedback', '/nowhere']) {
      const { body, headers } = await open(address, 'on-tour=3')
      expect(body, address).toMatch(GOES_ALONG)
      expect(body).toContain('&lt;Nothing&gt;')
      expect(body.match(/<h1/g)).toHaveLength(1)
      expect(headers).not.toHaveProperty('set-cookie')
    }
  })

  it('is kept by nobody, and is not taken for the page that everybody gets', async () => {
    const everybody = await guided.open('/news')
    const { statusCode, headers, body } = await guided.server.inject({
      url: '/news',
      headers: { cookie: 'on-tour=3', 'if-none-match': String(everybody.headers['etag']) },
    })
    expect([statusCode, headers['cache-control'], headers['etag']]).toEqual([200, 'no-store', undefined])
    expect(body).toMatch(GOES_ALONG)
  })

  it('leaves the page of whoever is on no tour as it is without it, byte by byte', async () => {
    const plain = await testSite({
      origin: 'https://customs.example',
      pages: [staffPage, publicPage({}), feedback],
      navigation: [{ text: 'News', href: '/news', permission: 'public', audience: 'public' }],
    })
    const [with_, without] = [await open('/news', 'another=1'), await plain.open('/news')]
    expect(with_.body).toBe(without.html)
    expect(with_.headers['cache-control']).toBe('public, no-cache')
    // A site that was given nothing to go along shows nothing, whatever it is sent.
    const sent = await plain.server.inject({
      url: '/news',
      headers: { cookie: 'on-tour=3; landfall-tour=3-1' },
    })
    expect(sent.body).toBe(without.html)
    await plain.close()
  })
})

describe('a staff page', () => {
  it('stays as it is beside them: named, not indexed, kept by nobody', async () => {
    const page = await site.open('/', officer)
    expect(page.heading()).toBe('Aroha Whaanga')
    expect(page.navigation()).toEqual(['Board'])
    expect(page.banners()).toHaveLength(3)
    expect(page.html).toContain('<meta name="robots" content="noindex">')
    expect(page.html).not.toContain('canonical')
    expect(page.html).not.toContain('href="/privacy"')
    expect(page.headers['cache-control']).toBe('no-store')
  })
})

describe('a machine’s page', () => {
  it('is a file that everybody may keep and nobody indexes', async () => {
    const { html, headers } = await site.open('/news.csv', officer)
    expect(html).toBe('news\n')
    expect(headers).toMatchObject({ 'cache-control': 'public, no-cache', 'x-robots-tag': 'noindex' })
    expect(headers).not.toHaveProperty('content-disposition')
  })
})

describe('robots.txt', () => {
  it('opens what is the same for everybody and nothing else', async () => {
    const { html, headers } = await site.open('/robots.txt')
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(html.split('\n')).toEqual([
      'User-agent: *',
      ...['Allow: /news$', 'Allow: /news/', 'Allow: /feedback$'],
      ...['Allow: /site-map$', 'Allow: /mi/site-map$', 'Allow: /assets/'],
      'Disallow: /',
      '',
    ])
  })

  it('of a site without public pages opens nothing', async () => {
    const staffOnly = await testSite({ pages: [staffPage] })
    expect((await staffOnly.open('/robots.txt')).html).toBe('User-agent: *\nDisallow: /\n')
    await staffOnly.close()
  })
})

describe('a page cannot be put on a site', () => {
  const untemplated = definePage({
    ...{ address: '/news', audience: 'public', permission: 'public', title: 'News' },
    get: { activity: 'none-public', answer: () => Promise.resolve(message('News')) },
  })
  it.each([
    ['that is public and asks for a permission', publicPage({ permission: 'board.view' }), 'no permission'],
    [
      'where the public sends something that is not recorded',
      publicPage({ post: { ...feedback.post!, activity: 'none-public' } }),
      'is recorded',
    ],
    ['that is shown and has no template', untemplated, 'template'],
    ['that is a machine’s and has a template', publicPage({ audience: 'machine' }), 'template'],
  ])('%s', async (_what, page, sentence) => {
    await expect(testSite({ pages: [page] })).rejects.toThrow(sentence)
  })
})

function rateOf(headers: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('x-ratelimit')))
}

it('somebody who is signed in sends to a public page as anybody does', async () => {
  const response = await site.server.inject({
    ...{ method: 'POST', url: '/feedback', payload: 'words=x' },
    headers: { ...headersOf(officer), 'content-type': 'application/x-www-form-urlencoded' },
  })
  expect([response.statusCode, response.headers.location]).toEqual([303, '/news'])
})
