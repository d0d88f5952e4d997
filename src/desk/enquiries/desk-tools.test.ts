/** What makes an agent’s day: templates, mentions, views, several at once, joining and splitting, and who else is at it. */
import { load } from 'cheerio'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { PDF } from '../../../testing/files/index.ts'
import { askQuestion, type Asked } from '../../../testing/pages/ask-question.ts'
import { referenceOf } from '../../../testing/pages/give-feedback.ts'
import { aPerson } from '../../../testing/pages/index.ts'

const jonah = aPerson('desk-agent', { agency: 'mfat', id: 'agent-jonah', name: 'Jonah Rewi' })
const marama = aPerson('desk-agent', { agency: 'mfat', id: 'agent-marama', name: 'Mārama Keating' })
const atMpi = aPerson('desk-agent', { agency: 'mpi', id: 'agent-mpi', name: 'Salote Vaka' })

let desk: DeskSite
beforeAll(async () => {
  desk = await deskSite()
  // Whoever has been at the desk is known to it.
  for (const one of [jonah, marama, atMpi]) await desk.web.open('/queue', one)
})
afterAll(() => desk.dispose())

async function asked(by: Asked = {}): Promise<{ reference: string; status: string }> {
  const page = await askQuestion(desk, by)
  return { reference: referenceOf(page), status: page.link('See how your question is going') }
}

const open = (reference: string, by = jonah) => desk.web.open(`/enquiries/${reference}`, by)
const listed = async (address: string, by = jonah) => (await desk.web.open(address, by)).text()

describe('two of one agency', () => {
  it('see that the other has an enquiry open, or is writing; another agency’s agent sees nothing', async () => {
    const { reference } = await asked()
    await open(reference, marama)
    expect((await open(reference)).text()).toContain('Mārama Keating has it open.')
    await desk.web.open(`/enquiries/${reference}/presence?writing=yes`, marama)
    expect((await open(reference)).text()).toContain('Mārama Keating is writing an answer')
    desk.clock.advance(120_000)
    expect((await open(reference)).text()).toContain('Mārama Keating had it open 2 min ago.')
    expect((await desk.web.open(`/enquiries/${reference}/presence`, atMpi)).status).toBe(404)
  })

  it('do not answer past each other: the second is told, keeps the words, and may send them all the same', async () => {
    const { reference } = await asked()
    const page = await open(reference)
    await (await open(reference, marama)).submit({ Write: 'First.', 'What is it?': 'The answer' }, 'Save')
    const refused = await page.submit({ Write: 'Second.', 'What is it?': 'The answer' }, 'Save')
    expect(refused.errorSummary()).toEqual([
      'Mārama Keating wrote while you did. Read it above, then press Save again to send yours too',
    ])
    expect(refused.field('Write').value).toBe('Second.')
    const sent = await refused.submit({}, 'Save')
    expect(sent.location).toBe(`/enquiries/${reference}`)
  })

  it('point each other to an enquiry by a note, until it is opened', async () => {
    const { reference } = await asked()
    const page = await open(reference)
    const noted = await page.submit(
      { Write: 'Is this yours, @marama keating?', 'What is it?': 'A note' },
      'Save',
    )
    expect(noted.status).toBe(303)
    expect(await listed('/queue?show=mentions', marama)).toContain(reference)
    expect(await listed('/queue?show=mentions')).not.toContain(reference)
    await open(reference, marama)
    expect(await listed('/queue?show=mentions', marama)).not.toContain(reference)
  })

  it('share templates, filled with what is known; another agency has its own', async () => {
    const form = await desk.web.open('/templates/new', jonah)
    await form.submit(
      {
        'What is it called?': 'Honey to Korea',
        'What does it say?': 'Kia ora {name}, about {reference} of {company}. {agent}, {agency}',
      },
      'Save',
    )
    const { reference } = await asked()
    const page = await open(reference, marama)
    const filled = await desk.web.open(page.link('Honey to Korea').replace(/#.*/, ''), marama)
    expect(filled.field('Write').value).toBe(
      `Kia ora Hēmi Ruatapu, about ${reference} of Ruatapu Honey. Mārama Keating, Ministry of Foreign Affairs and Trade`,
    )
    expect(await listed('/templates', atMpi)).not.toContain('Honey to Korea')
    const one = await desk.web.open(
      (await desk.web.open('/templates', marama)).link('Honey to Korea'),
      marama,
    )
    await one.submit({}, 'Drop this template')
    expect(await listed('/templates')).not.toContain('Honey to Korea')
  })
})

describe('an agent', () => {
  it('saves a view, whose words stand in no address', async () => {
    const { reference } = await asked({ company: 'Whakatāne Boats' })
    const { reference: other } = await asked()
    const form = await desk.web.open('/queue/views', jonah)
    const saved = await form.submit(
      { 'What is the view called?': 'Boats', 'With these words (optional)': 'whakatane boats' },
      'Save',
    )
    expect(saved.location).not.toMatch(/boats/i)
    const queue = await saved.follow()
    expect(queue.text()).toContain(reference)
    expect(queue.text()).not.toContain(other)
    expect(await listed('/queue', marama)).not.toContain('Boats ·')
    await (await desk.web.open('/queue/views', jonah)).submit({}, 'Drop the view Boats')
    expect(await listed('/queue')).not.toContain('Boats ·')
  })

  it('takes several at once, and hands several on', async () => {
    const all = [await asked(), await asked()]
    const first = `${all[0]!.reference}: Ruatapu Honey, Hēmi Ruatapu`
    const chosen = { 'Which enquiries?': first, 'What is done?': 'Take them' }
    const taken = await (await desk.web.open('/queue/together', jonah)).submit(chosen, 'Do it')
    expect((await taken.follow()).text()).toContain('Done for the one that you selected.')
    expect((await open(all[0]!.reference)).text()).toContain('With Jonah Rewi.')
    expect((await open(all[1]!.reference)).text()).toContain('Nobody has taken it.')
    const form = await desk.web.open('/queue/together?all=yes', jonah)
    const act = 'Hand them on to the agency below'
    expect((await form.submit({ 'What is done?': act }, 'Do it')).errorSummary()).toEqual([
      'Select the agency that gets them',
    ])
    const done = await form.submit(
      { 'What is done?': act, 'Which agency? (where you hand on)': 'Ministry for Primary Industries' },
      'Do it',
    )
    for (const { reference } of all) expect((await open(reference, atMpi)).status).toBe(200)
    // An answer to one is about to go out: it stays, and the agent reads that it did.
    expect((await done.follow()).text()).toMatch(/Done for \d+ of \d+\. .* left as/)
  })

  it('joins two of one address and answers once; nobody’s link opens more for it', async () => {
    const [first, second] = [
      await asked({ question: 'Where is our first container?' }),
      await asked({ question: 'And where is our second one?' }),
    ]
    const stranger = await asked({ email: 'mallory@fish.example' })
    const form = await desk.web.open(`/enquiries/${second.reference}/join`, jonah)
    expect(form.text()).not.toContain(stranger.reference)
    const [one = ''] = form.field('To which?').choices.filter((text) => text.startsWith(first.reference))
    await form.submit({ 'To which?': one }, 'Join')
    const both = await open(first.reference)
    expect(both.text()).toContain('And where is our second one?')
    expect(await listed('/queue')).not.toContain(second.reference)
    const own = await desk.web.open(second.status)
    expect(own.text()).toContain('joined it with another question from your email address')
    for (const kept of [first.reference, 'first container']) expect(own.html).not.toContain(kept)
    await (await open(second.reference)).submit({}, 'Part them again')
    expect(await listed('/queue')).toContain(second.reference)

    await (
      await desk.web.open(`/enquiries/${second.reference}/join`, jonah)
    ).submit({ 'To which?': one }, 'Join')
    const handing = await desk.web.open(`/enquiries/${first.reference}/hand-on`, jonah)
    await handing.submit({ 'Which agency?': 'Ministry for Primary Industries' }, 'Hand on')
    for (const { reference } of [first, second]) {
      expect((await open(reference)).status).toBe(404)
      expect((await open(reference, atMpi)).status).toBe(200)
    }
  })

  it('splits off another question once, whose clock counts from when it was asked', async () => {
    const { reference, status } = await asked()
    desk.clock.advance(3_600_000)
    const own = await desk.web.open(status)
    await own.submit({ 'What would you like to add?': 'Which visa does our beekeeper need?' }, 'Send')
    desk.clock.advance(24 * 3_600_000)
    const form = await desk.web.open(`/enquiries/${reference}/split`, jonah)
    const what = { 'What?': 'Which visa does our beekeeper need?' }
    const [done, again] = await Promise.all([form.submit(what, 'Split off'), form.submit(what, 'Split off')])
    expect(again.location).toBe(done.location)
    const page = await desk.web.open(done.location, jonah)
    expect(page.text()).toContain('Which visa does our beekeeper need?')
    expect(page.text()).not.toContain('Busan')
  })
})

it('whoever works for none of the six has no template and no view', async () => {
  const ofNone = aPerson('desk-agent', { id: 'agent-none' })
  const template = { 'What is it called?': 'Ours', 'What does it say?': 'Kia ora' }
  const view = { 'What is the view called?': 'Ours' }
  expect((await (await desk.web.open('/templates/new', ofNone)).submit(template, 'Save')).status).toBe(403)
  expect((await (await desk.web.open('/queue/views', ofNone)).submit(view, 'Save')).status).toBe(403)
})

it('whoever hands on reads where it went, once', async () => {
  const { reference } = await asked()
  const form = await desk.web.open(`/enquiries/${reference}/hand-on`, jonah)
  const done = await form.submit({ 'Which agency?': 'New Zealand Customs Service' }, 'Hand on')
  const queue = await done.follow()
  expect(queue.text()).toContain(
    `${reference} is with the New Zealand Customs Service now, and your agency no longer sees it.`,
  )
  expect(queue.link('From')).not.toContain(reference)
})

it('a share names its parts so that each can be told from the next', async () => {
  const { reference } = await asked()
  const form = await desk.web.open(`/enquiries/${reference}/share`, jonah)
  const done = await form.submit(
    {
      'With whom?': 'Ministry for Primary Industries',
      'What do they see?': 'The question, when it came, what it is about and for which market',
      'What do they need it for?': 'To say which stamp it is',
      'On what ground?': 'It is what the information was given for (IPP 11(1)(a))',
      'How is the enquirer told? (IPP 3A)': 'On your status page',
      'For how long?': '7 days',
    },
    'Share',
  )
  expect((await done.follow()).text()).toContain(
    'Ministry for Primary Industries: the question, when it came, what it is about and for which market',
  )
})

describe('the person', () => {
  it('sends a picture of the paper without a word, and is asked for either', async () => {
    const { reference, status } = await asked()
    const page = await desk.web.open(status)
    expect((await page.submit({}, 'Send')).errorSummary()).toEqual([
      'Enter what you would like to add, or choose a file',
    ])
    const form = load(page.html)('main form')
    const body = new FormData()
    for (const { name, value } of form.serializeArray()) body.append(name, value)
    body.set('file', new Blob([PDF]), 'stamp.pdf')
    const sent = await fetch(`${desk.origin}${status}`, {
      ...{ method: 'POST', body, redirect: 'manual' },
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    expect(sent.status).toBe(303)
    const read = await open(reference)
    expect(read.text()).toContain('Added a file: stamp.pdf')
    expect(read.link('stamp.pdf')).toContain(`/enquiries/${reference}/files/`)
  })

  it('adds a file on the status page, and takes it back by the same link alone', async () => {
    const { reference, status } = await asked()
    const form = load((await desk.web.open(status)).html)('main form')
    const body = new FormData()
    for (const { name, value } of form.serializeArray()) body.append(name, value)
    body.set('more', 'Here it is.')
    body.set('file', new Blob([PDF]), 'certificate.pdf')
    const sent = await fetch(`${desk.origin}${status}`, {
      ...{ method: 'POST', body, redirect: 'manual' },
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    expect(sent.status).toBe(303)
    expect((await open(reference)).link('certificate.pdf')).toContain(`/enquiries/${reference}/files/`)
    const own = await desk.web.open(status)
    const file = own.link('certificate.pdf')
    expect((await desk.web.open(file)).headers['content-disposition']).toContain('certificate.pdf')
    const { status: another } = await asked()
    expect((await desk.web.open(file.replace(status, another))).status).toBe(404)
  })
})
