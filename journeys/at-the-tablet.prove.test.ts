/** A constable at the tablet in a real browser: Justice's word of now, one decision a page, nothing that hurts by one tap. */
import { describe, expect, it, vi } from 'vitest'
import type { SignedInPerson } from '#access'
import { casesSince, takeStep, type InterceptionCase, type StepRequest } from '#customs/interceptions'
import { importExtract } from '#justice/extract'
import { readBackCode } from '#kernel'
import { parseMrz } from '#travel-document'
import { findBrowser, whySkipped } from '../testing/browser.ts'
import { anExtract, theOperator } from '../testing/justice.ts'
import { passportOf } from '../testing/passports.ts'
import { testProgramme, type TestProgramme } from '../testing/programme.ts'
import { serveCustoms } from '../testing/served-customs.ts'
import { journeyHere } from './journey-here.ts'
import { expectErrorShown, expectFitForEverybody, press, visit, type Visitor } from './visitor.ts'

const search = await findBrowser()

const NAMES = ['Raukawa', 'Tuilagi', 'Aumua', 'Fenwick', 'Okeroa', 'Vaitai']
const born = (index: number) => `19${60 + index * 4}-0${1 + index}-1${index}`
const extract = (named: readonly number[], full = false) =>
  anExtract({
    people: named.map((index) => `P${index},${NAMES[index] ?? ''},Manu,${born(index)},M`),
    debts: named.map((index) => `D${index},P${index},fine,true,600000,false`),
    warrants: named.map((index) => `W${index},P${index},2026-01-05,live,D${index}`),
    full,
  })
const ALL = NAMES.map((_, index) => index)

const TABLET = { width: 768, height: 1024 }
const WITHIN_MS = 5000
const OLDER_THAN_THE_LIMIT_MS = 6 * 60_000

const officer: SignedInPerson = {
  ...{ id: 'o', name: 'Officer', role: 'customs-officer', databaseRole: 'customs_officer' },
  ...{ port: 'AKL', sessionId: 's' },
}
const constable: SignedInPerson = {
  ...officer,
  id: 'c',
  role: 'police-officer',
  databaseRole: 'customs_police',
}
const UP_TO_THE_TRAVELLER = [
  [officer, 'acknowledge'],
  [officer, 'notify-police'],
  [constable, 'attend'],
  [constable, 'begin-interview'],
] as const
const UP_TO_THE_WARRANT = [
  ...UP_TO_THE_TRAVELLER,
  [constable, 'confirm-identity'],
  [constable, 'confirm-by-message'],
  [constable, 'tell'],
  [constable, 'refuse'],
] as const

describe.skipIf('missing' in search)(`at the tablet${whySkipped(search)}`, { timeout: 300_000 }, () => {
  let programme: TestProgramme
  let ahead = 0
  const clock = { now: () => new Date(Date.now() + ahead) }

  const here = journeyHere(search, async () => {
    programme = await testProgramme({ clock })
    expect((await importExtract(programme.contexts.justice, extract(ALL), theOperator)).ok).toBe(true)
    expect((await programme.justice.send({ occasion: 'extra', actor: theOperator })).ok).toBe(true)
    // From here on the sites carry and work by themselves, as they do in earnest.
    await Promise.all([programme.customs.start(), programme.justice.start()])
    const served = await serveCustoms(programme)
    await vi.waitUntil(
      async () => {
        await programme.customs.screening.refresh()
        return programme.customs.screening.current() !== undefined
      },
      { timeout: 20_000 },
    )
    return {
      origins: { customs: served.origin } as never,
      async stop() {
        await served.stop()
        // Justice was stopped on the way.
        await programme.stop().catch(() => undefined)
      },
    }
  })

  const tablet = (options = {}) =>
    visit(here, 'customs', 'police-officer-akl', { viewport: TABLET, ...options })

  async function caseOf(index: number): Promise<InterceptionCase | undefined> {
    const all = await programme.databases.customs.as('customs_supervisor', (tx) =>
      casesSince(tx, new Date(0)),
    )
    return all.find(({ personProfileNumber }) => personProfileNumber === `P${index}`)
  }

  /** Refers a passport and walks its case; Justice has answered. Returns the case's address at the tablet. */
  async function stopped(
    index: number,
    steps: readonly (readonly [SignedInPerson, StepRequest['step']])[],
  ): Promise<string> {
    const holder = {
      ...{ familyName: NAMES[index] ?? '', givenNames: 'Manu', gender: 'M' as const },
      ...{ dateOfBirth: born(index), documentNumber: `LA00000${index}` },
    }
    const { document } = parseMrz(passportOf(holder), { travelDate: '2026-11-21' })
    const at = clock.now().toISOString()
    const movement = { direction: 'departure', craft: `NZ${index}`, port: 'AKL', lane: 'A1', at } as const
    expect(await programme.customs.screening.scan({ document: document!, movement })).toMatchObject({
      value: 'refer',
    })
    await expect.poll(async () => (await caseOf(index))?.stillEnforceable, { timeout: 20_000 }).toBe(true)
    for (const [who, step] of steps) {
      const { id: caseId, version } = (await caseOf(index))!
      const taken = await programme.databases.customs.as(
        who.databaseRole,
        (tx) => takeStep(tx, who, { caseId, version, step }, clock.now()),
        { port: 'AKL' },
      )
      expect(taken.ok, step).toBe(true)
    }
    return `/police/${(await caseOf(index))!.id}`
  }

  const button = ({ page }: Visitor, name: string) => page.getByRole('button', { name, exact: true })

  it('whoever left the register is stood down on the open page within five seconds', async () => {
    const address = await stopped(0, UP_TO_THE_TRAVELLER)
    const visitor = await tablet()
    await visitor.open(address)
    await expectFitForEverybody(visitor)
    expect(await visitor.page.locator('main .choice').count()).toBe(2)
    const imported = await importExtract(programme.contexts.justice, extract(ALL.slice(1), true), theOperator)
    expect(imported.ok).toBe(true)
    await visitor.page
      .getByRole('heading', { name: 'No warrant in force: on their journey' })
      .waitFor({ timeout: WITHIN_MS })
    expect(await visitor.page.locator('main .choice').count()).toBe(0)
    await visitor.close()
  })

  it('a choice has a page of its own, is sent once however it is pressed, and is undone by one press', async () => {
    const address = await stopped(1, UP_TO_THE_TRAVELLER)
    const visitor = await tablet()
    await visitor.open(address)
    await button(visitor, 'This is not the person').dblclick()
    await visitor.page.getByRole('heading', { level: 1, name: /Not the person/ }).waitFor()
    await expectFitForEverybody(visitor)
    await button(visitor, 'This is not the person').click()
    await visitor.page.getByText('There is a problem').waitFor()
    await expectErrorShown(visitor)
    expect(await caseOf(1)).toMatchObject({ state: 'interviewing' })
    await visitor.open(`${address}/steps/not-the-person`)
    await visitor.page.getByLabel('The names are another person’s').check()
    await button(visitor, 'This is not the person').dblclick()
    await button(visitor, 'Undo').waitFor()
    await expectFitForEverybody(visitor)
    const closed = await caseOf(1)
    expect(closed).toMatchObject({ outcome: 'wrong-person', wrongPersonReason: 'other-names' })
    // Back to the page and pressed again: what was done stays what was done.
    await visitor.page.goBack()
    const again = button(visitor, 'This is not the person')
    if (await again.isVisible()) await again.click()
    expect(await caseOf(1)).toMatchObject({ version: closed?.version })
    await visitor.open(address)
    await button(visitor, 'Undo').click()
    await visitor.page.getByRole('heading', { name: /Is this the person/ }).waitFor()
    expect(await caseOf(1)).toMatchObject({ state: 'interviewing', outcome: null })
    await visitor.close()
  })

  it('the answer’s age counts on, and without a script the page says it and asks again', async () => {
    const address = await stopped(2, UP_TO_THE_TRAVELLER)
    const visitor = await tablet()
    await visitor.open(address)
    const age = () => visitor.page.locator('[data-age-text]').first().innerText()
    const before = await age()
    await expect.poll(age, { timeout: 10_000 }).not.toBe(before)
    await visitor.close()
    const plain = await tablet({ javaScriptEnabled: false })
    await plain.open(address)
    expect(await plain.text()).toMatch(/still enforceable \d+ (s|min)/)
    const asked = (await caseOf(2))?.askedAt
    await button(plain, 'Ask Justice again').click()
    expect((await caseOf(2))?.askedAt).not.toEqual(asked)
    await expect
      .poll(async () => ((await caseOf(2))?.answeredAt ?? 0) > ((await caseOf(2))?.askedAt ?? 0), {
        timeout: WITHIN_MS,
      })
      .toBe(true)
    await plain.close()
  })

  it('without a network nothing is sent, what was chosen stays, and it is done once when it is back', async () => {
    const address = await stopped(4, UP_TO_THE_TRAVELLER)
    const visitor = await tablet()
    await visitor.open(`${address}/steps/not-the-person`)
    await visitor.page.getByLabel('The names are another person’s').check()
    await visitor.page.context().setOffline(true)
    await button(visitor, 'This is not the person').dblclick()
    await visitor.page.getByText('No connection. Nothing was sent.').waitFor()
    await expectFitForEverybody(visitor)
    const before = await caseOf(4)
    expect(before).toMatchObject({ state: 'interviewing', outcome: null })
    expect(await visitor.page.getByLabel('The names are another person’s').isChecked()).toBe(true)
    await visitor.page.context().setOffline(false)
    await button(visitor, 'Try again').click()
    await button(visitor, 'Undo').waitFor()
    expect(await caseOf(4)).toMatchObject({ outcome: 'wrong-person', version: before!.version + 1 })
    await visitor.close()
  })

  it('Back from every page of a stop shows that page again and sends nothing', async () => {
    const address = await stopped(5, [
      [officer, 'acknowledge'],
      [officer, 'notify-police'],
    ])
    const visitor = await tablet()
    await visitor.open('/police')
    await visitor.open(address)
    const sent: string[] = []
    visitor.page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.url())
    })
    const steps = ['I am attending', 'Begin the interview', 'This is the person', 'Justice’s answer holds']
    for (const step of steps) await press(visitor.page, button(visitor, step))
    const { version } = (await caseOf(5))!
    expect(sent).toHaveLength(steps.length)
    for (let back = 0; back < steps.length + 1; back += 1) {
      await visitor.page.goBack()
      await visitor.page.locator('main h1').first().waitFor()
      if (new URL(visitor.page.url()).pathname === '/police') break
    }
    expect(new URL(visitor.page.url()).pathname).toBe('/police')
    for (let on = 0; on < steps.length; on += 1) {
      if ((await visitor.page.goForward().catch(() => null)) === null) break
      await visitor.page.reload()
    }
    expect(sent).toHaveLength(steps.length)
    expect(await caseOf(5)).toMatchObject({ version })
    await visitor.close()
  })

  it('an answer that is too old arrests nobody, and a call that is on record may', async () => {
    const address = await stopped(3, UP_TO_THE_WARRANT)
    const visitor = await tablet()
    await visitor.open(address)
    await button(visitor, 'Execute the warrant').waitFor()
    await programme.justice.stop()
    ahead += OLDER_THAN_THE_LIMIT_MS
    // The page still shows the answer of before; it is pressed before it looks again.
    await button(visitor, 'Execute the warrant').press('Enter')
    await visitor.page.getByRole('heading', { level: 1, name: /arrest this person/ }).waitFor()
    await visitor.page
      .getByText('There is no word of Justice’s that is new enough')
      .waitFor({ timeout: 15_000 })
    expect(await button(visitor, 'Execute the warrant').count()).toBe(0)
    await expectFitForEverybody(visitor)
    // Sent all the same, as an old page or a hand would.
    await visitor.page.evaluate('document.getElementById("check").submit()')
    await visitor.page.getByText('Justice’s word is too old to rely on').first().waitFor()
    expect(await caseOf(3)).toMatchObject({ state: 'refused' })

    await visitor.open(address)
    await expectFitForEverybody(visitor)
    await visitor.page.getByRole('link', { name: 'Justice confirmed it by phone' }).click()
    await expectFitForEverybody(visitor)
    await visitor.page.getByLabel('Who you spoke to at Justice').fill('Mere Tamati')
    await visitor.page.getByLabel('What Justice read back to you').fill('AAAA-AAAA')
    await button(visitor, 'Justice confirmed again by phone').click()
    await visitor.page.getByText('This is not the code that Justice’s screen shows').first().waitFor()
    const { reference } = (await caseOf(3))!
    await visitor.page
      .getByLabel('What Justice read back to you')
      .fill(readBackCode(reference, new Date()).toLowerCase())
    await button(visitor, 'Justice confirmed again by phone').click()
    await button(visitor, 'Execute the warrant').click()
    await visitor.page.getByRole('heading', { level: 1, name: /arrest this person/ }).waitFor()
    await button(visitor, 'Execute the warrant').click({ timeout: 20_000 })
    await visitor.page.getByRole('heading', { name: 'The warrant was executed' }).waitFor()
    expect(await button(visitor, 'Undo').count()).toBe(0)
    await visitor.close()
  })
})
