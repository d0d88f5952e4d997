/** Officers of the register in a real browser: an extract is tried first, let in by two people where much leaves, and undone. */
import { beforeAll, describe, expect, it } from 'vitest'
import { findBrowser, whySkipped } from '../testing/browser.ts'
import { anExtract } from '../testing/justice.ts'
import { journeyHere } from './journey-here.ts'
import { expectErrorShown, expectFitForEverybody, press, visit, type Visitor } from './visitor.ts'

const search = await findBrowser()

const NEWCOMER = 'Whakatangihanga'
const REGISTERED = 37_812
type Extract = ReturnType<typeof anExtract>

const changes = anExtract({
  people: [`NEW-1,${NEWCOMER},Mereana,1979-03-14,F`, 'NEW-2,Nobody,Born Never,1979-02-30,F'],
  debts: ['NEW-D-1,NEW-1,reparation,true,30050,false'],
  warrants: ['NEW-W-1,NEW-1,2026-01-15,live,NEW-D-1'],
})
const nearlyEmpty = anExtract({
  people: [`NEW-1,${NEWCOMER},Mereana,1979-03-14,F`],
  debts: ['NEW-D-1,NEW-1,reparation,true,30050,false'],
  warrants: ['NEW-W-1,NEW-1,2026-01-15,live,NEW-D-1'],
  full: true,
})

const button = ({ page }: Visitor, name: string) => page.getByRole('button', { name, exact: true })

/** Hands the three files in and waits until they were tried; returns the address of what they would do. */
async function tryExtract(officer: Visitor, files: Extract): Promise<string> {
  await officer.open('/register/imports')
  for (const name of ['people', 'debts', 'warrants'] as const)
    await officer.page.getByLabel(`${name}.csv`).setInputFiles({
      ...{ name: `${name}.csv`, mimeType: 'text/csv' },
      buffer: Buffer.from(files[name]),
    })
  if (files.full) await officer.page.getByLabel('The whole register').check()
  await press(officer.page, button(officer, 'Try the extract'))
  await officer.page.getByRole('heading', { name: 'What this extract would do' }).waitFor({ timeout: 60_000 })
  return new URL(officer.page.url()).pathname
}

/** Read anew until the work behind the page is done. */
async function settled(officer: Visitor, says: string): Promise<void> {
  await expect
    .poll(async () => (await officer.page.reload(), officer.text()), { timeout: 90_000, interval: 1000 })
    .toContain(says)
}

async function isInRegister(officer: Visitor): Promise<boolean> {
  await officer.open('/register')
  await officer.page.getByLabel('Name or person profile number').fill(`${NEWCOMER} Mereana`)
  await press(officer.page, button(officer, 'Search'))
  return (await officer.page.locator('tbody a', { hasText: NEWCOMER }).count()) > 0
}

describe.skipIf('missing' in search)(`an import${whySkipped(search)}`, { timeout: 300_000 }, () => {
  const here = journeyHere(search)
  let officer: Visitor
  let second: Visitor

  beforeAll(async () => {
    officer = await visit(here, 'justice', 'justice-list-officer')
    second = await visit(here, 'justice', 'justice-list-officer-2')
  })

  it('says what it would do before anything is changed, and gives the refused rows back as a file', async () => {
    const address = await tryExtract(officer, changes)
    expect(await officer.text()).toContain('Nothing was changed yet.')
    await expectFitForEverybody(officer)
    const [download] = await Promise.all([
      officer.page.waitForEvent('download'),
      officer.page.getByRole('link', { name: 'Take the refused rows away' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/\.csv$/)
    expect(await isInRegister(officer)).toBe(false)

    await officer.open(address)
    await button(officer, 'Import it').dblclick()
    await settled(officer, 'The extract was applied.')
    await expectFitForEverybody(officer)
    expect(await isInRegister(officer)).toBe(true)
    await officer.open('/register/imports')
    expect(await officer.page.getByRole('row', { name: /applied/ }).count()).toBeGreaterThan(0)
    await expectFitForEverybody(officer)
  })

  it('is undone until the next list is sent, and Back asks nobody to send it again', async () => {
    await officer.open('/register/imports')
    await officer.page
      .getByRole('row', { name: /applied/ })
      .first()
      .getByRole('link')
      .first()
      .click()
    await officer.page.getByRole('link', { name: 'Undo this import' }).click()
    await officer.page.getByRole('heading', { name: 'Undo an import' }).waitFor()
    await expectFitForEverybody(officer)
    await press(officer.page, button(officer, 'Undo the import'))
    await settled(officer, 'The import was undone on')
    await officer.page.goBack()
    expect(await officer.text()).not.toContain('Undo the import')
    expect(await isInRegister(officer)).toBe(false)
  })

  it('a whole register from which nearly everybody would leave needs two people, and nobody alone', async () => {
    const address = await tryExtract(officer, nearlyEmpty)
    const told = await officer.text()
    expect(told).toContain('This is more than the agreement allows without two people')
    expect(told.replaceAll(',', '')).toContain(`${REGISTERED} would leave the register`)
    await expectFitForEverybody(officer)
    await press(officer.page, button(officer, 'Import it as the first of two'))
    expect(await button(officer, 'Import it').count()).toBe(0)
    await expectFitForEverybody(officer)

    await second.open(address)
    await expectFitForEverybody(second)
    await second.page.getByRole('button', { name: 'Decline' }).click()
    await expectErrorShown(second)
    await second.page.getByLabel(/Why/).fill('Half of the file is missing')
    await press(second.page, second.page.getByRole('button', { name: 'Decline' }))
    expect(await second.text()).toContain('The second person declined. Nothing was imported.')
    await officer.open('/register')
    expect(await officer.text()).toContain(REGISTERED.toLocaleString('en-NZ'))
  })

  it('a wrong file is named for what it is, and nothing is tried', async () => {
    await officer.open('/register/imports')
    const swapped = { ...changes, people: changes.debts, debts: changes.people }
    for (const name of ['people', 'debts', 'warrants'] as const)
      await officer.page.getByLabel(`${name}.csv`).setInputFiles({
        ...{ name: `${name}.csv`, mimeType: 'text/csv' },
        buffer: Buffer.from(swapped[name]),
      })
    await press(officer.page, button(officer, 'Try the extract'))
    await settled(officer, 'This looks like debts.csv')
    await expectFitForEverybody(officer)
  })
})
