/**
 * Somebody asks what the desk holds about them, from the first letter to the download: by the website
 * without script, with an officer of the privacy office at a browser; each page on the way is fit for everybody.
 */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findBrowser, whySkipped } from '../testing/browser.ts'
import { unzipped } from '../testing/unzipped.ts'
import { journeyHere } from './journey-here.ts'
import { expectFitForEverybody, press, visit, type Visitor } from './visitor.ts'

const search = await findBrowser()
const SOON = { timeout: 20_000 }
const REFERENCE = /[A-Z0-9]{4}-[A-Z0-9]{4}/

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

/** Without script a page is left when the next one has come. */
async function next(page: Page, name: string | RegExp): Promise<void> {
  await Promise.all([page.waitForLoadState('load'), button(page, name).first().click()])
}

async function answered(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(answers)) {
    const field = page.getByLabel(label, { exact: true }).first()
    if (value === 'check') await field.check()
    else await field.fill(value)
  }
  await next(page, 'Continue')
}

async function acts(
  officer: Visitor,
  address: string,
  act: (page: Page) => Promise<void>,
  name: string | RegExp,
) {
  expect(await officer.open(address)).toBe(200)
  await expectFitForEverybody(officer)
  await act(officer.page)
  await press(officer.page, button(officer.page, name))
  expect(await officer.page.locator('.govuk-error-summary').allInnerTexts()).toEqual([])
}

describe.skipIf('missing' in search)(`a request by right${whySkipped(search)}`, { timeout: 240_000 }, () => {
  const here = journeyHere(search)

  /** The newest mail to somebody that says so, in the mailbox of the demonstration. */
  async function mailSaying(words: RegExp): Promise<string> {
    const reader = await visit(here, 'front-door', undefined)
    let text = ''
    await expect
      .poll(async () => {
        await reader.open('/mail')
        const letters = await reader.page.locator('main a[href^="/mail/read/"]').all()
        const addresses = await Promise.all(letters.map((one) => one.getAttribute('href')))
        for (const address of addresses) {
          await reader.open(address ?? '')
          text = await reader.page.locator('main').innerText()
          if (words.test(text)) return true
        }
        return false
      }, SOON)
      .toBe(true)
    await reader.close()
    return text
  }

  it('goes from the website to the file in their hands', async () => {
    const person = await visit(here, 'desk', undefined, { javaScriptEnabled: false, acceptDownloads: true })
    const { page } = person
    await person.open('/ask')
    await answered(page, { 'What is your name?': 'Mōrehu Ruatapu-Hale' })
    await answered(page, { 'What is your email address?': 'morehu@honey.example' })
    await answered(page, { 'What is your company called?': 'Ruatapu Honey' })
    await answered(page, { 'What is your question or problem?': 'Which certificate does Busan ask for?' })
    await answered(page, {})
    await next(page, 'Send your question')

    await person.open('/your-information')
    await page.getByRole('link', { name: 'Ask by this form' }).first().click()
    await answered(page, { 'What you hold about me': 'check' })
    await answered(page, { Myself: 'check' })
    await answered(page, { 'Family name': 'Ruatapu-Hale', 'Given names (optional)': 'Mōrehu' })
    await answered(page, { Day: '14', Month: '3', Year: '1979' })
    await answered(page, { 'What is your email address?': 'morehu@honey.example' })
    await answered(page, {})
    await answered(page, { 'What do you ask us?': 'Everything you hold about me.' })
    await answered(page, {})
    await next(page, 'Send your request')
    const reference = REFERENCE.exec(await person.text())?.[0] ?? ''
    expect(reference).not.toBe('')

    const mail = await mailSaying(new RegExp(reference))
    const mailed = /\/my-request\/\S+/.exec(mail)?.[0] ?? ''
    expect(await person.open(mailed)).toBe(200)
    await next(page, 'This is my email address')

    const officer = await visit(here, 'desk', 'desk-privacy-officer')
    const at = (below: string) => `/requests/${reference}${below}`
    await acts(
      officer,
      at('/proof'),
      async (shown) => {
        await shown.getByLabel('Who the person is').check()
        await shown
          .getByLabel('A passport or other official document with a photo was seen in person')
          .check()
        await shown.getByLabel('Yes, I am satisfied').check()
      },
      'Record it',
    )
    await acts(officer, at('/search'), () => Promise.resolve(), 'Search')
    await expect
      .poll(async () => (await officer.open(at('/found')), officer.text()), SOON)
      .toContain('Records that are theirs, or may be')
    await expectFitForEverybody(officer)
    for (let number = 1; (await officer.open(at(`/found/${String(number)}`))) === 200; number += 1) {
      if ((await button(officer.page, 'Say so').count()) === 0) continue
      await officer.page.getByLabel('Yes, it is about them').check()
      await officer.page.getByLabel('What tells you so?').fill('Name, birth date and address are theirs.')
      await press(officer.page, button(officer.page, 'Say so'))
    }
    await acts(officer, at('/decide'), async (shown) => shown.getByLabel('Give all of it').check(), 'Decide')
    await officer.open(at('/letter'))
    await expectFitForEverybody(officer)
    expect(await officer.text()).toContain('There is no charge.')

    expect(await person.open(mailed)).toBe(200)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button(page, 'Get your copy').first().click(),
    ])
    const files = await unzipped(await readFile(await download.path()))
    expect(files.names).toEqual(expect.arrayContaining(['index.html', 'data.json', 'manifest.json']))
    expect(files.text('index.html')).toContain('Which certificate does Busan ask for?')
    await officer.open(at(''))
    await expectFitForEverybody(officer)
    expect(await officer.text()).toContain('They took their copy')
    for (const one of [person, officer]) await one.close()
  })
})
