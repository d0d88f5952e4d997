/** Enquiries as the public asks them and as six agencies see them: what is one agency's is nobody else's. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { askQuestion, QUESTION, toCheckQuestion } from '../../../testing/pages/ask-question.ts'
import { referenceOf } from '../../../testing/pages/give-feedback.ts'
import { aPerson, type OpenedPage } from '../../../testing/pages/index.ts'

const lead = aPerson('desk-lead', { agency: 'mfat', id: 'lead-1', name: 'Aroha Sinclair' })
const atMfat = aPerson('desk-agent', { agency: 'mfat', id: 'agent-mfat', name: 'Jonah Rewi' })
const atMpi = aPerson('desk-agent', { agency: 'mpi', id: 'agent-mpi', name: 'Mārama Keating' })
const atNzte = aPerson('desk-agent', { agency: 'nzte', id: 'agent-nzte', name: 'Salote Vaka' })
const ofNone = aPerson('desk-agent', { id: 'agent-none' })

let desk: DeskSite
beforeAll(async () => {
  desk = await deskSite()
})
afterAll(() => desk.dispose())

async function asked(question?: string): Promise<{ reference: string; status: string; page: OpenedPage }> {
  const page = await askQuestion(desk, question === undefined ? {} : { question })
  return { reference: referenceOf(page), status: page.link('See how your question is going'), page }
}

async function handOn(reference: string, to: string): Promise<void> {
  const page = await desk.web.open(`/enquiries/${reference}/hand-on`, atMfat)
  const done = await page.submit({ 'Which agency?': to }, 'Hand on')
  expect(done.location).toMatch(/^\/queue\?gone=/)
}

describe('the public', () => {
  it('begins at the home page, and is asked for exactly four things and a file', async () => {
    const home = await desk.web.open('/')
    expect(home.link('Ask a question')).toBe('/ask')
    const check = await toCheckQuestion(desk)
    expect(check.heading()).toBe('Check your answers')
    expect(check.text()).toContain('Nothing has been sent yet')
    // What is collected, why, and who may see it, above the button.
    expect(check.text()).toContain('We collect your name, email address, company and question to answer you')
    expect(check.buttons()).toContain('Send your question')
  })

  it('is given a reference, the days by which it hears, and a private link; no cookie', async () => {
    const { page, reference } = await asked()
    expect(page.heading()).toBe('Your question was sent')
    expect(reference).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/)
    // Saturday 21 November 2026, 9:30: 48 hours, and ten business days.
    expect(page.text()).toContain('writes to you by 23 November 2026 at 09:30 NZDT')
    expect(page.text()).toContain('by 4 December 2026')
    expect(page.headers).not.toHaveProperty('set-cookie')
  })

  it('makes one enquiry by sending twice', async () => {
    const check = await toCheckQuestion(desk)
    const sent = await Promise.all([1, 2].map(() => check.submit({}, 'Send your question')))
    const references = await Promise.all(sent.map(async (one) => referenceOf(await one.follow())))
    expect(new Set(references).size).toBe(1)
  })

  it.each([
    ['no at sign', 'hemi.honey.example'],
    ['a line break and another recipient', 'hemi@honey.example\r\nBcc: all@honey.example'],
    ['two addresses', 'hemi@honey.example, all@honey.example'],
    ['a group', 'all: hemi@honey.example;'],
    ['a display name', 'Hēmi <hemi@honey.example>'],
    ['a single name', 'hemi@localhost'],
    ['an address in brackets', 'hemi@[127.0.0.1]'],
  ])('cannot give an address with %s', async (_, email) => {
    const first = await desk.web.open('/ask')
    const second = await first.submit({ 'What is your name?': 'Hēmi' }, 'Continue')
    const page = await second.submit({ 'What is your email address?': email }, 'Continue')
    expect(page.status).toBe(422)
    expect(page.title).toMatch(/^Error: /)
    expect(page.errorSummary()).toEqual(['Enter an email address like name@company.co.nz'])
  })

  it('reads where the question is, what comes next, who may see it, and all that is held', async () => {
    const { status, reference } = await asked()
    const page = await desk.web.open(status)
    expect(page.heading()).toBe(`Your question ${reference}`)
    expect(page.text()).toContain('Received')
    expect(page.text()).toContain('A person writes to you by 23 November 2026 at 09:30 NZDT.')
    expect(page.text()).toContain('Nobody else. The Ministry of Foreign Affairs and Trade holds it.')
    for (const held of ['Hēmi Ruatapu', 'hemi@honey.example', 'Ruatapu Honey', QUESTION])
      expect(page.text()).toContain(held)
    expect(page.headers['cache-control']).toContain('no-store')
    const copy = await desk.web.open(page.link('Download a copy'))
    expect(JSON.parse(copy.html)).toMatchObject({
      reference,
      name: 'Hēmi Ruatapu',
      said: [{ words: QUESTION }],
    })
  })

  it('finds nothing by a wrong link, by a reference, or by what is no link: all look alike', async () => {
    const { status, reference } = await asked()
    const wrong = `${status.slice(0, -1)}${status.endsWith('A') ? 'B' : 'A'}`
    const pages = await Promise.all(
      [wrong, `/my-enquiry/q${'x'.repeat(22)}`, `/my-enquiry/${reference}`].map((one) => desk.web.open(one)),
    )
    for (const page of pages) {
      expect(page.status).toBe(404)
      expect(page.html).toBe(pages[0]?.html)
    }
  })

  it('adds to it, once however often the form is sent, and opens again what was closed', async () => {
    const { status, reference } = await asked()
    const closing = await desk.web.open(`/enquiries/${reference}/close`, atMfat)
    await closing.submit({}, 'Close')
    const page = await desk.web.open(status)
    expect(page.text()).toContain('Your question is closed')
    const answers = { 'What would you like to add?': 'It is the phytosanitary one.' }
    const sent = await Promise.all([page.submit(answers, 'Send'), page.submit(answers, 'Send')])
    const after = await sent[0].follow()
    expect(after.text()).toContain('We have what you wrote.')
    expect(after.text().split('It is the phytosanitary one.')).toHaveLength(2)
    expect((await desk.web.open(`/enquiries/${reference}`, atMfat)).text()).toContain(
      'Opened again by the enquirer',
    )
  })
})

describe('an agency', () => {
  it('sees what comes in only if it leads, and what it was handed only while it holds it', async () => {
    const { reference, status } = await asked()
    expect((await desk.web.open('/queue', atMfat)).text()).toContain(reference)
    for (const other of [atMpi, atNzte, ofNone]) {
      expect((await desk.web.open('/queue', other)).text()).not.toContain(reference)
      expect((await desk.web.open(`/enquiries/${reference}`, other)).status).toBe(404)
    }
    await handOn(reference, 'Ministry for Primary Industries')
    expect((await desk.web.open(`/enquiries/${reference}`, atMpi)).status).toBe(200)
    expect((await desk.web.open(`/enquiries/${reference}`, atMfat)).status).toBe(404)
    expect((await desk.web.open(status)).text()).toContain('With the Ministry for Primary Industries')
  })

  it('is told which agency answers such a question, and which words say so', async () => {
    const { reference } = await asked('Which phytosanitary certificate do our apples need for Vietnam?')
    const page = await desk.web.open(`/enquiries/${reference}`, atMfat)
    expect(page.text()).toContain('This looks like Export certificates, because of:')
    expect(page.text()).toContain('The Ministry for Primary Industries answers that.')
  })

  it('keeps its notes to itself: the person never sees them, nor does whoever is handed the enquiry', async () => {
    const { reference, status } = await asked()
    const page = await desk.web.open(`/enquiries/${reference}`, atMfat)
    await page.submit({ Write: 'He rang the Minister before.', 'What is it?': 'A note' }, 'Save')
    expect((await desk.web.open(`/enquiries/${reference}`, atMfat)).text()).toContain('rang the Minister')
    expect((await desk.web.open(status)).text()).not.toContain('rang the Minister')
    await handOn(reference, 'Ministry for Primary Industries')
    expect((await desk.web.open(`/enquiries/${reference}`, atMpi)).text()).not.toContain('rang the Minister')
  })

  it('answers, and the person reads it on their page with the agency’s name', async () => {
    const { reference, status } = await asked()
    const page = await desk.web.open(`/enquiries/${reference}`, atMfat)
    await page.submit({ Write: 'You need the CERT-7 form.', 'What is it?': 'The answer' }, 'Save')
    // For some seconds it can be taken back, and is nobody’s yet.
    expect((await desk.web.open(status)).text()).not.toContain('CERT-7')
    desk.clock.advance(20_000)
    const own = await desk.web.open(status)
    expect(own.text()).toContain('You need the CERT-7 form.')
    expect(own.text()).toContain('The Ministry of Foreign Affairs and Trade answered')
    expect(own.text()).toContain('We have answered.')
  })

  it('finds what it holds by words, macrons or not, doubled vowels or not, and nothing of others', async () => {
    const { reference } = await asked('Ngā tikanga Māori mō te pāua i Ōtautahi: he pātai')
    for (const words of ['Maori paua', 'MĀORI pāua', 'Maaori Otautahi', reference]) {
      const found = await (
        await (await desk.web.open('/queue', atMfat)).submit({ 'Find an enquiry': words }, 'Find')
      ).follow()
      expect(found.text(), words).toContain(reference)
      const other = await (
        await (await desk.web.open('/queue', atMpi)).submit({ 'Find an enquiry': words }, 'Find')
      ).follow()
      expect(other.text(), words).not.toContain(reference)
    }
  })

  it.each([
    ['Siobhán O\u2019Brien-D\u2019Arcy', ["O'Brien", 'O\u2019Brien', "d'arcy", 'Brien D’Arcy', 'siobhan']],
    ['Will Do', ['will', 'Will', 'Will Do', 'do']],
    ['An', ['an']],
    ['Nur-Aisyah binti Abdul-Rahman', ['Aisyah', 'Rahman', 'nur aisyah', 'Nur-Aisyah']],
  ])('finds %s by every part of the name', async (name, sought) => {
    const confirmation = await askQuestion(desk, { name })
    const [reference = ''] = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(confirmation.text()) ?? []
    for (const words of sought) {
      const page = await (await desk.web.open('/queue', atMfat)).submit({ 'Find an enquiry': words }, 'Find')
      expect((await page.follow()).text(), words).toContain(reference)
    }
  })

  it('shares what it ticks and nothing else, until it ends; the person sees the share', async () => {
    const { reference, status } = await asked()
    const form = await desk.web.open(`/enquiries/${reference}/share`, atMfat)
    const done = await form.submit(
      {
        'With whom?': 'New Zealand Trade and Enterprise',
        'What do they see?': 'Company',
        'What do they need it for?': 'To ask their office in Seoul',
        'On what ground?': 'It is what the information was given for (IPP 11(1)(a))',
        'How is the enquirer told? (IPP 3A)': 'On your status page',
        'For how long?': '7 days',
      },
      'Share',
    )
    expect((await done.follow()).text()).toContain('It is shared as you said.')
    const shared = await desk.web.open(`/shared/${reference}`, atNzte)
    expect(shared.text()).toContain('Ruatapu Honey')
    expect(shared.text()).toContain('Neither the question nor the conversation is shared.')
    for (const kept of ['Hēmi', 'hemi@honey.example', 'Busan']) expect(shared.html).not.toContain(kept)
    expect((await desk.web.open(`/enquiries/${reference}`, atNzte)).status).toBe(404)
    expect((await desk.web.open(`/shared/${reference}`, atMpi)).status).toBe(404)
    const own = await desk.web.open(status)
    expect(own.text()).toContain('New Zealand Trade and Enterprise')
    expect(own.text()).toContain('To ask their office in Seoul')
    await (
      await desk.web.open(`/enquiries/${reference}`, atMfat)
    ).submit({}, `End the share with New Zealand Trade and Enterprise`)
    expect((await desk.web.open(`/shared/${reference}`, atNzte)).status).toBe(404)
  })

  it('records a call with the time at which it came, and only if it is one of the six', async () => {
    const call = {
      'How did it come?': 'By telephone',
      'On which day?': '20 11 2026',
      'At what time?': '14:05',
      Name: 'Ngaire Solomon',
      'In which language do they want an answer?': 'English',
      'What is the question?': 'Which form do logs need?',
    }
    const done = await (await desk.web.open('/enquiries/record', atMpi)).submit(call, 'Record')
    const page = await desk.web.open(done.location, atMpi)
    expect(page.text()).toContain('By telephone, 20 November 2026 at 14:05 NZDT')
    const refused = await (await desk.web.open('/enquiries/record', ofNone)).submit(call, 'Record')
    expect(refused.errorSummary()).toEqual(['Your sign-in names no agency that could hold it'])
  })

  it('leads with numbers alone: how each queue stands, and nobody’s enquiry', async () => {
    const { reference } = await asked()
    await handOn(reference, 'Ministry for Primary Industries')
    const page = await desk.web.open('/overview', lead)
    expect(page.table('Queues by agency').rows).toHaveLength(6)
    expect(page.text()).not.toContain(reference)
    expect((await desk.web.open('/overview', atMpi)).status).toBe(403)
  })
})
