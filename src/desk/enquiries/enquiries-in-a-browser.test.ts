/** Enquiries in a real browser: asked without script and without a cookie, in both languages. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser, openBrowser, whySkipped } from '../../../testing/browser.ts'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { askInBrowser } from '../../../testing/pages/ask-in-browser.ts'
import { aPerson } from '../../../testing/pages/index.ts'

const search = await findBrowser()
const agent = aPerson('desk-agent', { agency: 'mfat', id: 'agent-mfat' })

describe.skipIf('missing' in search)(`enquiries in a browser${whySkipped(search)}`, () => {
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

  it.each(['en', 'mi'] as const)(
    'are asked in %s without script and without a cookie, with a file',
    async (language) => {
      const context = await browser.newContext({ javaScriptEnabled: false })
      const reference = await askInBrowser(await context.newPage(), {
        ...{ origin: desk.origin, language },
        look: () => Promise.resolve(),
      })
      expect(await context.cookies()).toEqual([])
      await context.close()
      const page = await desk.web.open(`/enquiries/${reference}`, agent)
      expect(page.text()).toContain(language === 'mi' ? 'Te reo Māori' : 'English')
      const file = page.link('letter.pdf')
      expect((await desk.web.open(file, agent)).status).toBe(200)
      // The file belongs to what the agency holds: nobody else opens it by its address.
      const stranger = aPerson('desk-agent', { agency: 'nzte', id: 'agent-nzte' })
      expect((await desk.web.open(file, stranger)).status).toBe(404)
    },
  )
})
