/** Enquiries in a real browser: asked without script and without a cookie, in both languages. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser, openBrowser, whySkipped } from '../../../testing/browser.ts'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { askInBrowser } from '../../../testing/pages/ask-in-browser.ts'
import { askQuestion } from '../../../testing/pages/ask-question.ts'
import { referenceOf } from '../../../testing/pages/give-feedback.ts'
import { aPerson, headersOf } from '../../../testing/pages/index.ts'

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

  it('keep what an agent is writing while the agent takes it, looks elsewhere or begins with a template', async () => {
    const reference = referenceOf(await askQuestion(desk))
    const template = await desk.web.open('/templates/new', agent)
    await template.submit(
      {
        'What is it called?': 'Forms',
        'What does it say?': 'See the forms.',
        'In which language is it?': 'English',
      },
      'Save',
    )
    const context = await browser.newContext({ extraHTTPHeaders: headersOf(agent) })
    const page = await context.newPage()
    const address = `${desk.origin}/enquiries/${reference}`
    const box = page.getByLabel('Write', { exact: true })
    await page.goto(address)
    await box.fill('Half an answer.')
    await page.getByRole('button', { name: 'Take it' }).click()
    await page.waitForLoadState()
    expect(await box.inputValue()).toBe('Half an answer.')
    await page.goto(`${address}/hand-on`)
    await page.getByRole('link', { name: 'Leave it as it is' }).click()
    expect(await box.inputValue()).toBe('Half an answer.')
    await page.getByText('Begin with a template').click()
    await page.getByRole('link', { name: 'Forms' }).click()
    expect(await box.inputValue()).toBe('Half an answer.\n\nSee the forms.')
    await page.getByLabel('A note').check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Note, for your agency alone').waitFor()
    expect(await box.inputValue()).toBe('')
    await context.close()
  })
})
