/** Enquiries in a real browser: asked without script and without a cookie, in both languages. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser, openBrowser, whySkipped } from '../../../testing/browser.ts'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { askInBrowser } from '../../../testing/pages/ask-in-browser.ts'
import { askQuestion } from '../../../testing/pages/ask-question.ts'
import { aPerson, headersOf } from '../../../testing/pages/index.ts'
import { printedPages } from '../../../testing/pages/printed-pages.ts'
import { referenceOf } from '../../../testing/pages/give-feedback.ts'

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
    const taken = page.waitForEvent('load')
    await page.getByRole('button', { name: 'Take it' }).click()
    await taken
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

  it.each([true, false])(
    'a held reply says when it goes out, and with a script that it has, script on: %s',
    async (javaScriptEnabled) => {
      const [reference = ''] = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec((await askQuestion(desk)).text()) ?? []
      const context = await browser.newContext({
        javaScriptEnabled,
        serviceWorkers: 'block',
        extraHTTPHeaders: headersOf(agent),
      })
      const page = await context.newPage()
      await page.clock.install()
      await page.goto(`${desk.origin}/enquiries/${reference}`)
      await page.getByLabel('Write').fill('Kia ora. Apply to the Ministry for Primary Industries.')
      await page.getByLabel('The answer').check()
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      const said = page.getByRole('listitem').filter({ hasText: 'Kia ora. Apply to' })
      await said.getByText(/It goes out at 09:30:20, in \d+ s\./).waitFor()
      if (javaScriptEnabled) {
        await said.getByRole('button', { name: 'Take it back' }).focus()
        await page.clock.runFor(21_000)
        await said.getByText('It has gone out.').waitFor()
        expect(await said.innerText()).not.toMatch(/Not sent yet|Take it back|It goes out/)
        expect(await page.locator(':focus').innerText()).toBe('It has gone out.')
        expect((await page.getByRole('status').allInnerTexts()).filter((one) => one !== '')).toEqual([
          'The reply has gone out',
        ])
      }
      await context.close()
    },
  )

  it('prints what was answered, the confirmation and the status page, each whole', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    const printed = new Map<string, ReturnType<typeof printedPages>>()
    await askInBrowser(page, {
      ...{ origin: desk.origin, language: 'en' },
      look: async () => {
        const heading = await page.locator('h1').innerText()
        if (/Check your answers|We have your|Your enquiry/.test(heading) || printed.size > 0)
          printed.set(heading, printedPages(await page.pdf({ preferCSSPageSize: true })))
      },
    })
    const check =
      printed
        .get('Check your answers')
        ?.map(({ words }) => words)
        .join('') ?? ''
    for (const answer of ['HēmiRuatapu', 'hemi@honey.example', 'RuatapuHoney', 'letter.pdf'])
      expect(check).toContain(answer)
    expect(check).not.toMatch(/Change|Back/)
    for (const [heading, pages] of printed) expect([heading, pages.length]).toEqual([heading, 1])
    expect(printed.size).toBeGreaterThan(2)
    // The way back to the enquiry can be typed from the paper, from the confirmation and from the page itself.
    const links = [...printed.values()].slice(1).map((pages) => pages.map(({ words }) => words).join(''))
    for (const words of links) expect(words).toMatch(/\/my-enquiry\/q[A-Za-z0-9_-]{20,}/)
    await context.close()
  })

  it('prints every column of the queue, and the arithmetic beneath each clock', async () => {
    const [reference = ''] = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec((await askQuestion(desk)).text()) ?? []
    const context = await browser.newContext({ extraHTTPHeaders: headersOf(agent), serviceWorkers: 'block' })
    const page = await context.newPage()
    const printed = async (address: string) => {
      await page.goto(desk.origin + address)
      return printedPages(await page.pdf({ preferCSSPageSize: true }))
    }
    const queue = await printed('/queue')
    const words = queue.map((one) => one.words).join('')
    for (const head of ['Enquiry', 'From', 'About', 'State', 'Due', 'With', 'Received'])
      expect(words).toContain(head)
    for (const { rightmost, landscape } of queue) expect([rightmost < 0.97, landscape]).toEqual([true, true])
    const enquiry = (await printed(`/enquiries/${reference}`)).map((one) => one.words).join('')
    expect(enquiry).toContain('10businessdays(LegislationAct2019,s13),countedfrom21November2026')
    expect(enquiry).not.toContain('Takeit')
    await context.close()
  })
})
