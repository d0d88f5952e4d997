/** A wide table in a box of any width: nothing is beyond its edge, so that nothing has to be found by scrolling. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser, openBrowser, whySkipped } from '../../browser.ts'
import { aPerson, headersOf, sidewaysScroll, testSite, type TestSite } from '../index.ts'
import { specimenPage } from './specimen-page.ts'

const search = await findBrowser()
const WIDTHS = [320, 375, 600, 768, 960, 1150, 1280, 1920]

describe.skipIf('missing' in search)(`a table that is wider than its box${whySkipped(search)}`, () => {
  let browser: Browser
  let site: TestSite
  let page: Page

  beforeAll(async () => {
    browser = await openBrowser(search)
    site = await testSite({ pages: [specimenPage('public')] })
    const origin = await site.server.listen({ port: 0, host: '127.0.0.1' })
    const extraHTTPHeaders = headersOf(aPerson('customs-officer', { port: 'AKL' }))
    const context = await browser.newContext({ serviceWorkers: 'block', extraHTTPHeaders })
    page = await context.newPage()
    await page.goto(`${origin}/specimen`)
  })
  afterAll(async () => {
    await browser.close()
    await site.close()
  })

  it.each(WIDTHS)('shows all its columns, or stacks, on a screen %i pixels wide', async (width) => {
    await page.setViewportSize({ width, height: 900 })
    expect(await sidewaysScroll(page)).toBe(0)
    const cut = await page.evaluate<string[]>(
      '[...document.querySelectorAll(".table-scroll")].filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth).map((one) => one.getAttribute("aria-label"))',
    )
    expect(cut).toEqual([])
  })

  it.each([960, 1280])(
    'keeps names and marks whole beside words that fit nowhere, %i pixels wide',
    async (width) => {
      await page.setViewportSize({ width, height: 900 })
      for (const words of ['Answered', 'Featherstonehaugh']) {
        const lines = await page.evaluate<number>(`(() => {
          const found = document.evaluate('//td//text()[contains(., "${words}")]', document.querySelector('main'), null, 9).singleNodeValue
          const range = document.createRange()
          const from = found.data.indexOf("${words}")
          range.setStart(found, from)
          range.setEnd(found, from + ${String(words.length)})
          return new Set([...range.getClientRects()].map(({ top }) => top)).size
        })()`)
        expect([words, lines]).toEqual([words, 1])
      }
    },
  )

  it('keeps the credit of each field in sight in a column of a desk’s screen', async () => {
    await page.setViewportSize({ width: 1280, height: 900 })
    const credits = page
      .getByRole('table', { name: /Passport and list/ })
      .getByRole('cell', { name: /^\+45$/ })
    const box = await credits.boundingBox()
    const table = await page.getByRole('group', { name: /Passport and list/ }).boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((table?.x ?? 0) + (table?.width ?? 0))
    // Side by side, not one below the other.
    expect(box?.width ?? 0).toBeLessThan(150)
  })

  it('has labels of charts that do not run into one another', async () => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      const overprinted = await page.evaluate<string[]>(`
        [...document.querySelectorAll('.chart .plot')].filter((plot) => getComputedStyle(plot).position !== 'absolute').flatMap((plot) => {
          const boxes = [...plot.querySelectorAll('.tick')].map((one) => [one.textContent, one.getBoundingClientRect()])
          return boxes.flatMap(([words, one], index) => boxes.slice(index + 1).flatMap(([others, other]) =>
            one.left < other.right && other.left < one.right && one.top + 3 < other.bottom && other.top + 3 < one.bottom ? [words + ' on ' + others] : []))
        })`)
      expect(overprinted, `at ${String(width)}`).toEqual([])
    }
  })
})
