/** Every public page of the desk, in both languages: each phrase in its own, macrons whole, no link that leads nowhere. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskSite, type DeskSite } from '../../testing/desk-site.ts'
import type { OpenedPage } from '../../testing/pages/index.ts'
import { wrongLanguage } from '../../testing/pages/wrong-language.ts'

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
