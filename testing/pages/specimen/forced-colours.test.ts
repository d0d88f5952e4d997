/** Where a person's own few colours stand for all: what shows where somebody is, and the programme's mark, are still seen. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser, openBrowser, whySkipped } from '../../browser.ts'
import { testSite, type TestSite } from '../index.ts'
import { specimenPage } from './specimen-page.ts'

const search = await findBrowser()

describe.skipIf('missing' in search)(`forced colours${whySkipped(search)}`, () => {
  let browser: Browser
  let site: TestSite

  beforeAll(async () => {
    browser = await openBrowser(search)
    site = await testSite({
      pages: [specimenPage('public', 'public')],
      navigation: [
        { text: 'Specimen', href: '/specimen', permission: 'public', audience: 'public' },
        { text: 'Elsewhere', href: '/elsewhere', permission: 'public', audience: 'public' },
      ],
    })
  })
  afterAll(async () => {
    await browser.close()
    await site.close()
  })

  it('show a bar under where somebody is and under nothing else, and the waves of the mark', async () => {
    const origin = await site.server.listen({ port: 0, host: '127.0.0.1' })
    const page = await browser.newPage({ forcedColors: 'active' })
    await page.goto(`${origin}/specimen`)
    const looks = (of: string, what: string) =>
      page.evaluate<string>(`getComputedStyle(document.querySelector('${of}')).${what}`)
    const ground = await looks('body', 'backgroundColor')
    expect(await looks('.main-nav__link[aria-current]', 'borderBottomColor')).not.toBe(ground)
    for (const edge of ['borderTopColor', 'borderBottomColor'])
      expect(await looks('.main-nav__link:not([aria-current])', edge)).toBe(ground)
    expect(await looks('.mark__sea', 'stroke')).not.toBe(ground)
    await page.close()
  })
})
