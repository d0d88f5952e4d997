/** The browser's Back from every page of a journey: a page is shown, nothing is sent again, and going on records once. */
import { beforeAll, describe, expect, it } from 'vitest'
import { findBrowser, whySkipped } from '../testing/browser.ts'
import { journeyHere } from './journey-here.ts'
import { passportThatShows } from './running-demo.ts'
import { expectErrorShown, press, visit, type Visitor } from './visitor.ts'
import { walkHistory } from './walk-history.ts'

const search = await findBrowser()
const SOON = { timeout: 20_000 }

const intercepted = passportThatShows(/^interception/)
const paying = passportThatShows(/^interception/, 1)
const silent = passportThatShows(/^silent/)

/** As the machine readable zone writes the family name. */
const familyNameOf = ({ mrz }: { readonly mrz: string }) =>
  (mrz.slice(5).split('<<', 1)[0] ?? '').replaceAll('<', ' ')

const button = ({ page }: Visitor, name: string) => page.getByRole('button', { name, exact: true })

/** Opens a page anew until it leads to somebody whom another site has told of. */
async function openWhatNames(visitor: Visitor, address: string, name: string): Promise<void> {
  const link = visitor.page
    .locator('main')
    .getByRole('link', { name: new RegExp(name, 'i') })
    .first()
  await visitor.open(address)
  while ((await link.count()) === 0) await visitor.page.reload()
  await press(visitor.page, link)
}

describe.skipIf('missing' in search)(
  `Back from every page${whySkipped(search)}`,
  { timeout: 240_000 },
  () => {
    const here = journeyHere(search)

    beforeAll(async () => {
      const lane = await visit(here, 'customs', 'lane-akl-a1')
      await lane.open('/lane')
      for (const { name } of [intercepted, silent]) {
        await lane.page.getByRole('button', { name }).first().click()
        await lane.page.locator('.decision__word').waitFor()
      }
      await lane.close()
    })

    it('at the contact centre a payment is found again, and recorded once whoever goes to and fro', async () => {
      const agent = await visit(here, 'justice', 'justice-contact-agent')
      const walk = await walkHistory(agent)
      const [family = ''] = paying.name.split(',')
      const searched = () => agent.page.getByLabel('Case reference, person profile number or name')
      await agent.open('/contact-centre')
      await searched().fill(family)
      await press(agent.page, button(agent, 'Find'))
      await press(
        agent.page,
        agent.page.locator('main tbody').getByRole('link', { name: new RegExp(family, 'i') }),
      )
      const name = await agent.page.locator('main h1').innerText()
      await press(agent.page, agent.page.getByRole('link', { name: 'Record a payment' }))
      await walk.back(name, 'Contact centre')
      expect(await searched().inputValue()).toBe(family)
      expect(await agent.text()).toContain('People found')
      await walk.back('Contact centre')
      await walk.forward('Contact centre', name, 'Record a payment')
      const record = async () => {
        await agent.page.getByLabel('Receipt number').fill('BACK-1')
        await agent.page.getByLabel('Against reparation').fill('1.00')
        await button(agent, 'Record it').click()
      }
      await record()
      await agent.page.getByRole('heading', { level: 1, name }).waitFor()
      const sent = walk.sent()
      await walk.back('Record a payment', name, 'Contact centre')
      await walk.forward(name, 'Record a payment', name)
      await walk.back('Record a payment')
      expect(walk.sent()).toBe(sent)
      // Whoever does not trust it types the same receipt again.
      await record()
      await agent.page.getByText('A payment with this receipt number is on record already').first().waitFor()
      await expectErrorShown(agent)
      await walk.back(name)
      expect(await agent.page.getByRole('row', { name: /BACK-1/ }).count()).toBe(1)
      await agent.close()
    })

    it('a trace is decided once, and what was destroyed stays destroyed', async () => {
      const officer = await visit(here, 'justice', 'justice-list-officer')
      const walk = await walkHistory(officer)
      const family = familyNameOf(silent)
      await openWhatNames(officer, '/notices', family)
      await walk.back('Notices')
      await walk.forward('Notice')
      await openWhatNames(officer, '/tracing', family)
      await officer.page.getByLabel('Do not act').check()
      await walk.back('Tracing')
      await walk.forward('Trace')
      await officer.page.getByLabel('Do not act').check()
      await press(officer.page, button(officer, 'Record'))
      await walk.back('Trace', 'Tracing')
      await walk.forward('Trace', 'Destroy these contact details?')
      await press(officer.page, button(officer, 'Destroy the contact details'))
      expect(walk.sent()).toBe(2)
      await walk.back('Destroy these contact details?')
      expect(await officer.text()).toContain('This trace is no longer here')
      await walk.back('Page not found', 'Tracing')
      await walk.forward('Page not found', 'Destroy these contact details?', 'Tracing')
      await officer.open('/tracing/certificates')
      expect(await officer.page.locator('main tbody tr').count()).toBe(1)
      await officer.close()
    })

    it('from the board to a step of the case and back, and each step is taken once', async () => {
      const officer = await visit(here, 'customs', 'customs-officer-akl')
      const walk = await walkHistory(officer)
      const family = familyNameOf(intercepted)
      await openWhatNames(officer, '/board', family)
      const name = await officer.page.locator('main h1').innerText()
      await walk.back('Board')
      await walk.forward(name)
      await button(officer, 'I am meeting this traveller').waitFor(SOON)
      await press(officer.page, button(officer, 'I am meeting this traveller'))
      await walk.back('Board')
      await walk.forward(name)
      expect(await button(officer, 'I am meeting this traveller').count()).toBe(0)
      await press(officer.page, button(officer, 'I have notified Police'))
      expect(walk.sent()).toBe(2)
      await press(officer.page, officer.page.getByRole('link', { name: 'Interception report to print' }))
      const title = await officer.page.locator('main h1').innerText()
      await walk.back(name, 'Board')
      await walk.forward(name, title)
      const report = await officer.text()
      for (const step of ['Notified Police']) expect(report.split(step)).toHaveLength(2)
      expect(walk.sent()).toBe(2)
      await officer.close()
    })

    it('from the lane to before its sign-in leads to the start page', async () => {
      const lane = await visit(here, 'customs', 'lane-akl-a1')
      const walk = await walkHistory(lane)
      const start = await lane.page.locator('main h1').innerText()
      await lane.open('/lane')
      await walk.back(start, start)
      expect(lane.page.url()).toBe(`${here.demo.origins.customs}/`)
      await lane.open('/lane')
      await lane.page.locator('[data-scan]').waitFor()
      await lane.close()
    })

    it('feedback of the public keeps what was typed, and is received once', async () => {
      const somebody = await visit(here, 'desk', undefined, { javaScriptEnabled: false })
      const walk = await walkHistory(somebody)
      const { page } = somebody
      const goOn = () => press(page, button(somebody, 'Continue'))
      await somebody.open('/give-feedback')
      const titles = [await page.locator('main h1').innerText()]
      const step = async () => {
        await goOn()
        titles.push(await page.locator('main h1').innerText())
      }
      await page.getByLabel('What did you come to this site to do?').fill('Find a form')
      await step()
      await page.getByLabel('I could not do it').check()
      await step()
      await page.getByLabel('What could be better?').fill('Name the form')
      await step()
      await step()
      const sent = walk.sent()
      const [purpose = '', outcome = '', better = '', file = '', check = ''] = titles
      await walk.back(file, better)
      expect(await page.getByLabel('What could be better?').inputValue()).toBe('Name the form')
      await walk.back(outcome)
      expect(await page.getByLabel('I could not do it').isChecked()).toBe(true)
      await walk.back(purpose)
      expect(await page.getByLabel('What did you come to this site to do?').inputValue()).toBe('Find a form')
      await walk.forward(outcome, better, file, check)
      expect(walk.sent()).toBe(sent)
      await press(page, button(somebody, 'Send feedback'))
      const reference = await page.locator('.panel-reference').innerText()
      await walk.back(check)
      await press(page, button(somebody, 'Send feedback'))
      expect(await page.locator('.panel-reference').innerText()).toBe(reference)
      await somebody.close()
      const agent = await visit(here, 'desk', 'desk-agent')
      await agent.open('/feedback')
      expect(await agent.page.locator('main tbody tr').count()).toBe(1)
      await agent.close()
    })
  },
)
