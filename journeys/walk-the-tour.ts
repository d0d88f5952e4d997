/** A visitor who takes the tour and presses what it says to press, to the end of the stop, the trace and the year. */
import { expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import type { JourneyDemo } from './running-demo.ts'
import { visit } from './visitor.ts'

interface Here {
  readonly browser: Browser
  readonly demo: JourneyDemo
}

interface ToldVisit {
  readonly person: string
  readonly href: string
  readonly address: string
  readonly press: string
  /** What stands in quotes: the labels, in the order in which they are pressed. */
  readonly labels: readonly string[]
}

const SOON = { timeout: 10_000 }

async function visitsOfTour(page: Page): Promise<readonly ToldVisit[]> {
  return Promise.all(
    (await page.locator('.tour__visit').all()).map(async (told) => {
      const href = (await told.getByRole('link').getAttribute('href')) ?? ''
      const press = await told.locator('dd').nth(1).innerText()
      return {
        person: await told.locator('strong').innerText(),
        href,
        address: new URL(href).searchParams.get('return') ?? '',
        press,
        labels: [...press.matchAll(/“([^”]+)”/g)].map(([, label = '']) => label),
      }
    }),
  )
}

async function press(page: Page, label: string): Promise<void> {
  const named = { name: label }
  await page.getByRole('button', named).or(page.getByRole('link', named)).first().click()
  await page.waitForLoadState()
}

/** A person stands on the page once what another site was told has come: looks again until then. */
async function openWhatNames(page: Page, name: RegExp): Promise<void> {
  const link = page.locator('main').getByRole('link', { name }).first()
  await expect.poll(async () => (await page.reload(), link.count()), SOON).toBeGreaterThan(0)
  await link.click()
}

async function fillRegisterSearch(page: Page, told: string): Promise<void> {
  const [, search = ''] = /^Type ([^,]+),/.exec(told) ?? []
  await page.getByLabel('Name or person profile number').fill(search)
}

/** What is owing stands on the page of the person. */
async function payEverything(page: Page): Promise<void> {
  const owing = await page.locator('table', { hasText: 'Outstanding' }).locator('tbody tr').allInnerTexts()
  const cents = owing.map((row) => Number((/\$([\d,.]+)/.exec(row)?.[1] ?? '0').replaceAll(',', '')))
  await press(page, 'Record a payment')
  await page.getByLabel('Receipt number').fill('TOUR-1')
  await page.getByLabel('Against fines').fill(cents.reduce((sum, one) => sum + one, 0).toFixed(2))
}

async function certificateReasons(here: Here): Promise<string> {
  const officer = await visit(here, 'justice', 'justice-list-officer')
  await officer.open('/tracing/certificates')
  const said = await officer.text()
  await officer.close()
  return said
}

export function walkTheTour(here: () => Here): void {
  it('a visitor who presses what the tour says comes to the outcome, the trace and the year', async () => {
    const visitor = await visit(here(), 'front-door', undefined)
    await visitor.open('/tour')
    const visits = await visitsOfTour(visitor.page)
    const traveller = (address: string, nth: number) =>
      visits.filter((one) => one.address === address)[nth]?.labels[0]?.split(',')[0] ?? ''
    const [intercepted, silent] = [traveller('/lane', 1), traveller('/lane', 2)]
    const ended: string[] = []
    for (const told of visits) {
      const { page, close } = await visit(here(), 'front-door', undefined)
      await page.goto(told.href)
      await page.getByText(told.person, { exact: true }).click()
      await page.locator('main h1').waitFor()
      if (told.address === '/register') await fillRegisterSearch(page, told.press)
      if (told.address === '/board') await openWhatNames(page, new RegExp(intercepted, 'i'))
      if (told.address === '/police') await page.locator('.card__link').first().click()
      if (told.address === '/contact-centre') {
        await page.locator('tbody tr').first().getByRole('link').click()
        await payEverything(page)
      }
      if (told.address === '/notices' || told.address === '/tracing')
        await openWhatNames(page, new RegExp(silent, 'i'))
      for (const label of told.labels) {
        if (label === 'Record a payment') continue
        if (label === 'Do not act') await page.getByLabel(label).check()
        else await press(page, label)
      }
      ended.push(await page.locator('main').innerText())
      await close()
    }
    await visitor.close()
    const all = ended.join('\n')
    for (const outcome of ['PROCEED', 'REFER', 'Interception report', 'Justice took the reason back'])
      expect(all).toContain(outcome)
    expect(await certificateReasons(here())).toContain('It was decided not to act')
  })
}
