/** A visitor who takes the tour in one browser, presses what its bar says, and takes it again. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findBrowser, whySkipped } from '../testing/browser.ts'
import { journeyHere } from './journey-here.ts'
import { expectFitForEverybody, press, visit } from './visitor.ts'

const search = await findBrowser()
const SOON = { timeout: 15_000 }

interface Told {
  readonly place: string
  readonly person: string
  readonly press: string
  /** What stands in quotes: the labels, in the order in which they are pressed. */
  readonly labels: readonly string[]
}

async function told(page: Page): Promise<Told> {
  const bar = page.getByRole('complementary', { name: 'Tour' })
  const [person = '', press = ''] = await bar.locator('dd').allInnerTexts()
  return {
    ...{ person, press, place: await bar.locator('.guide__place').innerText() },
    labels: [...press.matchAll(/“([^”]+)”/g)].map(([, label = '']) => label),
  }
}

async function goOn(page: Page, way: string): Promise<void> {
  await press(
    page,
    page.getByRole('complementary', { name: 'Tour' }).getByRole('link', { name: way, exact: true }),
  )
}

async function pressNamed(page: Page, label: string): Promise<void> {
  const named = { name: label }
  await press(page, page.getByRole('button', named).or(page.getByRole('link', named)))
}

/** The lane stays where it is: its answer comes beside the passport. */
async function layOnReader(page: Page, label: string): Promise<string> {
  await page.getByRole('button', { name: label }).first().click()
  return page.locator('.decision__word').innerText()
}

/** A person stands on the page once what another site was told has come: looks again until then. */
async function openWhatNames(page: Page, name: string): Promise<void> {
  const link = page
    .locator('main')
    .getByRole('link', { name: new RegExp(name, 'i') })
    .first()
  await expect.poll(async () => (await page.reload(), link.count()), SOON).toBeGreaterThan(0)
  await link.click()
}

/** Does what the bar says, on whichever page it led to. */
async function doAsTold(
  page: Page,
  { press: words, labels }: Told,
  people: Map<string, string>,
): Promise<void> {
  const { pathname } = new URL(page.url())
  if (pathname === '/register') {
    const [, search_ = ''] = /^Type ([^,]+),/.exec(words) ?? []
    await page.getByLabel('Name or person profile number').fill(search_)
  }
  if (pathname === '/board') await openWhatNames(page, people.get('interception') ?? '')
  if (pathname === '/police') await page.locator('.card__link').first().click()
  if (pathname === '/contact-centre') {
    await page.locator('tbody tr').first().getByRole('link').click()
    await pressNamed(page, 'Record a payment')
    await page.getByLabel('Receipt number').fill(`TOUR-${String(people.get('round'))}`)
    await page.getByLabel('Pay all').check()
  }
  if (pathname === '/notices' || pathname === '/tracing')
    await openWhatNames(page, people.get('silent') ?? '')
  for (const label of labels) {
    if (label === 'Record a payment' || label === 'Pay all') continue
    if (pathname === '/lane') await layOnReader(page, label)
    else if (label === 'Do not act') await page.getByLabel(label).check()
    else await pressNamed(page, label)
  }
}

/** Without its marks and hyphens, as the board shows what a machine readable zone says. */
function asPassportsWriteIt(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('-', ' ')
}

describe.skipIf('missing' in search)(`the tour${whySkipped(search)}`, { timeout: 240_000 }, () => {
  const here = journeyHere(search)

  it('leads by its bar, signed in at every stop, to the outcome, the trace, the year and the way on', async () => {
    const { page, open, close } = await visit(here, 'front-door', undefined)
    await open('/')
    await page.getByRole('link', { name: 'Take the tour' }).click()
    await expectFitForEverybody({ page })
    expect(await page.getByRole('img').count()).toBe(9)
    await pressNamed(page, 'Start the tour')
    const people = new Map([['round', '1']])
    const lanes: string[] = []
    const ended: string[] = []
    for (;;) {
      const now = await told(page)
      if (new URL(page.url()).pathname === '/lane') {
        lanes.push(now.labels[0]?.split(',')[0] ?? '')
        if (lanes[1] !== undefined) people.set('interception', lanes[1])
        if (lanes[2] !== undefined) people.set('silent', lanes[2])
      }
      expect(await page.locator('.masthead__role').innerText()).not.toBe('')
      await doAsTold(page, now, people)
      ended.push(await page.locator('main').innerText())
      // Wherever one has gone from the page, the bar is there.
      if ((await page.getByRole('link', { name: 'Finish' }).count()) > 0) break
      await goOn(page, 'Next')
    }
    expect(ended).toHaveLength(15)
    await expectFitForEverybody({ page })
    await goOn(page, 'Finish')
    await expectFitForEverybody({ page })
    expect(await page.getByRole('complementary').count()).toBe(0)
    await page.getByRole('link', { name: 'Be the auditor' }).click()
    expect(await page.locator('main h1').innerText()).toContain('Activity')
    await close()
    const all = ended.join('\n')
    for (const outcome of ['PROCEED', 'REFER', 'Interception report', 'Justice took the reason back'])
      expect(all).toContain(outcome)
    const officer = await visit(here, 'justice', 'justice-list-officer')
    await officer.open('/tracing/certificates')
    expect(await officer.text()).toContain('It was decided not to act')
    await officer.close()
  })

  it('is taken five times in a row, without script, by somebody who has met everybody on the tray', async () => {
    const { page, open, close } = await visit(here, 'customs', 'lane-akl-a1', { javaScriptEnabled: false })
    await open('/lane')
    const tray = await page.locator('.tray button').allInnerTexts()
    for (const [place] of tray.entries()) {
      await page.locator('.tray button').nth(place).click()
      await page.locator('.decision').waitFor()
    }
    const met: string[] = []
    for (let round = 1; round <= 5; round += 1) {
      await page.goto(`${here.demo.origins['front-door']}/tour`)
      // The case of whoever was referred last opens in a moment.
      await expect
        .poll(async () => (await page.reload(), page.locator('main').innerText()), SOON)
        .toContain('the tour brings somebody else')
      await pressNamed(page, 'Start the tour')
      while (new URL(page.url()).pathname !== '/lane') await goOn(page, 'Next')
      expect(await layOnReader(page, (await told(page)).labels[0] ?? '')).toBe('PROCEED')
      await goOn(page, 'Next')
      const [label = ''] = (await told(page)).labels
      expect([...met, ...tray].filter((one) => one.includes(label))).toEqual([])
      met.push(label)
      expect(await layOnReader(page, label)).toBe('REFER')
      await goOn(page, 'Next')
      const card = page.locator('.card', { hasText: asPassportsWriteIt(label.split(',')[0] ?? '') })
      await expect.poll(async () => (await page.reload(), card.count()), SOON).toBeGreaterThan(0)
      // The last round is gone through to the trace: the silent one who came along has written an arrival card.
      while (round === 5 && new URL(page.url()).pathname !== '/lane') await goOn(page, 'Next')
      if (round === 5) {
        const [silent = ''] = (await told(page)).labels
        expect(await layOnReader(page, silent)).toBe('PROCEED')
        while (new URL(page.url()).pathname !== '/tracing') await goOn(page, 'Next')
        await openWhatNames(page, asPassportsWriteIt(silent.split(',')[0] ?? ''))
        expect(await page.locator('main').innerText()).toContain('Do not act')
      }
      // Left half way, with a case that waits: the next round has another traveller.
      await goOn(page, 'Leave the tour')
      expect(await page.getByRole('complementary').count()).toBe(0)
    }
    await close()
    const withScript = await visit(here, 'front-door', undefined)
    await withScript.open('/tour')
    await expectFitForEverybody(withScript)
    await withScript.close()
  })

  it('notes its place in one cookie, which public pages outside the tour neither set nor heed', async () => {
    const { page, open, close } = await visit(here, 'customs', undefined)
    await open('/about')
    const before = await page.content()
    expect(await page.context().cookies()).toEqual([])
    await page.goto(`${here.demo.origins['front-door']}/tour/visits/3?round=1`)
    expect((await page.context().cookies()).find(({ name }) => name === 'landfall-tour')?.value).toBe('3-1')
    await open('/about')
    expect(await page.getByRole('complementary', { name: 'Tour' }).count()).toBe(1)
    await goOn(page, 'Leave the tour')
    await open('/about')
    expect(await page.content()).toBe(before)
    await close()
  })
})
