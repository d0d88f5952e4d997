/** A page that is older than what it is about overwrites nothing: whoever sends it is told what was done since. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { askQuestion } from '../../../testing/pages/ask-question.ts'
import { referenceOf } from '../../../testing/pages/give-feedback.ts'
import { aPerson } from '../../../testing/pages/index.ts'

const jonah = aPerson('desk-agent', { agency: 'mfat', id: 'agent-jonah', name: 'Jonah Rewi' })
const marama = aPerson('desk-agent', { agency: 'mfat', id: 'agent-marama', name: 'Mārama Keating' })

let desk: DeskSite
beforeAll(async () => {
  desk = await deskSite()
  for (const one of [jonah, marama]) await desk.web.open('/queue', one)
})
afterAll(() => desk.dispose())

async function asked() {
  const page = await askQuestion(desk, { email: 'hemi@honey.example' })
  return { reference: referenceOf(page), status: page.link('See how your question is going') }
}
const open = (reference: string, way = '', by = jonah) => desk.web.open(`/enquiries/${reference}${way}`, by)

describe('of two who take one enquiry', () => {
  it('the second is told who has it, and takes it over by asking again', async () => {
    const { reference } = await asked()
    const [first, second] = [await open(reference), await open(reference, '', marama)]
    await first.submit({}, 'Take it')
    const refused = await second.submit({}, 'Take it')
    expect(refused.errorSummary()).toEqual(['Jonah Rewi has it since you opened the page'])
    expect((await open(reference)).text()).toContain('With Jonah Rewi.')
    await refused.submit({ 'Who?': 'Me' }, 'Assign')
    expect((await open(reference)).text()).toContain('With Mārama Keating.')
  })

  it('the same who presses twice has it', async () => {
    const { reference } = await asked()
    const page = await open(reference)
    for (let time = 0; time < 2; time += 1)
      expect((await page.submit({}, 'Take it')).location).toBe(`/enquiries/${reference}?done=taken`)
  })
})

it('a description that a colleague gave is not put back', async () => {
  const { reference } = await asked()
  const [first, second] = [await open(reference, '/about'), await open(reference, '/about', marama)]
  await first.submit({ Market: 'Japan' }, 'Save')
  const refused = await second.submit({ Topic: 'Quotas and import licences' }, 'Save')
  expect(refused.errorSummary()[0]).toContain('Somebody described it since you opened this page')
  expect(refused.errorSummary()[0]).toContain('Japan')
  await refused.submit({ Market: 'Japan' }, 'Save')
  expect((await open(reference)).text()).toContain('Japan')
})

it('a template that a colleague changed is not put back', async () => {
  const form = await desk.web.open('/templates/new', jonah)
  const words = { 'What does it say?': 'Kia ora.', 'In which language is it?': 'English' }
  await form.submit({ ...words, 'What is it called?': 'Greeting' }, 'Save')
  const at = (await desk.web.open('/templates', jonah)).link('Greeting')
  const [first, second] = [await desk.web.open(at, jonah), await desk.web.open(at, marama)]
  await first.submit({ 'What does it say?': 'Kia ora {name}.' }, 'Save')
  const refused = await second.submit({ 'What is it called?': 'Greetings' }, 'Save')
  expect(refused.errorSummary()[0]).toContain('Jonah Rewi changed it since you opened this page')
  expect((await desk.web.open(at, jonah)).field('What does it say?').value).toBe('Kia ora {name}.')
})

describe('several at once', () => {
  const choiceOf = (page: Awaited<ReturnType<typeof open>>, reference: string) =>
    page.field('Which enquiries?').choices.find((one) => one.startsWith(reference)) ?? ''

  it('close nothing over what was said since, and say what was left', async () => {
    const { reference, status } = await asked()
    const page = await desk.web.open('/queue/together', jonah)
    desk.clock.advance(1_000)
    await (await desk.web.open(status)).submit({ 'What would you like to add?': 'Wait.' }, 'Send')
    const answers = {
      'Which enquiries?': choiceOf(page, reference),
      'What is done?': 'Close them: nothing is sent',
    }
    const left = await (await page.submit(answers, 'Do it')).follow()
    expect(left.text()).toContain('One was left as it is')
    expect((await open(reference)).text()).toMatch(/^Received/)
    await left.submit({ ...answers, 'Which enquiries?': choiceOf(left, reference) }, 'Do it')
    expect((await open(reference)).text()).toMatch(/^Closed/)
  })

  it('take nothing that a colleague took', async () => {
    const { reference } = await asked()
    const page = await desk.web.open('/queue/together', marama)
    await (await open(reference)).submit({}, 'Take it')
    const answers = { 'Which enquiries?': choiceOf(page, reference), 'What is done?': 'Take them' }
    await page.submit(answers, 'Do it')
    expect((await open(reference)).text()).toContain('With Jonah Rewi.')
  })
})
