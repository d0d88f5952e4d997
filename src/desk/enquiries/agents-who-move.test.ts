/** An agent who works for another of the agencies from now on works there at once, and reads nothing of the one before. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { askQuestion } from '../../../testing/pages/ask-question.ts'
import { referenceOf } from '../../../testing/pages/give-feedback.ts'
import { aPerson } from '../../../testing/pages/index.ts'

const id = 'agent-jonah'
const before = aPerson('desk-agent', { agency: 'mfat', id, name: 'Jonah Rewi' })
const after = aPerson('desk-agent', { agency: 'mpi', id, name: 'Jonah Rewi' })
const colleague = aPerson('desk-agent', { agency: 'mfat', id: 'agent-marama', name: 'Mārama Keating' })

let desk: DeskSite
beforeAll(async () => {
  desk = await deskSite()
})
afterAll(() => desk.dispose())

it('moves with the work', async () => {
  const [moved, stays] = [referenceOf(await askQuestion(desk)), referenceOf(await askQuestion(desk))]
  for (const one of [before, colleague]) await desk.web.open('/queue', one)
  for (const reference of [moved, stays]) await desk.web.open(`/enquiries/${reference}`, before)
  await (
    await desk.web.open(`/enquiries/${moved}/hand-on`, before)
  ).submit({ 'Which agency?': 'Ministry for Primary Industries' }, 'Hand on')

  expect((await desk.web.open('/queue', after)).text()).toContain(moved)
  expect((await desk.web.open('/queue', after)).text()).not.toContain(stays)
  expect((await desk.web.open(`/enquiries/${moved}`, after)).status).toBe(200)
  expect((await desk.web.open(`/enquiries/${stays}`, after)).status).toBe(404)
  // Nobody gives them work where they are no more.
  const assign = await desk.web.open(`/enquiries/${stays}/assign`, colleague)
  expect(assign.field('Who?').choices.join()).not.toContain('Jonah Rewi')
})
