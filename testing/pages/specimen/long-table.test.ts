/** A long table of many columns on paper and on a phone: nothing is cut off, and it stays a table. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import Type from 'typebox'
import { dataTable, definePage, tableQuery, view, type TableView } from '#pages'
import { findBrowser, openBrowser, whySkipped } from '../../browser.ts'
import { aPerson, axeFindings, headersOf, sidewaysScroll, testSite, type TestSite } from '../index.ts'
import { printedPages } from '../printed-pages.ts'

const search = await findBrowser()
const officer = aPerson('customs-officer', { port: 'AKL' })
const NARROW = ['Number', 'Sent on', 'Interception entries', 'Silent entries', 'State of the list', 'Reason']
const WIDE = [...NARROW, 'Approved by', 'Approved on', 'Receipt number', 'Last withdrawal contained']
const LONG = 90
const SHORT = 4

function tablePage(address: `/${string}`, titles: readonly string[], length: number) {
  const rows = Array.from({ length }, (_, index) => index + 1)
  return definePage({
    address,
    permission: 'public',
    audience: 'staff',
    title: 'Lists sent',
    layout: 'wide',
    query: Type.Object(tableQuery),
    get: {
      activity: 'none-public',
      answer: ({ path, query }) =>
        Promise.resolve(
          view<{ table: TableView }>({
            table: dataTable<number>({
              ...{ caption: 'Lists', path, query, rows, empty: { title: '', text: '' } },
              columns: titles.map((title, column) => ({
                key: `column-${String(column)}`,
                title,
                ...(column < 2 ? { sortBy: (row: number) => row } : {}),
                cell: (row) => `${title} of row ${String(row)}`,
              })),
            }),
          }),
        ),
    },
    template: new URL('./long-table.njk', import.meta.url),
  })
}

const joined = (words: string) => words.replaceAll(/\s/g, '')

describe.skipIf('missing' in search)(`a long table${whySkipped(search)}`, () => {
  let browser: Browser
  let site: TestSite
  let origin: string

  beforeAll(async () => {
    browser = await openBrowser(search)
    site = await testSite({
      pages: [
        tablePage('/narrow', NARROW, LONG),
        tablePage('/many', WIDE, LONG),
        tablePage('/short', WIDE, SHORT),
      ],
    })
    origin = await site.server.listen({ port: 0, host: '127.0.0.1' })
  })
  afterAll(async () => {
    await browser.close()
    await site.close()
  })

  async function visit(
    path: string,
    options: BrowserContextOptions,
    look: (page: Page) => Promise<void>,
  ): Promise<void> {
    const context = await browser.newContext({
      serviceWorkers: 'block',
      extraHTTPHeaders: headersOf(officer),
      ...options,
    })
    try {
      const page = await context.newPage()
      await page.goto(origin + path)
      await look(page)
    } finally {
      await context.close()
    }
  }

  it.each([
    ['/narrow', NARROW, false],
    ['/many', WIDE, true],
  ] as const)(
    'has every column’s header and its number on every page of %s',
    async (path, titles, isWide) => {
      await visit(path, {}, async (page) => {
        const pages = printedPages(await page.pdf({ preferCSSPageSize: true }))
        const withRows = pages.filter(({ words }) => words.includes('ofrow'))
        expect(withRows.length).toBeGreaterThan(1)
        for (const one of withRows) {
          for (const title of titles) expect(one.words).toContain(joined(title))
          expect(one.landscape).toBe(isWide)
        }
        for (const [index, { words, rightmost }] of pages.entries()) {
          expect(words).toContain(`Page${String(index + 1)}of${String(pages.length)}`)
          expect(rightmost).toBeLessThan(0.97)
        }
        // No row is cut in two: each page has as many cells of its rows as there are columns.
        const cells = pages.map(({ words }) => words.split('ofrow').length - 1)
        expect(cells.reduce((sum, count) => sum + count, 0)).toBe(LONG * titles.length)
        expect(cells.filter((count) => count % titles.length !== 0)).toEqual([])
      })
    },
  )

  it('says at its head what it is, and for whom and when it was printed, without what only a screen needs', async () => {
    await visit('/narrow', {}, async (page) => {
      const [first] = printedPages(await page.pdf({ preferCSSPageSize: true }))
      expect(first?.words).toContain(joined(`Printed for ${officer.name}`))
      expect(first?.words).toMatch(/\d{4}at\d\d:\d\d/)
      expect(first?.words).not.toMatch(/Signout|Skiptomain|\/somewhere/)
    })
  })

  it.each([320, 375])('is read on a phone %i pixels wide without scrolling sideways', async (width) => {
    await visit('/short', { viewport: { width, height: 700 } }, async (page) => {
      expect(await sidewaysScroll(page)).toBe(0)
      const beyond = await page.evaluate<number>(
        '[...document.querySelectorAll("td, tbody th")].filter((one) => one.getBoundingClientRect().right > innerWidth).length',
      )
      expect(beyond).toBe(0)
      // Still a table for whoever listens to it.
      const row = page.getByRole('table', { name: /Lists/ }).getByRole('row').nth(1)
      expect(await row.getByRole('rowheader').count()).toBe(1)
      expect(await row.getByRole('cell').count()).toBe(WIDE.length - 1)
      expect(await page.getByRole('columnheader').count()).toBe(WIDE.length)
      expect((await axeFindings(page)).violations).toEqual([])
      const sort = page.getByRole('link', { name: 'Sent on' })
      const box = await sort.boundingBox()
      expect(Math.min(box?.height ?? 0, box?.width ?? 0)).toBeGreaterThanOrEqual(44)
      await sort.click()
      await page.locator('th[aria-sort="ascending"]').waitFor({ timeout: 5000 })
    })
  })
})
