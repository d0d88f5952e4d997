/** The document workbench in a real browser: fit for everybody in each state, the whole way without script, and a box that is drawn. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findBrowser, openBrowser, whySkipped } from '../../../../testing/browser.ts'
import { deskSite, type DeskSite } from '../../../../testing/desk-site.ts'
import {
  handWrittenPdf,
  HIDDEN,
  KEPT,
  p,
  r,
  text,
  WITHHELD,
  word,
} from '../../../../testing/documents/index.ts'
import { aPerson, fitFindings, headersOf } from '../../../../testing/pages/index.ts'
import { requestWithFile } from '../../../../testing/pages/request-with-file.ts'

const browsers = await findBrowser()
const officer = aPerson('privacy-officer', { site: 'desk', id: 'priya' })
const second = aPerson('privacy-officer', { site: 'desk', id: 'piripi' })
const GROUND =
  's 53(b): giving it would be an unwarranted disclosure of the affairs of another person, living or dead'
const LONG = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(3)

let desk: DeskSite
beforeAll(async () => {
  desk = await deskSite()
})
afterAll(() => desk.dispose())

it.skipIf('missing' in browsers)(
  `withholds a passage without script, and every page on the way is fit for everybody${whySkipped(browsers)}`,
  async () => {
    const browser = await openBrowser(browsers)
    const look = async (...addresses: readonly string[]) =>
      expect(await fitFindings(browser, desk.web, addresses, officer)).toEqual([])
    try {
      const bytes = handWrittenPdf({
        content: text(`${KEPT} here`, 30, 200) + text(`about ${WITHHELD}`, 30, 100),
        info: `/Author (${HIDDEN})`,
        size: [595, 842],
      })
      const { reference, address } = await requestWithFile(desk, officer, {
        ...{ familyName: 'Whaitiri', name: 'letter.pdf', bytes },
      })
      const context = await browser.newContext({
        ...{ extraHTTPHeaders: headersOf(officer), javaScriptEnabled: false },
      })
      const page = await context.newPage()
      await page.goto(`${desk.origin}/requests/${reference}/files`)
      await page.getByRole('link', { name: /letter\.pdf/ }).click()
      await page.getByText('The file is being read.').waitFor({ state: 'detached' })
      await look(`/requests/${reference}/files`, address)
      // No ground yet: what was chosen stays chosen.
      await page.getByLabel(WITHHELD).check()
      await page.getByRole('button', { name: 'Withhold it' }).click()
      await page.getByRole('link', { name: 'Select the ground: without one nothing is withheld' }).waitFor()
      expect(await page.getByLabel(WITHHELD).isChecked()).toBe(true)
      await page.getByLabel('What is chosen above').check()
      await page.getByLabel('On which ground?').selectOption(GROUND)
      await page.getByLabel('What makes it so here?').fill(`It names somebody else: ${LONG}`)
      await page.getByLabel('What else did you consider?').fill('A summary would name them too.')
      await page.getByRole('button', { name: 'Withhold it' }).click()
      await page.getByRole('heading', { name: 'What is withheld of it' }).waitFor()
      await look(address)

      await page.getByRole('link', { name: 'See it as they will get it' }).click()
      await page.getByText('Past the gate.').waitFor({ timeout: 120_000 })
      await look(`${address}/preview`)
      const image = page.getByAltText('Page 1 of 1 as they will get it')
      await image.scrollIntoViewIfNeeded()
      const width = () => image.evaluate((one) => (one as unknown as { naturalWidth: number }).naturalWidth)
      // Drawn when it is asked for.
      await expect.poll(width, { timeout: 20_000 }).toBeGreaterThan(500)
      await page.goto(`${desk.origin}/requests/${reference}/decide`)
      await page.getByLabel('Give it without what is withheld').check()
      await page.getByLabel('What do you tell them?').fill('One part names somebody else.')
      await page.getByRole('button', { name: 'Decide' }).click()
      const other = await browser.newContext({
        ...{ extraHTTPHeaders: headersOf(second), javaScriptEnabled: false },
      })
      const reviewing = await other.newPage()
      await reviewing.goto(`${desk.origin}/requests/${reference}/decide`)
      await reviewing.getByRole('link', { name: 'Files and mails, and what is withheld of them' }).click()
      await reviewing.getByRole('link', { name: /letter\.pdf/ }).click()
      await reviewing.getByRole('heading', { name: 'What is withheld of it' }).waitFor()
      await reviewing.goto(`${desk.origin}/requests/${reference}/decide`)
      await reviewing.getByRole('button', { name: /as the second person/ }).click()
      await reviewing.goto(`${desk.origin}/requests/${reference}/copy`)
      await look(address)
    } finally {
      await browser.close()
    }
  },
  300_000,
)

it.skipIf('missing' in browsers)(
  `is fit where a file is typeset, and where it cannot be rebuilt${whySkipped(browsers)}`,
  async () => {
    const browser = await openBrowser(browsers)
    try {
      const chart = word(p(`<w:r><w:drawing><c:chart/></w:drawing></w:r>`) + p(r(LONG)))
      const long = word(Array.from({ length: 90 }, (_, i) => p(r(`${LONG} ${String(i)}`))).join(''))
      for (const [familyName, bytes] of [
        ['Nikora', chart],
        ['Parangi', long],
      ] as const) {
        const { address } = await requestWithFile(desk, officer, { familyName, name: `${LONG}.docx`, bytes })
        const page = await (
          await browser.newContext({ extraHTTPHeaders: headersOf(officer), javaScriptEnabled: false })
        ).newPage()
        await page.goto(desk.origin + address)
        await page.getByText('The file is being read.').waitFor({ state: 'detached' })
        const addresses = familyName === 'Nikora' ? [address] : [address, `${address}?part=2&picture=2`]
        expect(await fitFindings(browser, desk.web, addresses, officer)).toEqual([])
      }
    } finally {
      await browser.close()
    }
  },
  300_000,
)

it.skipIf('missing' in browsers)(
  `takes a box that is drawn on the picture${whySkipped(browsers)}`,
  async () => {
    const browser = await openBrowser(browsers)
    try {
      const bytes = handWrittenPdf({ content: text(KEPT, 30, 200) + text(WITHHELD, 30, 100) })
      const { address } = await requestWithFile(desk, officer, {
        familyName: 'Ruatapu',
        name: 'page.pdf',
        bytes,
      })
      const page = await (await browser.newContext({ extraHTTPHeaders: headersOf(officer) })).newPage()
      await page.goto(desk.origin + address)
      await page.getByText('The file is being read.').waitFor({ state: 'detached' })
      await drawBox(page, { from: [20, 140], to: [160, 175], wide: 400 })
      const sides = []
      for (const name of ['Left', 'Top', 'Right', 'Bottom'])
        sides.push(Math.round(Number(await page.getByLabel(name, { exact: true }).inputValue())))
      expect(sides).toEqual([20, 140, 160, 175])
      await page.getByLabel('What is chosen above').check()
      await page.getByLabel('On which ground?').selectOption(GROUND)
      await page.getByLabel('What makes it so here?').fill('It names somebody else.')
      await page.getByLabel('What else did you consider?').fill('A summary would name them too.')
      await page.getByRole('button', { name: 'Withhold it' }).click()
      await page.getByRole('heading', { name: 'What is withheld of it' }).waitFor()
      expect(await page.locator('.sheet-picture__withheld').count()).toBe(1)
    } finally {
      await browser.close()
    }
  },
  120_000,
)

async function drawBox(
  page: Page,
  {
    from,
    to,
    wide,
  }: {
    readonly from: readonly [number, number]
    readonly to: readonly [number, number]
    readonly wide: number
  },
): Promise<void> {
  const sheet = page.getByRole('img', { name: /as it is held/ })
  await sheet.scrollIntoViewIfNeeded()
  const place = await sheet.boundingBox()
  if (place === null) throw new Error('the picture is not there')
  const pixels = (place.width - 2) / wide
  const at = ([x, y]: readonly [number, number]) =>
    [place.x + 1 + x * pixels, place.y + 1 + y * pixels] as const
  await page.mouse.move(...at(from))
  await page.mouse.down()
  await page.mouse.move(...at(to))
  await page.mouse.up()
}
