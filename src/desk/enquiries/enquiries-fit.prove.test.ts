/** Every page of enquiries is fit for everybody, in both languages, with errors and without, at every width and in every scheme. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser, openBrowser, whySkipped } from '../../../testing/browser.ts'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { askInBrowser } from '../../../testing/pages/ask-in-browser.ts'
import { askQuestion } from '../../../testing/pages/ask-question.ts'
import { aPerson, fitFaults, headersOf } from '../../../testing/pages/index.ts'

const search = await findBrowser()
const agent = aPerson('desk-agent', { agency: 'mfat', id: 'agent-mfat' })
const lead = aPerson('desk-lead', { agency: 'mfat', id: 'lead-1' })
/** Fewer than one network may ask in ten minutes. */
const LONG = 54

describe.skipIf('missing' in search)(`the pages of enquiries${whySkipped(search)}`, () => {
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

  it('are fit for everybody', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const faults: string[] = []
    const look = async () => {
      const address = new URL(page.url()).pathname.replace(/q[A-Za-z0-9_-]{20,}/, ':link')
      faults.push(...(await fitFaults(page)).map((fault) => `${address} ${fault}`))
    }
    // With nothing on them, and at the end with more than one page shows.
    const lists = [
      ['/queue', agent],
      ['/queue/views', agent],
      ['/shared', agent],
      ['/feedback', agent],
      ['/overview', lead],
    ] as const
    const lookAtLists = async () => {
      for (const [address, who] of lists) {
        await context.setExtraHTTPHeaders(headersOf(who))
        await page.goto(desk.origin + address)
        await look()
      }
      await context.setExtraHTTPHeaders({})
    }
    await lookAtLists()
    const references = [
      await askInBrowser(page, { origin: desk.origin, language: 'en', look }),
      await askInBrowser(page, { origin: desk.origin, language: 'mi', look }),
    ]
    const enquiry = `/enquiries/${references[0] ?? ''}`
    await context.setExtraHTTPHeaders(headersOf(agent))
    const acts = [
      '/hand-on',
      '/assign',
      '/about',
      '/share',
      '/close',
      '/correct',
      '/join',
      '/split',
      '/rights',
    ]
    const ways = ['', ...acts].map((way) => enquiry + way)
    const tools = ['/queue/together', '/queue/views', '/templates', '/templates/new']
    for (const address of ['/start', '/queue', '/shared', '/enquiries/record', ...tools, ...ways]) {
      await page.goto(desk.origin + address)
      await look()
    }
    for (const [address, button] of [
      [`${enquiry}/share`, 'Share'],
      ['/enquiries/record', 'Record'],
      [enquiry, 'Save'],
      ['/queue', 'Find'],
      ['/queue/together', 'Do it'],
      ['/templates/new', 'Save'],
      [`${enquiry}/correct`, 'Save'],
      [`${enquiry}/hand-on`, 'Hand on'],
    ] as const) {
      await page.goto(desk.origin + address)
      await page.locator('main').getByRole('button', { name: button, exact: true }).click()
      await look()
    }
    // An answer that waits with its files, and the box once it was taken back.
    await page.goto(desk.origin + enquiry)
    await page.getByLabel('Write', { exact: true }).fill('Fill in the form.')
    await page
      .getByLabel('Files (optional)')
      .setInputFiles([
        { name: `${'form-'.repeat(20)}.txt`, mimeType: 'text/plain', buffer: Buffer.from('x') },
      ])
    await page.getByLabel('The answer', { exact: true }).check()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('not sent yet').first().waitFor()
    await look()
    await page.getByRole('button', { name: 'Take it back' }).click()
    await page.getByText('choose them again').waitFor()
    await look()
    await page.goto(`${desk.origin}${enquiry}?done=taken`)
    await look()
    await context.setExtraHTTPHeaders(headersOf(lead))
    await page.goto(`${desk.origin}/overview`)
    await look()
    await page.goto(`${desk.origin}/enquiries/import`)
    await look()
    await page.locator('main').getByRole('button', { name: 'Continue', exact: true }).click()
    await look()
    for (let count = 0; count < LONG; count += 1)
      await askQuestion(desk, { company: `${'Ngā-kaihoko-mānuka-'.repeat(count % 4)}${String(count)}` })
    await lookAtLists()
    expect(faults).toEqual([])
    await context.close()
  })
})
