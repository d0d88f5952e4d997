/** A journey in a real browser without script or cookies: Back, double clicks, Enter, a file; fit for everybody. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { activitySchema, declareActivityEvents } from '#activity'
import { journeysSchema, pagesActivityEvents } from '#pages'
import { testDatabase, type TestDatabase } from '#testing'
import { findBrowser, openBrowser, whySkipped } from '../../../testing/browser.ts'
import {
  axeFindings,
  heldUploads,
  questionJourney,
  questionsActivityEvents,
  questionsSchema,
  RULES_AT_LEAST,
  sidewaysScroll,
  testSite,
  type TestSite,
} from '../../../testing/pages/index.ts'

const search = await findBrowser()
const { sink, taken } = heldUploads()

/** Forms that arrived: this browser is told never to ask before it sends one again, so silence alone proves nothing. */
let formsSent = 0

describe.skipIf('missing' in search)(`a journey in a browser${whySkipped(search)}`, () => {
  let browser: Browser
  let database: TestDatabase
  let admin: pg.Client
  let site: TestSite
  let origin: string
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    browser = await openBrowser(search)
    database = await testDatabase({ site: 'desk', rooms: [activitySchema, journeysSchema, questionsSchema] })
    await declareActivityEvents(database, [...pagesActivityEvents, ...questionsActivityEvents])
    admin = new pg.Client({ connectionString: database.adminUrl })
    await admin.connect()
    site = await testSite({
      ...{ database, pages: [], journeys: [questionJourney(sink)], journeyKey: Buffer.alloc(32, 7) },
      newId: () => crypto.randomUUID(),
      extensions: [
        (server) => {
          server.addHook('onRequest', async ({ method }) => {
            if (method === 'POST') formsSent += 1
          })
        },
      ],
      navigation: [{ text: 'Ask a question', href: '/ask', permission: 'public', audience: 'public' }],
    })
    origin = await site.server.listen({ port: 0, host: '127.0.0.1' })
  })

  beforeEach(async () => {
    await admin.query('truncate questions.questions, journeys.sent')
    await start({})
  })

  afterEach(async () => {
    expect(await context.cookies()).toEqual([])
    await context.close()
  })

  afterAll(async () => {
    await browser.close()
    await site.close()
    await admin.end()
    await database.dispose()
  })

  async function start(options: BrowserContextOptions): Promise<void> {
    context = await browser.newContext({ javaScriptEnabled: false, ...options })
    page = await context.newPage()
    await page.goto(`${origin}/ask`)
  }

  async function recordCount(): Promise<number> {
    return (await admin.query('select from questions.questions')).rowCount ?? 0
  }

  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const heading = () => page.locator('h1').innerText()

  async function toQuestion(): Promise<void> {
    await page.getByLabel('Myself').check()
    await press('Continue')
    await page.getByLabel('Full name').fill('Hēmi Ruatapu')
    await press('Continue')
  }

  async function toCheck(): Promise<void> {
    await toQuestion()
    await page.getByLabel('What is your question?').fill('May I bring honey?')
    await press('Continue')
    await press('Continue')
  }

  it('keeps what was typed when the browser goes back, and asks nobody to send it again', async () => {
    await toQuestion()
    await page.getByLabel('What is your question?').fill('May I bring hon')
    const before = formsSent
    await page.goBack()
    expect(await heading()).toBe('About you')
    expect(await page.getByLabel('Full name').inputValue()).toBe('Hēmi Ruatapu')
    await page.goBack()
    expect(await page.getByLabel('Myself').isChecked()).toBe(true)
    await page.goForward()
    await page.goForward()
    expect(await page.getByLabel('What is your question?').inputValue()).toBe('May I bring hon')
    expect(formsSent).toBe(before)
    await press('Continue')
    expect(await heading()).toBe('Attach a document (optional)')
  })

  it('keeps the error page and what was typed there too', async () => {
    await page.getByLabel('Myself').check()
    await press('Continue')
    await press('Continue')
    expect(await page.title()).toMatch(/^Error: /)
    expect(await page.locator('.govuk-error-summary:focus').count()).toBe(1)
    await page.getByLabel('Full name').fill('Hēmi Ruatapu')
    await press('Continue')
    const before = formsSent
    await page.goBack()
    expect(await page.getByLabel('Full name').inputValue()).toBe('Hēmi Ruatapu')
    expect(formsSent).toBe(before)
  })

  it('goes on, not back, when Enter is pressed in a field', async () => {
    await page.getByLabel('Myself').check()
    await press('Continue')
    await page.getByLabel('Full name').fill('Hēmi Ruatapu')
    await page.keyboard.press('Enter')
    await page.getByLabel('What is your question?').waitFor()
  })

  it('keeps what was typed with its own Back', async () => {
    await toQuestion()
    await page.getByLabel('What is your question?').fill('May I bring hon')
    await press('Back')
    expect(await heading()).toBe('About you')
    await press('Continue')
    expect(await page.getByLabel('What is your question?').inputValue()).toBe('May I bring hon')
  })

  it('makes one record of a double click, of Back and send again, and of a reload', async () => {
    await toCheck()
    await page.getByRole('button', { name: 'Send your question' }).dblclick({ noWaitAfter: true })
    await page.getByText('Reference:').waitFor()
    const reference = await page.locator('.panel-reference').innerText()
    const before = formsSent
    await page.reload()
    expect(await page.locator('.panel-reference').innerText()).toBe(reference)
    await page.goBack()
    expect(await heading()).toBe('Check your answers')
    expect(formsSent).toBe(before)
    await press('Send your question')
    expect(await page.locator('.panel-reference').innerText()).toBe(reference)
    expect(await recordCount()).toBe(1)
  })

  it('streams a file to its sink and keeps only its name and id', async () => {
    await toQuestion()
    await page.getByLabel('What is your question?').fill('May I bring honey?')
    await press('Continue')
    const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
    const chosen = page.getByLabel('Attach a document (optional)')
    await chosen.setInputFiles(file('big.txt', 'a'.repeat(2001)))
    await press('Continue')
    expect(await page.locator('.govuk-error-summary li').innerText()).toBe(
      'The file must be smaller than 2 kB',
    )
    await chosen.setInputFiles(file('virus.txt', '%VIRUS'))
    await press('Continue')
    expect(await page.locator('.govuk-error-summary li').count()).toBe(1)
    expect([...taken.values()]).toEqual([])
    await chosen.setInputFiles(file('invoice.txt', 'honey, 2 jars'))
    await press('Continue')
    expect(await page.locator('main').innerText()).toContain('invoice.txt (1 kB)')
    await press('Change Document')
    expect(await page.locator('main').innerText()).toContain('You have chosen invoice.txt')
    await press('Remove this file')
    await press('Continue')
    expect(await page.locator('main').innerText()).toMatch(/Document\s+Not provided/)
    await press('Change Document')
    await chosen.setInputFiles(file('invoice.txt', 'honey, 2 jars'))
    await press('Continue')
    await press('Send your question')
    expect((await admin.query('select document from questions.questions')).rows).toEqual([
      { document: 'file-2' },
    ])
  })

  it('breaks no accessibility rule on any of its pages, where they are narrow', async () => {
    await context.close()
    await start({ viewport: { width: 320, height: 450 }, javaScriptEnabled: true })
    const findings: string[] = []
    const look = async () => {
      const { violations, ruleCount } = await axeFindings(page)
      expect(ruleCount).toBeGreaterThanOrEqual(RULES_AT_LEAST)
      findings.push(...violations.map((violation) => `${new URL(page.url()).pathname} ${violation}`))
      if ((await sidewaysScroll(page)) > 0) findings.push(`${page.url()} scrolls sideways`)
    }
    await look()
    await press('Continue')
    await look()
    await page.getByLabel('A company').check()
    await press('Continue')
    await page.getByLabel('What is the company called?').fill('Kea Exports')
    await press('Continue')
    await look()
    await page.getByLabel('Full name').fill('Hēmi Ruatapu')
    await press('Continue')
    await page.getByLabel('What is your question?').fill('May I bring honey?')
    await press('Continue')
    await look()
    await press('Continue')
    await look()
    await press('Send your question')
    await look()
    await page.goBack()
    // As a browser that garbled the hidden field.
    await page.evaluate('document.querySelector("[name=journey]").value = "garbled"')
    await press('Send your question')
    await look()
    expect(findings).toEqual([])
  })
})
