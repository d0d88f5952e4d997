/** What the desk's lists say in words: what is late, who has it, what was asked; and a call recorded as people say the time. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { askQuestion } from '../../../testing/pages/ask-question.ts'
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

  it('leads the lead, and nobody else, to bringing in', async () => {
    expect((await desk.web.open('/queue', lead)).navigation()).toContain('Bring in')
    expect((await desk.web.open('/queue', agent)).navigation()).not.toContain('Bring in')
  })
})
