/** Feedback in te reo Māori, without script and without cookie, and from one language into the other on the way. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import type { OpenedPage } from '../../../testing/pages/index.ts'
import { wrongLanguage } from '../../../testing/pages/wrong-language.ts'

const PURPOSE = 'I haere mai au ki te kimi pepa mō te miere mānuka'

let desk: DeskSite
beforeAll(async () => {
  desk = await deskSite()
})
afterAll(() => desk.dispose())

async function toOutcome(): Promise<OpenedPage> {
  const purpose = await desk.web.open('/mi/give-feedback')
  return purpose.submit({ 'I haere mai koe ki tēnei pae ki te aha?': PURPOSE }, 'Haere tonu')
}

async function toCheck(): Promise<OpenedPage> {
  const outcome = await toOutcome()
  const improvement = await outcome.submit({ 'I pēhea te mahi?': 'I oti ētahi wāhanga' }, 'Haere tonu')
  return (await improvement.submit({}, 'Haere tonu')).submit({}, 'Haere tonu')
}

describe('somebody who reads te reo Māori', () => {
  it('finds the form from the start page, and nothing on the way sets a cookie or runs a script', async () => {
    const home = await desk.web.open('/mi')
    expect(home.link('Whakahoki kōrero')).toBe('/mi/give-feedback')
    const check = await toCheck()
    const confirmation = await (await check.submit({}, 'Tukuna ngā kōrero')).follow()
    for (const page of [home, await toOutcome(), check, confirmation]) {
      expect(page.headers).not.toHaveProperty('set-cookie')
      expect(page.html).not.toContain('<script')
      expect(page.html).toContain('<html lang="mi"')
      expect(wrongLanguage(page.html)).toEqual([])
    }
  })

  it('checks the answers in its words, and is given a reference with the date in te reo', async () => {
    const check = await toCheck()
    expect(check.heading()).toBe('Tirohia ō whakautu')
    expect(check.text()).toContain('Kāore anō tētahi mea kia tukuna.')
    expect(check.text()).toContain(`${PURPOSE} Panoni`)
    expect(check.text()).toContain('I oti ētahi wāhanga')
    expect(check.text()).toContain('Kāore i hoatu')
    const confirmation = await (await check.submit({}, 'Tukuna ngā kōrero')).follow()
    expect(confirmation.heading()).toBe('Ngā mihi mō ō kōrero')
    expect(confirmation.text()).toMatch(/Tohutoro: [A-Z0-9]{4}-[A-Z0-9]{4}/)
    expect(confirmation.text()).toContain('I tukuna i te 21 Whiringa-ā-rangi 2026, 9:30 i te ata (NZDT).')
    expect((await desk.web.open(confirmation.link('English'))).heading()).toBe('Thank you for your feedback')
  })

  it('is told of an error in title, summary and beside the field', async () => {
    const page = await (await desk.web.open('/mi/give-feedback')).submit({}, 'Haere tonu')
    expect(page.status).toBe(422)
    expect(page.title).toMatch(
      /^Hapa: I haere mai koe ki tēnei pae ki te aha\? - Whakahoki kōrero - Tēpu Tautoko Kaweake/,
    )
    expect(page.errorSummary()).toEqual(['Tuhia tāu i haere mai ai ki te mahi'])
    expect(page.field('I haere mai koe ki tēnei pae ki te aha?').error).toBe(
      'Tuhia tāu i haere mai ai ki te mahi',
    )
    expect(page.text()).toContain('He raruraru kei konei')
    expect(wrongLanguage(page.html)).toEqual([])
  })

  it('goes back by the page’s button and finds what was typed', async () => {
    const page = await (await toOutcome()).submit({}, 'Hoki')
    expect(page.field('I haere mai koe ki tēnei pae ki te aha?').value).toBe(PURPOSE)
  })

  it('is told of answers that have expired, and of an address that is not there', async () => {
    const outcome = await toOutcome()
    desk.clock.advance(5 * 3_600_000)
    const lost = await outcome.submit({ 'I pēhea te mahi?': 'I oti ētahi wāhanga' }, 'Haere tonu')
    expect([lost.status, lost.heading()]).toEqual([410, 'Tēnā, tīmata anō'])
    expect(lost.text()).toContain('kua pau taua wā')
    const again = await lost.submit({}, 'English')
    expect(again.heading()).toBe('What did you come to this site to do?')
    const nowhere = await desk.web.open('/mi/nowhere')
    expect([nowhere.status, nowhere.heading()]).toEqual([404, 'Kāore i kitea te whārangi'])
    expect([lost, nowhere].flatMap(({ html }) => wrongLanguage(html))).toEqual([])
    expect(nowhere.link('Haere ki te whārangi tīmata')).toBe('/mi')
  })
})

describe('changing the language in the middle', () => {
  it('keeps what was answered and what stands in the field, and comes back', async () => {
    const page = await desk.web.open('/give-feedback')
    const outcome = await page.submit({ 'What did you come to this site to do?': PURPOSE }, 'Continue')
    const improvement = await outcome.submit({ 'How did it go?': 'I did some of it' }, 'Continue')
    const typed = { 'What could be better? (optional)': 'Te rārangi' }
    const teReo = await improvement.submit(typed, 'Te reo Māori')
    const label = 'He aha ngā mea hei whakapai ake? (he kōwhiringa)'
    expect([teReo.status, teReo.field(label).value]).toEqual([200, 'Te rārangi'])
    const check = await (await teReo.submit({}, 'Haere tonu')).submit({}, 'Haere tonu')
    expect(check.text()).toContain(PURPOSE)
    expect(check.text()).toContain('I oti ētahi wāhanga')
    const english = await check.submit({}, 'English')
    expect(english.heading()).toBe('Check your answers')
    expect(english.text()).toContain('I did some of it')
  })

  it('makes one record of what is sent in both', async () => {
    const check = await toCheck()
    const english = await check.submit({}, 'English')
    const sent = [
      await (await check.submit({}, 'Tukuna ngā kōrero')).follow(),
      await (await english.submit({}, 'Send feedback')).follow(),
    ]
    const references = sent.map((page) => /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(page.text())?.[0])
    expect(new Set(references).size).toBe(1)
    expect(sent[1]?.text()).not.toContain('You had sent this before')
  })

  it('leaves Enter to go on: the first button of the form is Continue', async () => {
    const outcome = await toOutcome()
    expect(/form="journey"[^>]*>([^<]*)</.exec(outcome.html)?.[1]).toBe('Haere tonu')
  })
})
