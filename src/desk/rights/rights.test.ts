/** What people ask by right, as they, the agency that holds their enquiry, and another agency see it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { askQuestion } from '../../../testing/pages/ask-question.ts'
import { referenceOf } from '../../../testing/pages/give-feedback.ts'
import { aPerson, type OpenedPage } from '../../../testing/pages/index.ts'
import { presentClocks } from './present-clocks.ts'

const atMfat = aPerson('desk-agent', { agency: 'mfat', id: 'agent-mfat', name: 'Jonah Rewi' })
const lead = aPerson('desk-lead', { agency: 'mfat', id: 'lead-1', name: 'Aroha Sinclair' })
const atMpi = aPerson('desk-agent', { agency: 'mpi', id: 'agent-mpi', name: 'Mārama Keating' })

const first = aPerson('privacy-officer', { site: 'desk', id: 'priya' })
const second = aPerson('privacy-officer', { site: 'desk', id: 'piripi' })

const ABOUT_ME = 'Thanks for the honey. What information do you hold about me?'
const IT_IS = 'It is a request for their own information'
const MAY_BE = 'This may be a request for their own information, because of:'

let desk: DeskSite
beforeAll(async () => {
  desk = await deskSite()
})
afterAll(() => desk.dispose())

async function asked(question: string): Promise<{ reference: string; status: string }> {
  const page = await askQuestion(desk, { question })
  return { reference: referenceOf(page), status: page.link('See how your question is going') }
}

const enquiry = (reference: string, person = atMfat): Promise<OpenedPage> =>
  desk.web.open(`/enquiries/${reference}`, person)

async function treated(question: string): Promise<{ reference: string; status: string }> {
  const one = await asked(question)
  await (await enquiry(one.reference)).submit({}, IT_IS)
  return one
}

/** By two people of the privacy office, to which it went. */
async function decided(reference: string): Promise<void> {
  const here = (await enquiry(reference)).link('a request for their own information')
  const [request = ''] =
    /(?<=With the privacy office as )[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(
      (await desk.web.open(here, atMfat)).text(),
    ) ?? []
  const decide = (person: typeof first) => desk.web.open(`/requests/${request}/decide`, person)
  const words = { 'What do you decide?': 'Refuse it', 'What do you tell them?': 'We do not know who asks.' }
  await (await decide(first)).submit(words, 'Decide')
  await (await decide(second)).submit({}, `Decide request ${request} as written here as the second person`)
  await desk.site.work()
}

describe('an enquiry that only looks like it', () => {
  it('has no banner', async () => {
    const { reference } = await asked('Which privacy law in Germany protects the data of our customers?')
    expect((await enquiry(reference)).text()).not.toContain('This may be')
  })

  it('is put aside by one press, with who and when, and the person is told nothing', async () => {
    const { reference, status } = await asked(ABOUT_ME)
    await (await enquiry(reference)).submit({}, 'It is none')
    const page = await enquiry(reference)
    expect(page.text()).not.toContain('This may be')
    expect(page.text()).not.toContain('Privacy Act 2020, s 44')
    expect((await desk.web.open(status)).text()).not.toContain('Your request for your own information')
    expect((await desk.web.open('/rights', atMfat)).text()).not.toContain(reference)
  })
})

describe('an enquiry that is one', () => {
  it('is flagged with the words that speak for it, whatever else it asks', async () => {
    const { reference } = await asked(ABOUT_ME)
    const page = await enquiry(reference)
    expect(page.text()).toContain(MAY_BE)
    expect(page.text()).toContain('about me')
    expect(page.buttons()).toEqual(expect.arrayContaining([IT_IS, 'It is none']))
  })

  it('has its clock started by one press, counted from receipt, with the days that are not counted', async () => {
    const { reference } = await treated(ABOUT_ME)
    const text = (await enquiry(reference)).text()
    expect(text).not.toContain(MAY_BE)
    // Received on Saturday 21 November 2026: twenty working days after it.
    expect(text).toContain('decide by 18 December 2026, as Jonah Rewi said')
    expect(text).toContain('20 working days (Privacy Act 2020, s 44), counted from 21 November 2026')
    expect(text).toContain('10 working days (Privacy Act 2020, s 43)')
    expect(text).toContain('22 November 2026: Sunday')
  })

  it('says days on end that are left out for one reason in one line', () => {
    const receivedAt = new Date('2026-12-10T09:30:00+13:00')
    const [decide] = presentClocks({ kind: 'access', receivedAt, decidedAt: null })
    expect(decide?.notCounted.filter((line) => / to .*: /.test(line))).toHaveLength(1)
    expect(decide?.notCounted.join()).toContain('25 December 2026 to 15 January 2027: ')
    expect(decide?.notCounted.length).toBeLessThan(12)
  })

  it('is one however often the button is pressed', async () => {
    const { reference } = await asked(ABOUT_ME)
    const page = await enquiry(reference)
    await Promise.all([page.submit({}, IT_IS), page.submit({}, IT_IS)])
    await page.submit({}, IT_IS)
    const { rows } = (await desk.web.open('/rights', atMfat)).table(
      'Asked by right and not decided, what is due first, first',
    )
    expect(rows.filter((row) => Object.values(row).join(' ').includes(reference))).toHaveLength(1)
  })

  it('tells the person what it is treated as, by when it is decided, and to whom they may complain', async () => {
    const { status } = await treated(ABOUT_ME)
    const own = await desk.web.open(status)
    expect(own.text()).toContain(
      'We treat what you wrote on 21 November 2026 as a request for the information',
    )
    expect(own.text()).toContain('by 18 December 2026')
    expect(own.text()).toContain('Privacy Commissioner: 0800 803 909')
    const teReo = await desk.web.open(`/mi${status}`)
    expect(teReo.text()).toContain('Tō tono mō ngā mōhiohio mōu')
    expect(teReo.text()).toContain('Te Mana Mātāpono Matatapu: 0800 803 909')
  })

  it('names the Ombudsman to whoever asks for official information', async () => {
    const { reference, status } = await asked('This is an OIA request for the cost of the trade mission.')
    await (await enquiry(reference)).submit({}, 'It is an official information request')
    expect((await enquiry(reference)).text()).toContain('Official Information Act 1982, s 15')
    expect((await desk.web.open(status)).text()).toContain('Ombudsman: 0800 802 602')
  })

  it('is opened by hand where no word gave it away', async () => {
    const { reference } = await asked('Kindly do as we agreed by telephone.')
    const form = await desk.web.open(`/enquiries/${reference}/rights`, atMfat)
    await form.submit({ 'What is it?': 'A privacy complaint' }, 'Start its clock')
    expect((await enquiry(reference)).text()).toContain('This is a privacy complaint: decide by')
  })

  it('goes with the enquiry: the agency that held it sees it no more, the one that holds it does', async () => {
    const { reference } = await treated(ABOUT_ME)
    const href = (await enquiry(reference)).link('a request for their own information')
    expect((await desk.web.open(href, atMpi)).status).toBe(404)
    expect((await desk.web.open('/rights', atMpi)).text()).not.toContain(reference)
    expect((await desk.web.open(`/enquiries/${reference}/rights`, atMpi)).status).toBe(404)
    const handOn = await desk.web.open(`/enquiries/${reference}/hand-on`, atMfat)
    await handOn.submit({ 'Which agency?': 'Ministry for Primary Industries' }, 'Hand on')
    expect((await desk.web.open(href, atMfat)).status).toBe(404)
    expect((await desk.web.open('/rights', lead)).text()).not.toContain(reference)
    expect((await desk.web.open('/rights', atMpi)).text()).toContain(reference)
    expect((await desk.web.open(href, atMpi)).text()).toContain('Jonah Rewi')
  })

  it('goes to the privacy office, ends when that has decided, and the person reads on which day', async () => {
    const { reference, status } = await treated(ABOUT_ME)
    const href = (await enquiry(reference)).link('a request for their own information')
    const page = await desk.web.open(href, atMfat)
    expect(page.text()).toContain('The privacy office decides it')
    expect(page.buttons()).not.toContain('Save')
    await decided(reference)
    expect((await desk.web.open(href, atMfat)).buttons()).not.toContain('Save')
    expect((await desk.web.open('/rights', atMfat)).text()).not.toContain(reference)
    expect((await desk.web.open(status)).text()).toContain('We decided on')
    // What had been said is answered: it is not asked about again.
    expect((await enquiry(reference)).text()).not.toContain(MAY_BE)
  })

  it('is never flagged by what the desk wrote itself', async () => {
    const { reference } = await asked('Which certificate do our apples need?')
    const page = await enquiry(reference)
    const words = 'Under the Privacy Act you may ask us what we hold: “what do you hold about me” will do.'
    await page.submit({ Write: words, 'What is it?': 'The answer' }, 'Save')
    expect((await enquiry(reference)).text()).not.toContain('This may be')
  })
})

describe('the list of what is asked by right', () => {
  it('shows what is due first, first, with how it is counted', async () => {
    const { rows } = (await desk.web.open('/rights', atMfat)).table(
      'Asked by right and not decided, what is due first, first',
    )
    expect(rows.length).toBeGreaterThan(1)
    expect(JSON.stringify(rows[0])).toMatch(
      /20 working days after 21 November 2026 .*without Sunday \(4\), Saturday \(3\)/,
    )
  })
})

describe('somebody who asks later', () => {
  it('has the clock counted from when they did', async () => {
    const { reference, status } = await asked('Which certificate do our apples need?')
    desk.clock.advance(9 * 24 * 3_600_000)
    const page = await desk.web.open(status)
    await page.submit({ 'What would you like to add?': 'Please send me a copy of my file.' }, 'Send')
    await (await enquiry(reference)).submit({}, IT_IS)
    expect((await enquiry(reference)).text()).toContain('counted from 30 November 2026')
  })

  it('may ask for the same again once it was decided', async () => {
    const { reference, status } = await treated(ABOUT_ME)
    await decided(reference)
    expect((await enquiry(reference)).text()).not.toContain(MAY_BE)
    desk.clock.advance(24 * 3_600_000)
    const page = await desk.web.open(status)
    await page.submit({ 'What would you like to add?': 'Please send me a copy of my file again.' }, 'Send')
    expect((await enquiry(reference)).text()).toContain(MAY_BE)
  })
})
