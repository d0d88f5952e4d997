/** Single keys in a real browser: listed by `?`, off while somebody types, turned off for good, and never for what cannot be taken back. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser, openBrowser, whySkipped } from '../../../testing/browser.ts'
import {
  aPerson,
  axeFindings,
  headersOf,
  specimenPage,
  testSite,
  type TestSite,
} from '../../../testing/pages/index.ts'

const search = await findBrowser()

describe.skipIf('missing' in search)(`the keys of a staff page${whySkipped(search)}`, () => {
  let browser: Browser
  let site: TestSite
  let origin: string

  beforeAll(async () => {
    browser = await openBrowser(search)
    site = await testSite({ pages: [specimenPage('public')] })
    origin = await site.server.listen({ port: 0, host: '127.0.0.1' })
  })

  afterAll(async () => {
    await browser.close()
    await site.close()
  })

  async function visit(look: (page: Page) => Promise<void>, javaScriptEnabled = true): Promise<void> {
    const person = aPerson('customs-officer', { port: 'AKL' })
    const context = await browser.newContext({ extraHTTPHeaders: headersOf(person), javaScriptEnabled })
    try {
      const page = await context.newPage()
      await page.goto(`${origin}/specimen`)
      if (javaScriptEnabled) await page.locator('[data-keys-open]').waitFor()
      await look(page)
    } finally {
      await context.close()
    }
  }

  const focused = (page: Page) =>
    page.evaluate<string>('document.activeElement.id || document.activeElement.textContent.trim()')
  const isOpen = (page: Page) => page.getByRole('dialog', { name: 'Keyboard keys' }).isVisible()

  it('are listed by ?, by the button at the foot, and only those whose target is there', async () => {
    await visit(async (page) => {
      await page.keyboard.press('?')
      expect(await isOpen(page)).toBe(true)
      const listed = await page.getByRole('dialog').innerText()
      expect(listed).toContain('Release the list')
      expect(listed).not.toContain('Nothing')
      expect((await axeFindings(page)).violations).toEqual([])
      await page.keyboard.press('Escape')
      expect(await isOpen(page)).toBe(false)
      await page.getByRole('button', { name: 'Keyboard keys' }).click()
      expect(await isOpen(page)).toBe(true)
      await page.keyboard.press('?')
      expect(await isOpen(page)).toBe(false)
    })
  })

  it('j and k go along cards and rows, and Enter opens where they stand', async () => {
    await visit(async (page) => {
      const links = await page.locator('main :is(.card__link, tbody tr th:first-child a)').allInnerTexts()
      await page.keyboard.press('j')
      expect(await focused(page)).toBe(links[0]?.trim())
      await page.keyboard.press('j')
      const second = await focused(page)
      await page.keyboard.press('k')
      expect(await focused(page)).toBe(links[0]?.trim())
      expect(second).not.toBe(links[0]?.trim())
      await page.evaluate(`document.activeElement.setAttribute('href', '#opened')`)
      await page.keyboard.press('Enter')
      expect(page.url()).toContain('#opened')
    })
  })

  it('press what the page names, but a key for what cannot be taken back only goes there', async () => {
    await visit(async (page) => {
      await page.evaluate(`document.addEventListener('submit', (event) => {
        event.preventDefault()
        document.title = 'sent by ' + event.submitter.id
      })`)
      for (const [key, reached] of [
        ['x', 'refuse'],
        ['s', 'save'],
      ] as const) {
        await page.keyboard.press(key)
        expect(await focused(page)).toBe(reached)
        expect(await page.title()).not.toContain('sent')
      }
      await page.keyboard.press('r')
      expect(await page.title()).toBe('sent by release')
    })
  })

  it('do nothing while somebody types, nor with a key held beside them, nor once they are turned off', async () => {
    await visit(async (page) => {
      await page.keyboard.press('/')
      await page.keyboard.type('sx?')
      expect(await page.evaluate<string>('document.activeElement.value')).toContain('sx?')
      expect(await isOpen(page)).toBe(false)
      await page.evaluate('document.activeElement.blur()')
      await page.keyboard.press('Control+s')
      expect(await focused(page)).not.toBe('save')
      await page.getByRole('button', { name: 'Keyboard keys' }).click()
      await page.getByRole('button', { name: 'Single keys' }).click()
      expect(await page.getByRole('button', { name: 'Single keys' }).getAttribute('aria-pressed')).toBe(
        'false',
      )
      await page.getByRole('button', { name: 'Close' }).click()
      for (const key of ['?', 's', 'j']) await page.keyboard.press(key)
      expect(await isOpen(page)).toBe(false)
      expect(await focused(page)).not.toBe('save')
      await page.reload()
      await page.keyboard.press('?')
      expect(await isOpen(page)).toBe(false)
    })
  })

  it('are promised to nobody without script', async () => {
    await visit(async (page) => {
      expect(await page.locator('body').innerText()).not.toContain('Keyboard keys')
    }, false)
  })
})
