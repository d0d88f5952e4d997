/** The site map: all that everybody may read, and a search over it. */
import Type from 'typebox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addressIn, definePage, inBothLanguages, notFound, view } from '#pages'
import { fixedClock } from '../../../testing/fixed-clock.ts'
import { testSite, type TestSite } from '../../../testing/pages/index.ts'

const template = new URL('../templates/message.njk', import.meta.url)
const clock = fixedClock('2026-11-21T09:30:00+13:00')
const WORDS = {
  en: [
    'Before you travel',
    'You can pay a fine before you leave. Ask for the Māori text.',
    'News of the day',
  ],
  mi: ['I mua i tō haere', 'Ka taea te utu i te whaina i mua i tō haere.', 'Ngā kōrero o te rā'],
} as const
const news = ['Honey', 'Cheese']
let site: TestSite

beforeAll(async () => {
  site = await testSite({
    clock,
    navigation: [{ text: 'Before you travel', href: '/travel', permission: 'public', audience: 'public' }],
    pages: [
      ...inBothLanguages((language) =>
        definePage({
          ...{ address: '/travel', audience: 'public', permission: 'public', template },
          title: WORDS[language][0],
          get: {
            activity: 'none-public',
            answer: () =>
              Promise.resolve(
                view({ title: WORDS[language][0], lines: [WORDS[language][1]], reference: '' }),
              ),
          },
        }),
      ),
      definePage({
        ...{ address: '/news/:number', audience: 'public', permission: 'public', title: 'News', template },
        params: Type.Object({ number: Type.Integer() }),
        get: {
          activity: 'none-public',
          answer: ({ params }) => {
            const title = news[params.number]
            return Promise.resolve(
              title === undefined ? notFound() : view({ title, lines: ['For export'], reference: '' }),
            )
          },
        },
      }),
      definePage({
        ...{ address: '/news', audience: 'public', permission: 'public', title: 'News' },
        get: {
          activity: 'none-public',
          answer: () => Promise.resolve(view({ addresses: news.map((_, at) => `/news/${String(at)}`) })),
        },
        template: new URL('./linking.test.njk', import.meta.url),
      }),
      definePage({
        ...{ address: '/start', permission: 'public', title: 'Start of staff', template },
        get: {
          activity: 'none-public',
          answer: () => Promise.resolve(view({ title: 'Pay day of staff', lines: [], reference: '' })),
        },
      }),
    ],
  })
})
afterAll(() => site.close())

const search = async (words: string, language: 'en' | 'mi' = 'en') =>
  site.open(`${addressIn(language, '/site-map')}?words=${encodeURIComponent(words)}`)

describe('the site map', () => {
  it('lists what everybody may read in its language, and nothing of the staff', async () => {
    const page = await site.open('/site-map')
    expect(page.status).toBe(200)
    expect(page.link('Before you travel')).toBe('/travel')
    expect(page.text()).not.toContain('staff')
    expect((await site.open('/mi/site-map')).link('I mua i tō haere')).toBe('/mi/travel')
    expect(page.link('Site map')).toBe('/site-map')
  })

  it('finds a page by beginnings of its words, macrons or not, doubled vowels or not', async () => {
    for (const words of ['trav', 'maori fine', 'MAAORI', 'Māori text'])
      expect((await search(words)).text()).toContain('1 page has these words')
    expect((await search('whaina', 'mi')).text()).toContain('Kotahi te whārangi')
  })

  it('finds what a page leads to, and not what is behind the sign-in', async () => {
    expect((await search('honey export')).link('Honey')).toBe('/news/0')
    expect((await search('pay day')).text()).toContain('No page has all of these words')
  })

  it('finds what was published since, ten minutes later', async () => {
    news.push('Apples')
    expect((await search('apples')).text()).toContain('No page has')
    clock.advance(11 * 60_000)
    expect((await search('apples')).link('Apples')).toBe('/news/2')
  })

  it('says nothing of what was found where nothing was asked, and shows words as words', async () => {
    expect((await search('  ')).text()).not.toContain('Found')
    const page = await search('<script>alert(1)</script>')
    expect(page.html).not.toContain('<script>alert')
    expect((await site.open(`/site-map?words=${'a'.repeat(201)}`)).status).toBe(404)
  })
})
