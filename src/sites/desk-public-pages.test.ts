/**
 * Every public page of the desk, in both languages: each phrase in its own, macrons whole, no link that leads nowhere; strict
 * headers, valid HTML, nothing from elsewhere, and words that can be read after nine years of school.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskSite, type DeskSite } from '../../testing/desk-site.ts'
import { askQuestion } from '../../testing/pages/ask-question.ts'
import { htmlFaults } from '../../testing/pages/html-faults.ts'
import type { OpenedPage } from '../../testing/pages/index.ts'
import { observatoryScore } from '../../testing/pages/observatory-score.ts'
import { readingGrade } from '../../testing/pages/reading-grade.ts'
import { wrongLanguage } from '../../testing/pages/wrong-language.ts'

/** C9 and C12 of the design: of 165 points, and years of school. */
const LEAST_SCORE = 150
const HIGHEST_GRADE = 9

let desk: DeskSite
let pages: ReadonlyMap<string, OpenedPage>

beforeAll(async () => {
  desk = await deskSite()
  pages = await crawl(['/', '/mi'])
}, 60_000)
afterAll(() => desk.dispose())

/** What somebody reaches by links alone; signing in is another site's matter. */
async function crawl(from: readonly string[]): Promise<ReadonlyMap<string, OpenedPage>> {
  const seen = new Map<string, OpenedPage>()
  const waiting = [...from]
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    if (seen.has(address)) continue
    const page = await desk.web.open(address)
    if (!String(page.headers['content-type']).startsWith('text/html')) continue
    seen.set(address, page)
    for (const [, to = ''] of page.html.matchAll(/<a [^>]*href="(\/[^"#?]*)/g))
      if (to !== '/sign-in' && !to.startsWith('/assets/')) waiting.push(to)
  }
  return seen
}

describe('the public pages of the desk', () => {
  it('are all there, and those in te reo Māori are as many as those with a twin', () => {
    expect([...pages].filter(([, { status }]) => status !== 200).map(([address]) => address)).toEqual([])
    const teReo = [...pages.keys()].filter((address) => /^\/mi(\/|$)/.test(address))
    expect(teReo).toEqual(expect.arrayContaining(['/mi', '/mi/privacy', '/mi/give-feedback']))
    const withTwin = [...pages].filter(([, { html }]) => html.includes('hreflang="mi" href='))
    expect(teReo.length).toBe(withTwin.length)
  })

  it('name the service in their titles, in their language, and say nothing of a border on every page', () => {
    for (const [address, { title, html }] of pages) {
      const service = /^\/mi(\/|$)/.test(address) ? 'Tēpu Tautoko Kaweake' : 'Export Support Desk'
      expect([address, title.endsWith(service)]).toEqual([address, true])
      if (address.endsWith('/programmes')) continue
      const around = html.replace(/<main[\s\S]*<\/main>/, '')
      expect([address, /passport|agreement|What we match|uruwhenua|whakaaetanga/.exec(around)?.[0]]).toEqual([
        address,
        undefined,
      ])
    }
    expect(pages.has('/mi/programmes')).toBe(true)
  })

  it('say the language of every phrase that is in another than its page', () => {
    const wrong = [...pages].flatMap(([address, { html }]) =>
      wrongLanguage(html).map((words) => `${address}: ${words}`),
    )
    expect(wrong).toEqual([])
  })

  it('write every macron as one letter (NFC), have titles of their own, and set no cookie', () => {
    const all = [...pages.values()]
    expect(all.filter(({ html }) => html !== html.normalize('NFC'))).toEqual([])
    expect(all.filter(({ headers }) => 'set-cookie' in headers)).toEqual([])
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length)
  })

  it('have one heading of the first order, landmarks, and a link past the navigation first', () => {
    const wrong = [...pages].filter(
      ([, { html }]) =>
        html.match(/<h1\b/g)?.length !== 1 ||
        !['<header', '<main', '<footer'].every(
          (landmark) => html.match(new RegExp(`${landmark}\\b`, 'g'))?.length === 1,
        ) ||
        !/^<a href="#main-content"/.test(/<a [^>]*>/.exec(html)?.[0] ?? ''),
    )
    expect(wrong.map(([address]) => address)).toEqual([])
  })

  it('are valid HTML', async () => {
    const faults: string[] = []
    for (const [address, { html }] of pages)
      faults.push(...(await htmlFaults(html)).map((fault) => `${address} ${fault}`))
    expect(faults).toEqual([])
  })

  it('would be given 150 points and more by the Observatory', () => {
    const poor = [...pages].map(([address, page]) => [address, observatoryScore(page)] as const)
    expect(poor.filter(([, score]) => score < LEAST_SCORE)).toEqual([])
  })

  it('load nothing from another host', () => {
    const elsewhere = [...pages].flatMap(([address, { html }]) =>
      [
        ...html.matchAll(
          /<(?!a\b)[a-z]+ [^>]*(?:src|srcset|href|action|poster|data)="((?:https?:)?\/\/[^"]*)/g,
        ),
      ].map(([, to]) => `${address}: ${to ?? ''}`),
    )
    expect(elsewhere).toEqual([])
  })

  it('can be read, in English, after nine years of school', () => {
    const hard = [...pages]
      .filter(([address]) => !/^\/mi(\/|$)/.test(address))
      .map(([address, { html }]) => ({ address, ...readingGrade(html) }))
      // Of a few words no grade can be told.
      .filter(({ words, grade }) => words >= 60 && grade > HIGHEST_GRADE)
    expect(hard).toEqual([])
  })

  it('are as strict and as valid where somebody asks: confirmation, status page, copy, and what went wrong', async () => {
    const confirmation = await askQuestion(desk)
    const status = await desk.web.open(confirmation.link('See how your question is going'))
    const own = [confirmation, status, await status.submit({}, 'Send')]
    for (const page of own) {
      expect(observatoryScore(page)).toBeGreaterThanOrEqual(LEAST_SCORE)
      expect(await htmlFaults(page.html)).toEqual([])
      expect(page.headers).not.toHaveProperty('set-cookie')
    }
  })

  it('are on the map of the site, in both languages, and found by their words', async () => {
    for (const [map, home, word, found] of [
      ['/site-map', '', 'cookie', '/cookies'],
      ['/mi/site-map', '/mi', 'pihikete', '/mi/cookies'],
    ] as const) {
      const { html } = await desk.web.open(map)
      for (const address of ['/privacy', '/contact', '/publications', '/ask', '/what-we-hold'])
        expect(html).toMatch(new RegExp(`<li><a class="govuk-link" href="${home}${address}">[^<]{3,}</a>`))
      const searched = await desk.web.open(`${map}?words=${word}`)
      expect(searched.html.split('<h2')[1]).toContain(`href="${found}"`)
    }
  })

  it('are listed for programmes that read the web, in both languages', async () => {
    const { html } = await desk.web.open('/robots.txt')
    for (const address of ['/privacy', '/mi/privacy', '/give-feedback', '/mi/give-feedback'])
      expect(html).toContain(`Allow: ${address}$`)
  })
})

describe('the search for phrases in the wrong language', () => {
  it.each([
    ['<html lang="en-NZ"><p>Kia ora</p>', 2],
    ['<html lang="en-NZ"><p>See the <span lang="mi">kōrero</span></p>', 0],
    ['<html lang="mi"><p>Read the page</p>', 1],
    ['<html lang="mi"><p aria-label="Main of this">Ngā kōrero</p>', 2],
    ['<html lang="mi"><p>Nā <span lang="en-NZ">the Ministry of Justice</span></p>', 0],
  ])('finds in %s so many: %i', (html, count) => {
    expect(wrongLanguage(html)).toHaveLength(count)
  })
})
