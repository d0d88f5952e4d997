/** The feedback form in a real browser without script or cookies, and every page of it fit for everybody. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser, openBrowser, whySkipped } from '../../../testing/browser.ts'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { PDF } from '../../../testing/files/index.ts'
import { PURPOSE } from '../../../testing/pages/give-feedback.ts'
import { aPerson, fitFaults, headersOf } from '../../../testing/pages/index.ts'

const search = await findBrowser()

describe.skipIf('missing' in search)(`feedback in a browser${whySkipped(search)}`, () => {
  let browser: Browser
  let desk: DeskSite

  beforeAll(async () => {
    browser = await openBrowser(search)
    desk = await deskSite()
  })
  afterAll(async () => {
    await browser.close()
    await desk.dispose()
  })

  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

  /** From the home page to the confirmation; `look` is called on every page. */
  async function give(page: Page, look: () => Promise<void>): Promise<string> {
    await page.goto(desk.origin)
    await look()
    await page.locator('main').getByRole('link', { name: 'Give feedback' }).click()
    await press(page, 'Continue')
    await look()
    await page.getByLabel('What did you come to this site to do?').fill(PURPOSE)
    await press(page, 'Continue')
    await look()
    await page.getByLabel('I could not do it').check()
    await press(page, 'Continue')
    await look()
    await press(page, 'Continue')
    const chosen = page.getByLabel('Attach a file that shows it (optional)')
    await chosen.setInputFiles({ name: 'run.sh', mimeType: 'text/x-sh', buffer: Buffer.from('\u0000#!') })
    await press(page, 'Continue')
    await look()
    await chosen.setInputFiles({ name: 'screen.pdf', mimeType: 'application/pdf', buffer: PDF })
    await press(page, 'Continue')
    await look()
    await press(page, 'Send feedback')
    await look()
    return page.locator('.panel-reference').innerText()
  }

  it('is given without script and without a cookie, and reaches an agent with its file', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const reference = await give(await context.newPage(), async () => undefined)
    expect(await context.cookies()).toEqual([])
    await context.close()
    const page = await desk.web.open(`/feedback/${reference}`, aPerson('desk-agent'))
    expect(page.text()).toContain('I could not do it')
    expect(page.link('screen.pdf')).toContain(`/feedback/${reference}/files/`)
  })

  it('is fit for everybody on every page', async () => {
    const context: BrowserContext = await browser.newContext()
    const page = await context.newPage()
    const faults: string[] = []
    const look = async () => {
      const address = new URL(page.url()).pathname
      faults.push(...(await fitFaults(page)).map((fault) => `${address} ${fault}`))
    }
    const reference = await give(page, look)
    await context.setExtraHTTPHeaders(headersOf(aPerson('desk-agent')))
    for (const address of ['/start', '/feedback', `/feedback/${reference}`]) {
      await page.goto(desk.origin + address)
      await look()
    }
    expect(faults).toEqual([])
    await context.close()
  })
})
