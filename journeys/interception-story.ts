/** The officers' work in a real browser: from the alert to its outcome, and an alert whose reason was paid a minute ago. */
import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import type { JourneyHere } from './journey-here.ts'
import type { passportThatShows } from './running-demo.ts'
import { expectErrorShown, expectFitForEverybody, press, visit, type Visitor } from './visitor.ts'

type DemoPassport = ReturnType<typeof passportThatShows>

/** Travellers who were referred already: one is arrested, one has paid, one is met by two officers at once. */
export interface Referred {
  readonly arrested: DemoPassport
  readonly paid: DemoPassport
  readonly metTwice: DemoPassport
}

const STANDS_DOWN_WITHIN_MS = 5000

/** As the machine readable zone writes the family name. */
function familyName({ mrz }: DemoPassport): string {
  return (mrz.slice(5).split('<<', 1)[0] ?? '').replaceAll('<', ' ')
}

async function openCase(officer: Visitor, passport: DemoPassport): Promise<string> {
  await officer.open('/board')
  await officer.page
    .locator('.card__link', { hasText: familyName(passport) })
    .first()
    .click()
  await officer.page.waitForURL(/\/cases\//)
  return new URL(officer.page.url()).pathname
}

async function pressButton({ page }: Visitor, name: string): Promise<void> {
  await press(page, page.getByRole('button', { name, exact: true }))
}

/** The code that both read to each other on the phone. */
async function spokenCodeOn({ page }: Visitor): Promise<string> {
  return page.locator('.freshness .code').last().innerText()
}

function cents(text: string): number {
  return Math.round(Number(text.replaceAll(/[^0-9.]/g, '')) * 100)
}

export function interceptionStories(here: JourneyHere, { arrested, paid, metTwice }: Referred): void {
  it('a case goes from hand to hand, to Police, and to the warrant, and its report tells it all', async () => {
    const officer = await visit(here, 'customs', 'customs-officer-akl')
    const address = await openCase(officer, arrested)
    await expectFitForEverybody(officer)
    expect(await officer.text()).toContain('Justice confirmed: still enforceable')
    await pressButton(officer, 'I am meeting this traveller')
    await officer.page.locator('summary', { hasText: 'Hand over' }).click()
    await officer.page.getByRole('button', { name: 'Hand over', exact: true }).click()
    await officer.page.getByText('There is a problem').waitFor()
    await expectErrorShown(officer)
    await expectFitForEverybody(officer)
    await officer.page.getByLabel('What the next shift must know').fill('Waits in room 2 with a child.')
    await pressButton(officer, 'Hand over')
    expect(await officer.text()).toContain('nobody holds this case')
    expect(await officer.text()).toContain('Waits in room 2 with a child.')

    const supervisor = await visit(here, 'customs', 'customs-supervisor-akl')
    await supervisor.open(address)
    await pressButton(supervisor, 'Take over from the last shift')
    await pressButton(supervisor, 'I have notified Police')
    await supervisor.close()

    const constable = await visit(here, 'customs', 'police-officer-akl')
    await constable.open('/police')
    await expectFitForEverybody(constable)
    await constable.page.locator('.card__link').first().click()
    for (const step of [
      'I am attending',
      'Begin the interview',
      'This is the person',
      'Justice’s answer holds',
      'I have told the person all three things',
      'The person will not pay or arrange',
    ]) {
      // The warrant is not to be executed before the record shows what the law demands.
      expect(await constable.page.getByRole('button', { name: 'Execute the warrant' }).count()).toBe(0)
      await pressButton(constable, step)
    }
    await constable.page.getByRole('button', { name: 'Execute the warrant' }).waitFor()
    await expectFitForEverybody(constable)
    // One tap arrests nobody: the page says what will happen, and waits for Justice's word of now.
    await pressButton(constable, 'Execute the warrant')
    expect(await constable.text()).toContain('What will happen')
    await constable.page.getByRole('button', { name: 'Execute the warrant' }).waitFor()
    await expectFitForEverybody(constable)
    await pressButton(constable, 'Execute the warrant')
    expect(await constable.page.getByRole('button', { name: 'Undo' }).count()).toBe(0)
    expect(await constable.text()).toContain('The warrant was executed')
    await constable.close()

    await officer.open(`${address}/report`)
    await expectFitForEverybody(officer)
    const report = await officer.text()
    for (const told of [
      'Handed the case over',
      'Took the case over',
      'Executed the warrant',
      'field by field',
    ])
      expect(report).toContain(told)
    expect(report).not.toContain('not on the record')
    await officer.close()
  })

  it('paid at Justice a minute ago: the open case ends by itself before Police are called', async () => {
    const officer = await visit(here, 'customs', 'customs-officer-akl')
    await openCase(officer, paid)
    await pressButton(officer, 'I am meeting this traveller')
    const reference = await officer.page.locator('.page-kicker .code').innerText()

    const agent = await visit(here, 'justice', 'justice-contact-agent')
    await agent.open('/contact-centre')
    await expectFitForEverybody(agent)
    await agent.page.locator('main input:not([type=hidden])').first().fill(reference)
    await agent.page.keyboard.press('Enter')
    await agent.page.waitForURL(/\/people\//)
    await expectFitForEverybody(agent)
    expect(await agent.text()).toContain(await spokenCodeOn(officer))
    const owing = { fines: 0, reparation: 0 }
    for (const row of await agent.page
      .locator('table', { hasText: 'Outstanding' })
      .locator('tbody tr')
      .all()) {
      const [, kind = '', outstanding = ''] = await row.locator('th, td').allInnerTexts()
      owing[kind.trim() === 'reparation' ? 'reparation' : 'fines'] += cents(outstanding)
    }
    await agent.page.getByRole('link', { name: 'Record a payment' }).click()
    await agent.page.getByLabel('Receipt number').fill('R-2026-1')
    await agent.page.getByLabel('Against fines').fill((owing.fines / 100).toFixed(2))
    await agent.page.getByLabel('Against reparation').fill((owing.reparation / 100).toFixed(2))
    await expectFitForEverybody(agent)
    await agent.page.getByRole('button', { name: 'Record it' }).click()
    // Nobody touches the officer's screen.
    await officer.page
      .getByText('Stood down in time: nobody was stopped')
      .first()
      .waitFor({ timeout: STANDS_DOWN_WITHIN_MS })
    await agent.close()
    expect(await officer.page.getByRole('button', { name: 'I have notified Police' }).isVisible()).toBe(false)
    await officer.close()

    const lane = await visit(here, 'customs', 'lane-akl-a1')
    await lane.open('/lane')
    await lane.page.locator('[data-scan]').fill(paid.mrz)
    await lane.page.getByRole('button', { name: 'Screen' }).click()
    expect(await lane.page.locator('.decision__word').innerText()).toBe('PROCEED')
    await lane.close()
  })

  it('two officers act on one case at once: one wins, the other is told', async () => {
    const officer = await visit(here, 'customs', 'customs-officer-akl')
    const address = await openCase(officer, metTwice)
    // Without script, so that the screen still shows the case as it was.
    const plain = { javaScriptEnabled: false }
    const supervisor = await visit(here, 'customs', 'customs-supervisor-akl', plain)
    await supervisor.open(address)
    const meeting = 'I am meeting this traveller'
    await pressButton(officer, meeting)
    await supervisor.page.getByRole('button', { name: meeting }).click()
    await supervisor.page.getByText('There is a problem').waitFor()
    expect(await supervisor.text()).toContain('Somebody')
    await Promise.all([officer.close(), supervisor.close()])
  })

  it('the year’s results count what was done, at Customs and at Justice, and the return can be taken away', async () => {
    const officer = await visit(here, 'customs', 'customs-supervisor-akl')
    await officer.open('/results')
    await expectFitForEverybody(officer)
    await officer.close()

    const privacyOfficer = await visit(here, 'justice', 'justice-privacy-officer')
    await privacyOfficer.open('/results')
    const row = privacyOfficer.page.locator('tr', { hasText: 'Silent alerts triggered' }).first()
    // Years stand oldest first; after the current one comes what is counted.
    expect(await row.locator('td.numeric').last().innerText()).toBe('1')
    await expectFitForEverybody(privacyOfficer)
    for (const [format, begins] of [
      ['CSV', 'year,'],
      ['PDF', '%PDF-'],
    ] as const) {
      const [download] = await Promise.all([
        privacyOfficer.page.waitForEvent('download'),
        privacyOfficer.page.getByRole('link', { name: new RegExp(format) }).click(),
      ])
      expect(await readFile(await download.path(), 'utf8')).toMatch(new RegExp(`^${begins}`))
    }
    await privacyOfficer.close()
  })
}
