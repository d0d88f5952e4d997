/** A reply that is taken back leaves the enquiry as it stood before, whatever was done meanwhile; and nothing hides behind it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { askQuestion } from '../../../testing/pages/ask-question.ts'
import { referenceOf } from '../../../testing/pages/give-feedback.ts'
import { aPerson } from '../../../testing/pages/index.ts'

const HELD_BACK_MS = 20_000
const agent = aPerson('desk-agent', { agency: 'mfat', id: 'agent-jonah', name: 'Jonah Rewi' })

let desk: DeskSite
beforeAll(async () => {
  desk = await deskSite()
  await desk.web.open('/queue', agent)
})
afterAll(() => desk.dispose())

async function asked() {
  const page = await askQuestion(desk, { email: 'hemi@honey.example' })
  const reference = referenceOf(page)
  const status = page.link('See how your question is going')
  const at = (way = '') => `/enquiries/${reference}${way}`
  return {
    reference,
    open: (way = '') => desk.web.open(at(way), agent),
    write: async (words: string, kind: string) =>
      (await desk.web.open(at(), agent)).submit({ Write: words, 'What is it?': kind }, 'Save'),
    goesOut: () => desk.clock.advance(HELD_BACK_MS),
    takeBack: async () => (await desk.web.open(at(), agent)).submit({}, 'Take it back'),
    close: async () => (await desk.web.open(at('/close'), agent)).submit({}, 'Close'),
    persons: () => desk.web.open(status),
    state: async () => /^(.*?)[A-Z0-9]{4}-/.exec((await desk.web.open(at(), agent)).text())?.[1]?.trim(),
  }
}

describe('taken back', () => {
  it('after it was closed: nothing goes out, and it is open again', async () => {
    const one = await asked()
    await one.write('Wrong.', 'The answer')
    await one.close()
    expect((await one.takeBack()).location).toContain('draft=')
    one.goesOut()
    expect((await one.persons()).text()).not.toContain('Wrong.')
    expect(await one.state()).toBe('Received')
  })

  it('word of progress after an answer: it is answered as before', async () => {
    const one = await asked()
    await one.write('The answer.', 'The answer')
    one.goesOut()
    await one.write('And more.', 'Word of how far it is')
    await one.takeBack()
    expect(await one.state()).toBe('Answered')
  })

  it('a reply to what was closed: it is closed as before', async () => {
    const one = await asked()
    await one.close()
    await one.write('After all.', 'The answer')
    await one.takeBack()
    expect(await one.state()).toBe('Closed')
  })

  it('of two, the one: the other goes out', async () => {
    const one = await asked()
    await one.write('First.', 'Word of how far it is')
    desk.clock.advance(1_000)
    await one.write('Second.', 'The answer')
    await one.takeBack()
    one.goesOut()
    const page = await one.persons()
    expect(page.text()).toContain('Second.')
    expect(page.text()).not.toContain('First.')
    expect(page.text()).toContain('Answered')
  })
})

describe('while a reply is held back', () => {
  it('the person who writes learns nothing of it, and is answered still', async () => {
    const one = await asked()
    await one.write('Not that one.', 'The answer')
    await (await one.persons()).submit({ 'What would you like to add?': 'One more thing.' }, 'Send')
    expect((await one.persons()).text()).not.toContain('opened again')
    await one.takeBack()
    expect(await one.state()).toBe('Received')
    expect((await one.persons()).text()).not.toContain('opened again')
  })

  it('the desk reads that it goes out, and not that it is answered', async () => {
    const one = await asked()
    await one.write('The answer.', 'The answer')
    expect(await one.state()).toBe('The answer goes out')
    expect((await one.open()).text()).not.toContain('Answer: done')
  })

  it('nobody hands it on, joins it or corrects its address: whoever wrote it could take it back no more', async () => {
    const [one, other] = [await asked(), await asked()]
    await one.write('The answer.', 'The answer')
    const held = 'An answer goes out in some seconds. Take it back first, or wait until it has gone.'
    const joining = await one.open('/join')
    const to = joining.field('To which?').choices.find((choice) => choice.startsWith(other.reference)) ?? ''
    const tries = [
      (await one.open('/hand-on')).submit({ 'Which agency?': 'Ministry for Primary Industries' }, 'Hand on'),
      joining.submit({ 'To which?': to }, 'Join'),
      (await one.open('/correct')).submit({ Name: 'Somebody else' }, 'Save'),
    ]
    for (const refused of tries) expect((await refused).errorSummary()).toEqual([held])
    one.goesOut()
    const gone = (await one.open('/hand-on')).submit(
      { 'Which agency?': 'Ministry for Primary Industries' },
      'Hand on',
    )
    expect((await gone).location).toMatch(/^\/queue\?gone=/)
  })
})
