/** Somebody at a browser: signs in by one press, opens pages, and looks whether each page is fit for everybody. */
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { fitFaults } from '../testing/pages/index.ts'
import type { JourneyHere } from './journey-here.ts'
import type { DemoSite } from './running-demo.ts'

export interface Visitor {
  readonly page: Page
  /** Opens an address of the site and returns the status. */
  open(address: string): Promise<number>
  /** What the main part of the page says. */
  text(): Promise<string>
  close(): Promise<void>
}

export async function visit(
  { browser, demo }: JourneyHere,
  site: DemoSite,
  persona: string | undefined,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  const page = await context.newPage()
  const origin = demo.origins[site]
  if (persona !== undefined) {
    await page.goto(`${origin}/sign-in?return=/`)
    await page.click(`button[value="${persona}"]`)
    await page.waitForURL(`${origin}/`)
  }
  return {
    page,
    open: async (address) => (await page.goto(`${origin}${address}`))?.status() ?? 0,
    text: async () => (await page.locator('main').innerText()).replaceAll(/\s+/g, ' '),
    close: () => context.close(),
  }
}

/** Presses what leads to another page, and waits for that page: a form that sends itself leaves the old one later. */
export async function press(page: Page, control: Locator): Promise<void> {
  await page.evaluate('document.body.toggleAttribute("data-left", true)')
  await control.first().click()
  await expect.poll(() => page.locator('body[data-left]').count(), { timeout: 15_000 }).toBe(0)
  await page.locator('main h1').first().waitFor()
}

/** The page as it stands, with every disclosure open. */
export async function expectFitForEverybody({ page }: Pick<Visitor, 'page'>): Promise<void> {
  const address = new URL(page.url()).pathname
  expect({ address, faults: await fitFaults(page) }).toEqual({ address, faults: [] })
}

/** A failing form: the title says so, the summary names the fields, and each link leads to one. */
export async function expectErrorShown({ page }: Pick<Visitor, 'page'>): Promise<void> {
  await page.locator('.govuk-error-summary').waitFor()
  expect(await page.title()).toMatch(/^Error: /)
  for (const link of await page.locator('.govuk-error-summary a').all()) {
    const target = (await link.getAttribute('href')) ?? ''
    expect(await page.locator(target).count()).toBe(1)
  }
}
