/** The programme's main job in a real browser: from the register of fines to an alert on an officer's screen. */
import { describe, expect, it } from 'vitest'
import { findBrowser, whySkipped } from '../testing/browser.ts'
import { boardThatCalls } from './board-that-calls.ts'
import { interceptionStories } from './interception-story.ts'
import { journeyHere } from './journey-here.ts'
import { passportThatShows } from './running-demo.ts'
import { expectErrorShown, expectFitForEverybody, visit, type Visitor } from './visitor.ts'

const search = await findBrowser()

const stranger = passportThatShows(/^nobody/)
const intercepted = [0, 1, 2].map((which) => passportThatShows(/^interception/, which))
const silent = passportThatShows(/^silent/, 1)

/** As the passport's machine readable zone writes the family name. */
const familyNameOf = ({ mrz }: { readonly mrz: string }) => mrz.slice(5).split('<', 1)[0] ?? ''
/** What the tour says to search for. */
const firstTwoNames = ({ name }: { readonly name: string }) => name.replace(',', '').split(' ', 2).join(' ')
const numberOf = ({ mrz }: { readonly mrz: string }) => (mrz.split('\n')[1] ?? '').slice(0, 8)

async function layOnReader(lane: Visitor, { mrz }: { readonly mrz: string }): Promise<string> {
  await lane.page.locator('[data-scan]').fill(mrz)
  await lane.page.getByRole('button', { name: 'Screen' }).click()
  return lane.page.locator('.decision__word').innerText()
}

describe.skipIf('missing' in search)(
  `from a fine to an alert${whySkipped(search)}`,
  { timeout: 300_000 },
  () => {
    const here = journeyHere(search)

    it('at Justice the register explains itself and the list has its receipt', async () => {
      const officer = await visit(here, 'justice', 'justice-list-officer')
      await expectFitForEverybody(officer)
      await officer.open('/notices')
      await expectFitForEverybody(officer)

      await officer.open('/register')
      await officer.page.getByRole('button', { name: 'Search' }).click()
      await expectErrorShown(officer)
      await expectFitForEverybody(officer)
      await officer.page.getByLabel('Name or person profile number').fill(firstTwoNames(intercepted[0]!))
      await officer.page.getByRole('button', { name: 'Search' }).click()
      await officer.page.waitForURL(/search=/)
      await expectFitForEverybody(officer)
      await officer.page
        .getByRole('link', { name: new RegExp(intercepted[0]!.name.split(', ')[1] ?? '', 'i') })
        .click()
      expect(await officer.text()).toMatch(/interception/i)
      await expectFitForEverybody(officer)

      await officer.open('/daily-list')
      expect(await officer.text()).toContain('25,208')
      await expectFitForEverybody(officer)
      for (const address of ['/daily-list/send', '/register/imports', '/agreement', '/nowhere']) {
        await officer.open(address)
        await expectFitForEverybody(officer)
      }
      await officer.close()
    })

    it('Customs has version 1 in force, counts interceptions only, and nobody to meet yet', async () => {
      const officer = await visit(here, 'customs', 'customs-officer-akl')
      await officer.open('/list')
      expect(await officer.text()).toContain('number 1')
      expect(await officer.text()).not.toContain('25,208')
      await expectFitForEverybody(officer)
      await officer.open('/board')
      expect(await officer.text()).toContain('Nobody to meet')
      await expectFitForEverybody(officer)
      await officer.open('/figures')
      await expectFitForEverybody(officer)
      await officer.close()
    })

    it('a misread passport is told where, and the field is ready for the next', async () => {
      const lane = await visit(here, 'customs', 'lane-akl-a1')
      await lane.open('/lane')
      await expectFitForEverybody(lane)
      await lane.open('/lane')
      const [first = '', second = ''] = stranger.mrz.split('\n')
      // A reader that loses a character of the second line: nobody presses anything.
      await lane.page.keyboard.type(`${first}\n${second.slice(1)}\n`)
      await lane.page.getByText('43 of 44 characters').waitFor()
      await expectFitForEverybody(lane)
      await lane.page.keyboard.type(`${first}\n${second}\n`)
      expect(await lane.page.locator('.decision__word').innerText()).toBe('PROCEED')
      await lane.page.locator('[data-scan]').fill(`${first}\n${second.slice(0, 9)}7${second.slice(10)}`)
      await lane.page.locator('.misread__mark').waitFor()
      await expectFitForEverybody(lane)
      await lane.close()
    })

    it('the lane shows one word without scrolling, on a screen and on a phone', async () => {
      for (const viewport of [
        { width: 1280, height: 800 },
        { width: 320, height: 568 },
      ]) {
        const lane = await visit(here, 'customs', 'lane-akl-a1', { viewport })
        await lane.open('/lane')
        expect(await layOnReader(lane, stranger)).toBe('PROCEED')
        const word = await lane.page.locator('.decision__word').boundingBox()
        expect(word && word.y + word.height).toBeLessThan(viewport.height)
        expect(await lane.page.evaluate('scrollY')).toBe(0)
        expect(await lane.page.evaluate('document.activeElement.hasAttribute("data-scan")')).toBe(true)
        await lane.close()
      }
    })

    it('an interception appears on the open board by itself and once', async () => {
      const [lane, board] = [
        await visit(here, 'customs', 'lane-akl-a1'),
        await visit(here, 'customs', 'customs-officer-akl'),
      ]
      await lane.open('/lane')
      await board.open('/board')
      const title = await board.page.title()
      const asked = await boardThatCalls(here)
      for (const passport of intercepted) {
        const card = board.page.locator('.card', { hasText: familyNameOf(passport) })
        await lane.page.locator('[data-scan]').fill(passport.mrz)
        await lane.page.getByRole('button', { name: 'Screen' }).dblclick()
        expect(await lane.page.locator('.decision__word').innerText()).toBe('REFER')
        await card.waitFor()
        expect(await card.count()).toBe(1)
      }
      // Whoever did not ask for it has neither sound nor count.
      expect(await board.page.title()).toBe(title)
      await asked.expectCalled(intercepted.length)
      await expectFitForEverybody(lane)
      await expectFitForEverybody(board)

      await board.page.getByRole('link', { name: new RegExp(familyNameOf(intercepted[0]!)) }).click()
      expect(await board.text()).toContain('field by field')
      await expectFitForEverybody(board)
      await board.page.goBack()
      await board.page.locator('.card').first().waitFor()
      await lane.close()
      const again = await visit(here, 'customs', 'lane-akl-a1')
      await again.open('/lane')
      expect(await layOnReader(again, intercepted[0]!)).toBe('REFER')
      await board.open('/board')
      expect(await board.page.locator('.card').count()).toBe(intercepted.length)
      await board.open('/figures')
      await expectFitForEverybody(board)
      await Promise.all([again.close(), board.close()])
    })

    it('a silent alert is on no Customs screen of anybody, and is a notice at Justice', async () => {
      const lane = await visit(here, 'customs', 'lane-akl-a1')
      await lane.open('/lane')
      expect(await layOnReader(lane, silent)).toBe('PROCEED')
      await lane.close()

      const list = await visit(here, 'justice', 'justice-list-officer')
      const notice = list.page.getByRole('link', { name: new RegExp(familyNameOf(silent)) })
      await expect
        .poll(
          async () => {
            await list.open('/notices')
            return notice.count()
          },
          { timeout: 10_000 },
        )
        .toBe(1)
      await expectFitForEverybody(list)
      await notice.click()
      expect(await list.text()).toContain(numberOf(silent))
      await expectFitForEverybody(list)
      await list.close()

      const traces = new RegExp(`${familyNameOf(silent)}|${numberOf(silent)}`, 'i')
      for (const persona of [
        'customs-officer-akl',
        'customs-supervisor-akl',
        'customs-privacy-officer',
        'customs-auditor',
        'police-officer-akl',
      ]) {
        const customs = await visit(here, 'customs', persona)
        const doors = await customs.page.locator('.door__link').all()
        const addresses = await Promise.all(doors.map((door) => door.getAttribute('href')))
        for (const address of addresses) {
          await customs.open(address ?? '/')
          expect(await customs.text()).not.toMatch(traces)
        }
        await customs.close()
      }
    })

    it('auditors can prove that the record is whole, and the registers are fit for everybody', async () => {
      const auditor = await visit(here, 'customs', 'customs-auditor')
      await auditor.open('/activity')
      await expectFitForEverybody(auditor)
      await auditor.open('/activity/verification')
      await auditor.page.getByRole('button', { name: 'Verify now' }).click()
      await auditor.page.getByText('The chain holds').waitFor()
      await expectFitForEverybody(auditor)
      await auditor.open('/disclosures')
      // Whoever asks about a disclosure quotes the reference that officers quote.
      expect(await auditor.text()).toMatch(/\b[3-9A-Z]{4}-[3-9A-Z]{4}\b/)
      await expectFitForEverybody(auditor)
      await auditor.close()
    })

    it('another role is refused, and who signed out is out', async () => {
      const officer = await visit(here, 'customs', 'customs-officer-akl')
      expect(await officer.open('/lane')).toBe(403)
      expect(await officer.text()).toContain('Your role does not include this page')
      await expectFitForEverybody(officer)
      await officer.open('/board')
      await officer.page.getByRole('button', { name: 'Sign out' }).click()
      // Who steps back before the answer is there steps back in a page that is going away.
      await officer.page.waitForURL(`${here.demo.origins.customs}/`)
      await officer.page.goBack()
      expect(officer.page.url()).toContain('/identity/')
      await officer.open('/board')
      expect(officer.page.url()).toContain('/identity/')
      await officer.close()
    })

    it('all of it works without JavaScript', async () => {
      const plain = { javaScriptEnabled: false }
      const lane = await visit(here, 'customs', 'lane-akl-a1', plain)
      const board = await visit(here, 'customs', 'customs-officer-akl', plain)
      await board.open('/board')
      const before = await board.page.locator('.card').count()
      const fourth = passportThatShows(/^interception/, 3)
      await lane.open('/lane')
      await lane.page.getByRole('button', { name: 'Screen' }).click()
      expect(await lane.text()).toContain('Read a passport.')
      await lane.page.getByRole('link', { name: 'Change flight' }).click()
      await lane.page.getByLabel('Flight or ship').fill('')
      await lane.page.getByRole('button', { name: 'Set' }).click()
      await expectErrorShown(lane)
      await lane.page.getByLabel('Arrivals').check()
      await lane.page.getByLabel('Flight or ship').fill('ek 448')
      await lane.page.getByRole('button', { name: 'Set' }).click()
      await lane.page.getByRole('button', { name: fourth.name }).click()
      expect(await lane.page.locator('.decision__word').innerText()).toBe('REFER')
      expect(await layOnReader(lane, fourth)).toBe('REFER')
      await board.page.reload()
      expect(await board.page.locator('.card').count()).toBe(before + 1)
      await board.open('/board?direction=arrival')
      expect(await board.page.locator('.card').count()).toBe(1)
      await board.page.locator('.card__link').click()
      expect(await board.text()).toContain('Arriving on EK448, AKL lane A1')
      await Promise.all([lane.close(), board.close()])

      const officer = await visit(here, 'justice', 'justice-list-officer', plain)
      await officer.open('/register')
      await officer.page.getByLabel('Name or person profile number').fill(fourth.name.replace(',', ''))
      await officer.page.getByRole('button', { name: 'Search' }).click()
      await officer.page.locator('tbody a').first().click()
      expect(await officer.text()).toMatch(/interception/i)
      await officer.close()
    })

    interceptionStories(here, {
      arrested: intercepted[0]!,
      paid: intercepted[1]!,
      metTwice: intercepted[2]!,
    })
  },
)
