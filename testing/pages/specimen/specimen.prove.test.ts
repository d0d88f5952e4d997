/** Every component in a real browser: accessible, reflowing, in both schemes, with and without script. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SiteDescription } from '#pages'
import { findBrowser, openBrowser, whySkipped } from '../../browser.ts'
import {
  aPerson,
  axeFindings,
  fitFaults,
  headersOf,
  sidewaysScroll,
  testSite,
  type TestSite,
} from '../index.ts'
import { unseenStops } from '../unseen-stops.ts'
import { specimenPage } from './specimen-page.ts'

const search = await findBrowser()
const officer = aPerson('customs-officer', { port: 'AKL' })
const STAFF: SiteDescription = {
  name: 'customs',
  agency: 'New Zealand Customs Service',
  title: 'Customs',
}

/** Of an element's text on its own ground (WCAG 2.2, contrast ratio). */
const CONTRAST = `(element) => {
  const luminance = (colour) => {
    const [r, g, b] = colour.match(/[0-9.]+/g).map((part) => {
      const share = Number(part) / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const { color, backgroundColor } = getComputedStyle(element)
  const [dark, light] = [luminance(color), luminance(backgroundColor)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}`

describe.skipIf('missing' in search)(`the specimen of every component${whySkipped(search)}`, () => {
  let browser: Browser
  let staff: TestSite
  let open: TestSite
  let staffOrigin: string
  let openOrigin: string

  beforeAll(async () => {
    browser = await openBrowser(search)
    const more = {
      pages: [specimenPage('public')],
      navigation: [{ text: 'Specimen', href: '/specimen', permission: 'public' }] as const,
      banners: [() => Promise.resolve([{ level: 'attention', text: 'The alert list is stale.' }] as const)],
    }
    staff = await testSite({ ...more, site: STAFF })
    open = await testSite({ ...more, site: STAFF, pages: [specimenPage('public', 'public')] })
    staffOrigin = await staff.server.listen({ port: 0, host: '127.0.0.1' })
    openOrigin = await open.server.listen({ port: 0, host: '127.0.0.1' })
  })

  afterAll(async () => {
    await browser.close()
    await staff.close()
    await open.close()
  })

  async function visit<Found>(
    options: BrowserContextOptions,
    origin: string,
    look: (page: Page) => Promise<Found>,
  ): Promise<Found> {
    const context = await browser.newContext({
      serviceWorkers: 'block',
      extraHTTPHeaders: headersOf(officer),
      ...options,
    })
    try {
      const page = await context.newPage()
      await page.goto(`${origin}/specimen`)
      return await look(page)
    } finally {
      await context.close()
    }
  }

  const NARROW = { width: 320, height: 450 }
  const WIDE = { width: 1280, height: 800 }

  it.each(['clean', 'with errors'])('is fit for everybody %s', async (state) => {
    await visit({ viewport: NARROW }, staffOrigin, async (page) => {
      if (state === 'with errors') {
        await page.getByRole('button', { name: 'Release the list' }).click()
        await page.locator('.govuk-error-summary').waitFor()
        expect(await page.title()).toMatch(/^Error: /)
      }
      expect(await fitFaults(page)).toEqual([])
    })
  })

  it('breaks no accessibility rule on a public site, which stays light', async () => {
    await visit({ viewport: WIDE, colorScheme: 'dark' }, openOrigin, async (page) => {
      expect((await axeFindings(page)).violations).toEqual([])
      const ground = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
      expect(ground).toBe('rgb(247, 249, 248)')
      expect(await page.evaluate('document.scripts.length')).toBe(0)
    })
  })

  it.each([true, false])(
    'puts the focus on the summary of errors, script on: %s',
    async (javaScriptEnabled) => {
      await visit({ viewport: WIDE, javaScriptEnabled }, staffOrigin, async (page) => {
        await page.getByRole('button', { name: 'Release the list' }).click()
        await page.locator('.govuk-error-summary').waitFor()
        await page.locator('.govuk-error-summary:focus').waitFor({ timeout: 5000 })
        await page.keyboard.press('Tab')
        expect(await page.locator(':focus').textContent()).toBe('Enter the reason for releasing the list')
        await page.keyboard.press('Enter')
        await page.locator('#reason:focus').waitFor({ timeout: 5000 })
      })
    },
  )

  it.each(['light', 'dark'] as const)(
    'can be read on every button under the pointer, %s',
    async (colorScheme) => {
      await visit({ viewport: WIDE, colorScheme, reducedMotion: 'reduce' }, staffOrigin, async (page) => {
        const buttons = await page.locator('main .govuk-button:visible').all()
        expect(buttons.length).toBeGreaterThan(3)
        for (const button of buttons) {
          await button.hover()
          const ratio = await page.evaluate<number>(
            `(${CONTRAST})(document.querySelector('.govuk-button:hover'))`,
          )
          expect(ratio, await button.innerText()).toBeGreaterThanOrEqual(4.5)
        }
      })
    },
  )

  it('shows the focus at every stop of the keyboard', async () => {
    await visit({ viewport: WIDE, reducedMotion: 'reduce' }, staffOrigin, async (page) => {
      expect(await unseenStops(page)).toEqual([])
    })
  })

  it('keeps text apart when spacing is widened, and contacts no other host', async () => {
    await visit({ viewport: NARROW, bypassCSP: true }, staffOrigin, async (page) => {
      const hosts = new Set<string>()
      page.on('request', (request) => hosts.add(new URL(request.url()).origin))
      await page.reload()
      await page.addStyleTag({
        content:
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
      })
      expect(await sidewaysScroll(page)).toBe(0)
      expect([...hosts]).toEqual([staffOrigin])
    })
  })

  it('raises no complaint of the content policy', async () => {
    const complaints: string[] = []
    await visit({ viewport: WIDE }, staffOrigin, async (page) => {
      page.on('console', (message) => {
        if (/content security|integrity|refused to/i.test(message.text())) complaints.push(message.text())
      })
      await page.reload()
      expect(await page.evaluate('document.styleSheets.length')).toBe(1)
      expect(
        await page.evaluate('document.querySelectorAll("[style], style, script:not([src])").length'),
      ).toBe(0)
    })
    expect(complaints).toEqual([])
  })

  it('gives 44 pixels to everything that is pressed at a lane or on a tablet', async () => {
    await visit({ viewport: WIDE }, staffOrigin, async (page) => {
      const small = await page.evaluate<string[]>(
        '[...document.querySelectorAll("button, .govuk-button, .main-nav__link, .pages__link, input:not([type=hidden]), select, textarea")].filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 43.5).map((one) => one.className)',
      )
      expect(small).toEqual([])
    })
  })
})
