/** A morning at the lane: readers of every habit, two of the same word, a misread, a lost network, Back, no script. */
import type { Route } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { parsePartialDate } from '#kernel'
import { formatMrz } from '#travel-document'
import { findBrowser, whySkipped } from '../testing/browser.ts'
import { journeyHere } from './journey-here.ts'
import { passportThatShows } from './running-demo.ts'
import { expectFitForEverybody, visit, type Visitor } from './visitor.ts'

const SOON = { timeout: 10_000 }
const search = await findBrowser()
const stranger = passportThatShows(/^nobody/)
const another = passportThatShows(/^nobody/, 1)
const [first = '', second = ''] = stranger.mrz.split('\n')

function zoneOf(format: 'TD1' | 'TD2' | 'MRV-B', documentCode: string): readonly string[] {
  const zone = formatMrz(
    {
      ...{ documentCode, issuingState: 'UTO', nationality: 'UTO', documentNumber: 'D23145890', gender: 'F' },
      ...{ familyName: 'Zwartkruis', givenNames: 'Odalys' },
      dateOfBirth: parsePartialDate('1974-08-12')!,
      expiry: parsePartialDate('2032-04-15')!,
    },
    format,
  )
  if (!zone.ok) throw new Error(zone.error.code)
  return zone.value
}

const [TD1, TD2] = [zoneOf('TD1', 'I'), zoneOf('TD2', 'I')]

describe.skipIf('missing' in search)(`at the lane${whySkipped(search)}`, () => {
  const here = journeyHere(search)
  let lane: Visitor

  beforeAll(async () => {
    lane = await visit(here, 'customs', 'lane-akl-a1')
    await lane.open('/lane')
  })

  const word = () => lane.page.locator('.decision__word')
  const which = () => lane.page.locator('.decision__which').innerText()
  const name = () => lane.page.locator('.passport__name').innerText()
  const value = () => lane.page.locator('[data-scan]').inputValue()

  it.each([
    ['Enter behind each line', `${first}\n${second}\n`],
    ['nothing behind the last line', `${first}\n${second}`],
    ['no line end at all', `${first}${second}`],
    ['lower case', `${first}\n${second}\n`.toLowerCase()],
    ['a tab behind each line', `${first}\t${second}\t`],
    ['a card of three lines', TD1.join('\n')],
    ['a card of three lines in one run', TD1.join('')],
    ['a card of two lines', TD2.join('\n')],
    ['a card of two lines in one run, as long as most of one of three', TD2.join('')],
    ['a visa in one run', zoneOf('MRV-B', 'V').join('')],
  ])('a reader that types %s is answered without a press', async (_, typed) => {
    const before = (await word().count()) === 0 ? '' : await which()
    for (const sign of typed.split(/(?<=\t)|(?=\t)/))
      await (sign === '\t' ? lane.page.keyboard.press('Tab') : lane.page.keyboard.type(sign))
    await expect.poll(async () => ((await word().count()) > 0 ? which() : before), SOON).not.toBe(before)
    expect(await word().innerText()).toBe('PROCEED')
    expect(await value()).toBe('')
    expect(await lane.page.evaluate('document.activeElement.id')).toBe('mrz')
  })

  it('the first key of the next passport takes everything of the one before away', async () => {
    await lane.page.keyboard.type('P')
    expect(await word().count()).toBe(0)
    expect(await lane.page.locator('.passport').count()).toBe(0)
    expect(await lane.page.title()).not.toContain('PROCEED')
    expect(await value()).toBe('P')
    await lane.page.locator('[data-scan]').fill('')
  })

  it('two in a row look like two, and are said as two', async () => {
    const seen: { shape: string; which: string; title: string }[] = []
    for (const { mrz } of [stranger, another]) {
      await lane.page.keyboard.type(mrz)
      await word().waitFor()
      seen.push({
        shape: await lane.page.evaluate('document.querySelector(".decision__ground").localName'),
        which: await which(),
        title: await lane.page.title(),
      })
    }
    const [one, two] = [seen[0]!, seen[1]!]
    for (const part of ['shape', 'which', 'title'] as const) expect(one[part]).not.toBe(two[part])
    expect(await lane.page.getAttribute('#lane-word', 'aria-live')).toBe('assertive')
    await expectFitForEverybody(lane)
  })

  it('a misread marks the character once and is typed over by the next reading', async () => {
    await lane.page.keyboard.type(
      `${first}\n${second.slice(0, 19)}${(Number(second[19]) + 1) % 10}${second.slice(20)}\n`,
    )
    await lane.page.locator('.misread__mark').waitFor()
    expect(await lane.page.locator('.misread__place').innerText()).toBe('Line 2, date of birth')
    expect((await lane.text()).match(/check digit does not agree with what/g)).toHaveLength(1)
    expect(await word().count()).toBe(0)
    await expectFitForEverybody(lane)
    await lane.page.keyboard.type(`${first}\n${second}\n`)
    expect(await word().innerText()).toBe('PROCEED')
  })

  it('without a network nothing was screened, the zone stays, and it can be sent again', async () => {
    await lane.page.context().setOffline(true)
    await lane.page.keyboard.type(`${first}\n${second}\n`)
    await lane.page.getByRole('heading', { name: 'No connection: nothing was screened' }).waitFor()
    expect(await lane.text()).not.toMatch(/PROCEED|REFER/)
    expect((await value()).trim()).toBe(`${first}\n${second}`)
    await lane.page.getByRole('button', { name: 'Screen' }).click()
    await lane.page.getByRole('heading', { name: 'No connection: nothing was screened' }).waitFor()
    await lane.page.context().setOffline(false)
    await lane.page.getByRole('button', { name: 'Screen' }).click()
    expect(await word().innerText()).toBe('PROCEED')
    expect(await name()).not.toBe('')
  })

  it('an answer that tarries is no answer, and a passport read meanwhile is said not to be taken', async () => {
    const held: Route[] = []
    await lane.page.route('**/lane', (route) => void held.push(route))
    await lane.page.keyboard.type(`${first}\n${second}\n`)
    await lane.page.getByRole('heading', { name: 'No answer yet' }).waitFor()
    expect(await lane.text()).not.toMatch(/PROCEED|REFER/)
    await lane.page.keyboard.type(another.mrz)
    for (const route of held) await route.continue()
    await lane.page.getByRole('heading', { name: 'A passport was not taken' }).waitFor()
    expect(await word().innerText()).toBe('PROCEED')
    expect(await name()).toContain(first.slice(5).split('<', 1)[0] ?? '')
    await lane.page.unroute('**/lane')
  })

  it('who was signed out is told so, and that nothing was screened', async () => {
    const gone = await visit(here, 'customs', 'lane-akl-a1')
    await gone.open('/lane')
    await gone.page.context().clearCookies()
    await gone.page.keyboard.type(`${first}\n${second}\n`)
    await gone.page.getByRole('heading', { name: 'Signed out: nothing was screened' }).waitFor()
    await gone.close()
  })

  it('in two windows each shows its own passport, and neither the other’s', async () => {
    const page = await lane.page.context().newPage()
    await page.goto(lane.page.url())
    await lane.page.keyboard.type(stranger.mrz)
    await page.keyboard.type(another.mrz)
    await page.locator('.decision').waitFor()
    await lane.page.locator('.decision').waitFor()
    const family = ({ mrz }: { readonly mrz: string }) => mrz.slice(5).split('<', 1)[0] ?? '-'
    expect(await page.locator('.passport__name').innerText()).toContain(family(another))
    expect(await name()).toContain(family(stranger))
    await page.close()
  })

  it.each([
    ['with script', true],
    ['without script', false],
  ])('Back and reload send no passport again, %s', async (_, javaScriptEnabled) => {
    const one = await visit(here, 'customs', 'lane-akl-a1', { javaScriptEnabled })
    let sent = 0
    one.page.on('request', (request) => (sent += request.method() === 'POST' ? 1 : 0))
    await one.open('/lane')
    for (const passport of [stranger, another]) {
      await one.page.getByRole('button', { name: passport.name }).click()
      await one.page.locator('.decision').waitFor()
    }
    expect(sent).toBe(2)
    await one.page.reload()
    expect(await one.page.locator('.decision').count()).toBe(0)
    await one.page.goBack()
    expect(await one.page.locator('.decision').count()).toBe(0)
    expect(sent).toBe(2)
    await one.close()
  })
})
