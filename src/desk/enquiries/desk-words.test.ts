/** What the desk's lists say in words: what is late, who has it, what was asked; and a call recorded as people say the time. */
import { load } from 'cheerio'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { askQuestion, toCheckQuestion } from '../../../testing/pages/ask-question.ts'
import { referenceOf } from '../../../testing/pages/give-feedback.ts'
import { aPerson } from '../../../testing/pages/index.ts'

const lead = aPerson('desk-lead', { agency: 'mfat', id: 'lead-1' })
const agent = aPerson('desk-agent', { agency: 'mfat', id: 'agent-1' })
const DAY_MS = 86_400_000

let desk: DeskSite
beforeAll(async () => {
  desk = await deskSite()
})
afterAll(() => desk.dispose())

async function recorded(time: string) {
  const form = await desk.web.open('/enquiries/record', agent)
  return form.submit(
    {
      ...{ 'How did it come?': 'By telephone', Name: 'Ana Parata', 'At what time?': time, Day: '20' },
      'What is the question?': 'May I send wine to Peru?',
    },
    'Record',
  )
}

describe('a call that is recorded', () => {
  it.each([
    ['14:05', '14:05'],
    ['2.30pm', '14:30'],
    ['9 am', '09:00'],
    ['12.15 a.m.', '00:15'],
    ['12pm', '12:00'],
  ])('at %s came at %s', async (typed, read) => {
    const page = await (await recorded(typed)).follow()
    expect(page.text()).toContain(`20 November 2026 at ${read} NZDT`)
  })

  it.each(['25:00', '2.60pm', '14pm', 'after lunch'])('is asked for another time than %s', async (typed) => {
    expect((await recorded(typed)).errorSummary()).toEqual(['Enter a time like 14:05 or 2.05pm'])
  })

  it('is answered by telephone where no address is known: nothing says that something is sent', async () => {
    const { location } = await recorded('9 am')
    const page = await desk.web.open(location, agent)
    expect(page.text()).toContain('Tell them by telephone or letter, and keep here what you said.')
    expect(page.text()).toContain('For 20 seconds you can take it back.')
    expect(page.text()).not.toMatch(/goes out|Sent to the enquirer/)
    await page.submit({ Write: 'Yes, with a label.', 'What is it?': 'The answer' }, 'Save')
    const held = await desk.web.open(location, agent)
    expect(held.buttons()).toContain('Take it back')
    expect(held.text()).not.toMatch(/goes out|Not sent yet|gone out/)
  })

  it('is no enquiry before it is recorded', async () => {
    expect((await desk.web.open('/enquiries/record', agent)).text()).not.toMatch(/^Enquiry/)
  })
})

describe('the queue', () => {
  it('says what was asked, that nobody has it yet, and in words and not in a colour alone that it is late', async () => {
    const reference = referenceOf(await askQuestion(desk, { question: 'Is honey held?\nIt is at Busan.' }))
    const row = async () =>
      (await desk.web.open('/queue', agent))
        .table('What waits, the longest first')
        .rows.find(([first]) => first === reference)
    expect(await row()).toEqual(
      expect.arrayContaining([expect.stringContaining('Is honey held?'), 'Nobody yet']),
    )
    expect((await row())?.join()).toContain('First reply due in 2 days')
    expect((await row())?.join()).not.toContain('Busan')
    desk.clock.advance(5 * DAY_MS)
    expect((await row())?.join()).toContain('Late: first reply was due 3 days ago')
    const page = await desk.web.open(`/enquiries/${reference}`, agent)
    expect(page.text()).toContain('Late: first reply was due 3 days ago')
    expect((await desk.web.open('/queue', agent)).html).toMatch(/tile--danger">[\s\S]{0,200}late/)
  })

  it('finds a reference as it is read out on the telephone, and only what the agency holds', async () => {
    const reference = referenceOf(await askQuestion(desk))
    const find = async (words: string, by = agent) =>
      (await (await desk.web.open('/queue', by)).submit({ 'Find an enquiry': words }, 'Find')).follow()
    for (const heard of [reference.replace('-', ''), reference.toLowerCase().replace('-', ' ')])
      expect((await find(heard)).text()).toContain(reference)
    const other = aPerson('desk-agent', { agency: 'mpi', id: 'agent-2' })
    expect((await find(reference.replace('-', ''), other)).text()).toContain('Nothing found')
    // Eight letters that could be one, and are a word.
    const attached = await askQuestion(desk, { question: 'The form is attached, is it right?' })
    expect((await find('attached')).text()).toContain(referenceOf(attached))
  })

  it('leads the lead, and nobody else, to bringing in', async () => {
    expect((await desk.web.open('/queue', lead)).navigation()).toContain('Bring in')
    expect((await desk.web.open('/queue', agent)).navigation()).not.toContain('Bring in')
  })
})

it('tells nobody of a correction that corrects nothing', async () => {
  const page = await askQuestion(desk)
  const reference = referenceOf(page)
  const form = await desk.web.open(`/enquiries/${reference}/correct`, agent)
  expect((await form.submit({}, 'Save')).errorSummary()).toEqual([
    'Nothing is changed. Change what is wrong, or leave it as it is',
  ])
  const own = await desk.web.open(page.link('See how your question is going'))
  expect(own.text()).not.toContain('corrected what we hold')
})

it('the keys of an enquiry are called as the buttons that they press', async () => {
  const reference = referenceOf(await askQuestion(desk))
  const $ = load((await desk.web.open(`/enquiries/${reference}`, agent)).html)
  const keys = $('[data-key-target]').get()
  expect(keys.length).toBeGreaterThan(3)
  for (const key of keys) {
    const id = $(key).attr('data-key-target') ?? ''
    const label = $(`label[for=${id}]`)
    expect($(key).find('dd').text()).toBe((label.length > 0 ? label : $(`#${id}`)).text().trim())
  }
})

it('says where an enquiry lies as a fact, and once where the files lie there too', async () => {
  const check = await toCheckQuestion(desk)
  expect(check.text()).toContain(
    'What you write and the files that you add are kept on our own premises for seven years',
  )
  const page = await check.submit({}, 'Send your question')
  const own = load((await desk.web.open((await page.follow()).link('See how your question is going'))).html)
  expect(own('dt:contains("Where it is kept") + dd').text().trim()).toBe('On our own premises')
})

it('tells a stranger whose link opens nothing to open it from its email, and an agent that it may have moved', async () => {
  const stranger = await desk.web.open('/my-enquiry/AAAAAAAAAAAAAAAAAAAAAAA')
  expect(stranger.status).toBe(404)
  expect(stranger.text()).toContain('open it once more from that email')
  expect(stranger.text()).not.toContain('another agency')
  expect((await desk.web.open('/enquiries/AC4H-K7XQ', agent)).text()).toContain('moved to another agency')
})
