/** The page of an enquiry says what an act did, and a form says all that is wrong with it at once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { askQuestion } from '../../../testing/pages/ask-question.ts'
import { referenceOf } from '../../../testing/pages/give-feedback.ts'
import { aPerson } from '../../../testing/pages/index.ts'
import { foldUnproved } from './pages/staff/present-said.ts'

const agent = aPerson('desk-agent', { agency: 'mfat', id: 'agent-jonah', name: 'Jonah Rewi' })

let desk: DeskSite
beforeAll(async () => {
  desk = await deskSite()
  await desk.web.open('/queue', agent)
})
afterAll(() => desk.dispose())

async function asked() {
  const page = await askQuestion(desk)
  const at = `/enquiries/${referenceOf(page)}`
  return {
    persons: page.link('See how your question is going'),
    open: (way = '') => desk.web.open(`${at}${way}`, agent),
  }
}

type Enquiry = Awaited<ReturnType<typeof asked>>

describe('after an act its page says what was done', () => {
  it.each<[string, (one: Enquiry) => Promise<{ follow(): Promise<{ text(): string }> }>, string]>([
    ['taken', async (one) => (await one.open()).submit({}, 'Take it'), 'You have it.'],
    [
      'given back',
      async (one) => (await one.open('/assign')).submit({ 'Who?': 'Nobody: back to the queue' }, 'Assign'),
      'It is back in the queue.',
    ],
    [
      'described',
      async (one) => (await one.open('/about')).submit({ Market: 'South Korea' }, 'Save'),
      'What it is about is kept.',
    ],
    [
      'corrected',
      async (one) => (await one.open('/correct')).submit({ Name: 'Hēmi Ruatapu-Hale' }, 'Save'),
      'What you corrected is kept.',
    ],
  ])('%s', async (_, act, sentence) => {
    expect((await (await act(await asked())).follow()).text()).toContain(sentence)
  })
})

it('what has not gone out yet has not happened yet', async () => {
  const one = await asked()
  await (await one.open()).submit({ Write: 'The answer.', 'What is it?': 'The answer' }, 'Save')
  expect((await one.open()).text()).toContain('The answer is held back by Jonah Rewi')
  desk.clock.advance(20_000)
  expect((await one.open()).text()).toContain('Answered by Jonah Rewi')
})

it('a share with an office is told all that is missing at once', async () => {
  const one = await asked()
  const refused = (await one.open('/share')).submit(
    { 'With whom?': 'A partner government overseas' },
    'Share',
  )
  expect((await refused).errorSummary()).toEqual([
    'Select what they see',
    'Enter what they need it for',
    'Select the ground',
    'Select how they are told',
    'Select for how long',
    'Enter the name of the office',
    'Enter the office’s email address',
    'Select the country',
    'Select why it may go overseas',
  ])
})

it('whoever holds a link adds fifty times a day, and no more; the next day again', async () => {
  const one = await asked()
  const add = async (words: string) =>
    (await desk.web.open(one.persons)).submit({ 'What would you like to add?': words }, 'Send')
  for (let time = 1; time <= 50; time += 1) expect((await add(`More ${String(time)}`)).status).toBe(303)
  expect((await add('Once more')).errorSummary()).toEqual([
    expect.stringContaining('no more is taken until tomorrow'),
  ])
  desk.clock.advance(25 * 60 * 60_000)
  expect((await add('The day after')).status).toBe(303)
})

it('of mails that are proven to be nobody’s the last three stand in place, and hide nothing that was said', () => {
  const said = ['theirs', 'a', 'b', 'ours', 'c', 'd', 'e'].map((who) => ({
    who,
    isUnproved: who.length === 1,
  }))
  const { inPlace, folded } = foldUnproved(said)
  expect(inPlace.map(({ who }) => who)).toEqual(['theirs', 'ours', 'c', 'd', 'e'])
  expect(folded.map(({ who }) => who)).toEqual(['a', 'b'])
})
