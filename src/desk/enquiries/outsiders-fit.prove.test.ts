/** What comes from outside the desk and what outsiders open is fit for everybody, in every state: mails as they were sent, shares by a link, partners. */
import { createTransport } from 'nodemailer'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { SendMail } from '#rooms'
import { findBrowser, openBrowser, whySkipped } from '../../../testing/browser.ts'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { PDF } from '../../../testing/files/index.ts'
import { mailServer, type MailServer } from '../../../testing/mail/mail-server.ts'
import { askInBrowser } from '../../../testing/pages/ask-in-browser.ts'
import { aPerson, fitFaults, headersOf } from '../../../testing/pages/index.ts'

const DESK = 'ask@desk.example'
const OFFICE = 'trade@parliament.example'
const WAIT = { timeout: 20_000 }
const DAY_MS = 24 * 3_600_000
const search = await findBrowser()
const agent = aPerson('desk-agent', { agency: 'mfat', id: 'agent-mfat', name: 'Jonah Rewi' })
const lead = aPerson('desk-lead', { agency: 'mfat', id: 'lead-1' })

const HTML = `<h1>Kia ora</h1><p style="color:red">See <a href="https://evil.example/a">the form</a>.</p>
  <img src="https://track.example/1.gif"><div style="display:none">Pay to 12-3456</div><table><tr><td>1<td>2</table>`

describe.skipIf('missing' in search)(`outsiders’ pages${whySkipped(search)}`, () => {
  let world: MailServer
  let desk: DeskSite
  let browser: Browser
  let context: BrowserContext
  let page: Page
  const faults: string[] = []

  beforeAll(async () => {
    world = await mailServer()
    desk = await deskSite({
      mail: {
        ...{ address: DESK, feedbackTo: undefined },
        smtp: { host: world.host, port: world.port, secure: 'none' },
        lmtp: { host: '127.0.0.1', port: 0 },
      },
    })
    for (const room of desk.site.rooms) await room.start?.()
    browser = await openBrowser(search)
    context = await browser.newContext({ serviceWorkers: 'block' })
    page = await context.newPage()
  })
  afterAll(async () => {
    await browser.close()
    await desk.dispose()
    await world.close()
  })

  const look = async (state: string) => {
    faults.push(...(await fitFaults(page)).map((fault) => `${state}: ${fault}`))
  }
  const open = (address: string) => page.goto(desk.origin + address)
  const press = (name: string) => page.locator('main').getByRole('button', { name, exact: true }).click()
  const asStaff = (who: typeof agent) => context.setExtraHTTPHeaders(headersOf(who))

  async function work(): Promise<void> {
    await desk.site.work()
    await desk.site.operation(SendMail)?.drain()
    await desk.site.work()
  }

  async function write(mail: Parameters<ReturnType<typeof createTransport>['sendMail']>[0]): Promise<void> {
    const listening = desk.site.operation(SendMail)?.listening()
    const transport = createTransport({
      ...{ host: listening?.host, port: listening?.port, lmtp: true, ignoreTLS: true },
    })
    await transport.sendMail({ to: DESK, ...mail })
    transport.close()
  }

  /** Once the desk has made an enquiry of it, or of its answer. */
  async function shows(address: string, words: string): Promise<void> {
    await vi.waitUntil(
      async () => (await work(), (await desk.web.open(address, agent)).text().includes(words)),
      WAIT,
    )
  }

  it('mails as they were sent', async () => {
    await asStaff(agent)
    for (const [from, mail] of [
      ['page@fish.example', { html: HTML }],
      ['plain@fish.example', { text: 'What do we need for mussels?' }],
      ['empty@fish.example', { text: '' }],
    ] as const) {
      await write({ from, subject: 'Mussels', ...mail })
      await shows('/queue', from)
      await open('/queue')
      await page.getByRole('row', { name: from }).getByRole('link').first().click()
      await look(`the enquiry of ${from}`)
      await page.getByRole('link', { name: 'See it as it was sent' }).click()
      await look(`the mail of ${from}`)
    }
    expect(faults).toEqual([])
  })

  it('a share by its link, and what the office answers', async () => {
    const reference = await askInBrowser(page, {
      ...{ origin: desk.origin, language: 'en' },
      look: () => Promise.resolve(),
    })
    await asStaff(agent)
    await open(`/enquiries/${reference}/share`)
    for (const [label, answer] of [
      ['Which office?', 'Minister for Trade'],
      ['What is the office’s email address?', OFFICE],
      ['What do they need it for?', 'To answer a letter of yours'],
    ] as const)
      await page.getByLabel(label).fill(answer)
    for (const choice of [
      'A Minister’s office',
      'Name',
      'Company',
      'The question, when it came',
      'What was said since',
      'The files',
      'You agreed to it (IPP 11(1)(c))',
      'On your status page',
      '7 days',
    ])
      await page.getByLabel(choice, { exact: choice === 'Name' || choice === 'Company' }).check()
    await press('Share')
    await vi.waitUntil(async () => (await work(), world.taken.some(({ to }) => to.includes(OFFICE))), WAIT)
    const told = world.taken.find(({ to }) => to.includes(OFFICE))?.raw.toString() ?? ''
    const link =
      /https:\/\/desk\.example(\/shared-with-you\/\S+)/.exec(told.replaceAll(/=\r?\n/g, ''))?.[1] ?? ''

    await write({
      ...{ from: OFFICE, subject: 'Re', text: 'The Minister asks by when.' },
      inReplyTo: /^Message-ID:\s+(\S+)/im.exec(told)?.[1] ?? '',
      attachments: [{ filename: 'letter.pdf', content: PDF }],
    })
    await shows(`/enquiries/${reference}`, 'The Minister asks by when.')
    await open(`/enquiries/${reference}`)
    await look('an office’s answer')

    await context.setExtraHTTPHeaders({})
    await open(link)
    await look('a share that is not read')
    await press('Read what is shared')
    await page.getByRole('heading', { name: 'Files' }).waitFor()
    await look('a share that is read')
    desk.clock.advance(8 * DAY_MS)
    await open(link)
    await page.getByText('Nothing of it is shown any more').waitFor()
    await look('a share that has ended')
    await open(`/shared-with-you/h${'A'.repeat(43)}`)
    await look('a share that never was')
    expect(faults).toEqual([])
  })

  it('partners', async () => {
    await asStaff(lead)
    await open('/partners')
    await look('no partner')
    await open('/partners/new')
    await look('a partner to add')
    await press('Add the partner')
    await page.locator('.govuk-error-summary').waitFor()
    await look('a partner without a name')
    await page.getByLabel('Whose programme is it?').fill('Waikato Chamber of Commerce')
    await press('Add the partner')
    await page.getByRole('heading', { name: 'The new secret' }).waitFor()
    await look('a partner’s first secret')
    const one = new URL(page.url()).pathname
    await press('Make a new secret')
    await page.getByText('It has two secrets').waitFor()
    await look('a partner’s second secret')
    await open(one)
    await look('a partner with two secrets')
    await page.getByRole('link', { name: 'Revoke' }).first().click()
    await page.getByRole('button', { name: 'Revoke the secret' }).waitFor()
    await look('a secret to revoke')
    await press('Revoke the secret')
    await page.getByText('Revoked').waitFor()
    await look('a secret that was revoked')
    await open('/partners')
    await look('one partner')
    expect(faults).toEqual([])
  })
})
