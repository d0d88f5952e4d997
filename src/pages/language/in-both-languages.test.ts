/** A page and its twin: at which addresses they stand, and how each leads to the other. */
import Type from 'typebox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addressIn, definePage, inBothLanguages, view, type Language } from '#pages'
import { testSite, type TestSite } from '../../../testing/pages/index.ts'

const template = new URL('../templates/message.njk', import.meta.url)

function newsPage(language: Language, address: `/${string}` = '/news') {
  return definePage({
    ...{ address, audience: 'public', permission: 'public', template },
    title: { en: 'News', mi: 'Ngā kōrero' }[language],
    ...(address.includes(':') ? { params: Type.Object({ number: Type.String() }) } : {}),
    query: Type.Object({ page: Type.Optional(Type.String()) }),
    get: {
      activity: 'none-public',
      answer: () => Promise.resolve(view({ title: 'N', lines: [], reference: '' })),
    },
  })
}

const english = definePage({ ...newsPage('en'), address: '/only-english' })
let site: TestSite

beforeAll(async () => {
  site = await testSite({
    origin: 'https://desk.example',
    pages: [
      ...inBothLanguages((language) => newsPage(language, '/')),
      ...inBothLanguages((language) => newsPage(language)),
      ...inBothLanguages((language) => newsPage(language, '/news/:number')),
      english,
    ],
  })
})

afterAll(() => site.close())

describe('an address', () => {
  it.each([
    ['/', '/mi'],
    ['/?page=2', '/mi?page=2'],
    ['/ask', '/mi/ask'],
    ['/ask/check?page=2#top', '/mi/ask/check?page=2#top'],
    ['/mice', '/mi/mice'],
  ] as const)('%s has its twin at %s, from either side', (plain, under) => {
    for (const given of [plain, under]) {
      expect([addressIn('en', given), addressIn('mi', given)]).toEqual([plain, under])
    }
  })
})

describe('a page with a twin', () => {
  it.each([
    ['/', '/mi'],
    ['/news', '/mi/news'],
    ['/news/7?page=2', '/mi/news/7?page=2'],
  ])('%s leads to %s and back, each link in the language to which it leads', async (plain, under) => {
    expect((await site.open(plain)).link('Te reo Māori')).toBe(under)
    expect((await site.open(under)).link('English')).toBe(plain)
    expect((await site.open(plain)).html).toContain(' lang="mi" hreflang="mi"')
    expect((await site.open(under)).html).toContain(' lang="en-NZ" hreflang="en-NZ"')
  })

  it('says its language and tells search engines of the other', async () => {
    const [page, twin] = [await site.open('/news'), await site.open('/mi/news')]
    expect(page.html).toContain('<html lang="en-NZ"')
    expect(page.html).toContain('hreflang="mi" href="https://desk.example/mi/news">')
    expect(twin.html).toContain('<html lang="mi"')
    expect(twin.html).toContain('hreflang="en-NZ" href="https://desk.example/news">')
    expect(twin.html).toContain('<link rel="canonical" href="https://desk.example/mi/news">')
  })
})

it('a page without a twin leads to none', async () => {
  const page = await site.open('/only-english')
  expect(page.html).not.toContain('hreflang')
  expect(page.html).not.toContain('Te reo Māori')
})

describe('a site is not served', () => {
  it.each([
    ['a page in te reo Māori outside /mi', { language: 'mi' } as const, /under \/mi/],
    ['a page in English under /mi', { address: '/mi/only-english' } as const, /under \/mi/],
    [
      'a page of staff in te reo Māori',
      { address: '/mi/x', language: 'mi', audience: 'staff' } as const,
      /in English/,
    ],
  ])('with %s', async (_, change, because) => {
    await expect(testSite({ pages: [definePage({ ...english, ...change })] })).rejects.toThrow(because)
  })
})
