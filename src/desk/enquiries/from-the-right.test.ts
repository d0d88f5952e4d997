/** A question in a script that runs from right to left: whoever reads it reads each line from its own side. */
import { load } from 'cheerio'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { askQuestion, toCheckQuestion } from '../../../testing/pages/ask-question.ts'
import { referenceOf } from '../../../testing/pages/give-feedback.ts'
import { aPerson } from '../../../testing/pages/index.ts'

const agent = aPerson('desk-agent', { agency: 'mfat', id: 'agent-1' })
const NAME = 'عبد الرحمن الخطيب'
const LINE = 'الحاوية محتجزة في جدة.'

let desk: DeskSite
beforeAll(async () => {
  desk = await deskSite()
})
afterAll(() => desk.dispose())

const directions = (html: string, words: string) => {
  const $ = load(html)
  return $(`main :contains("${words}")`)
    .filter((_, one) => $(one).children().length === 0)
    .map((_, one) => (one.tagName === 'bdi' ? 'apart' : ($(one).attr('dir') ?? 'as the page')))
    .get()
}

it('is read from its own side by the person, by the agent and in the queue, and turns no neighbour round', async () => {
  const asked = { name: NAME, question: `${LINE}\nWhich paper is missing?` }
  const check = await toCheckQuestion(desk, asked)
  // Line by line: the English one is not turned round by the Arabic one above it.
  expect(directions(check.html, LINE)).toEqual(['apart'])
  expect(load(check.html)('dd[dir]')).toHaveLength(0)
  const page = await askQuestion(desk, asked)
  const reference = referenceOf(page)
  const own = await desk.web.open(page.link('See how your question is going'))
  expect(directions(own.html, LINE)).toEqual(['auto'])
  expect(directions(own.html, NAME)).toEqual(['apart'])
  const staff = await desk.web.open(`/enquiries/${reference}`, agent)
  expect(directions(staff.html, LINE)).toEqual(['auto'])
  // Whose words they are, and the fact.
  expect(directions(staff.html, NAME)).toEqual(['apart', 'apart'])
  const queue = await desk.web.open('/queue', agent)
  expect(directions(queue.html, LINE)).toEqual(['apart'])
  expect(directions(queue.html, NAME)).toEqual(['apart'])
  // English stands as it did.
  expect(directions(staff.html, 'Ruatapu Honey')).toEqual(['as the page', 'as the page'])
})

it('is typed from its own side, but for what is always typed from the left', async () => {
  const form = load((await desk.web.open('/ask')).html)
  expect(form('#name').attr('dir')).toBe('auto')
  expect(load((await desk.web.open('/enquiries/record', agent)).html)('textarea').attr('dir')).toBe('auto')
})

it('no address is begun with a capital by a telephone', async () => {
  const email = load((await desk.web.open('/subscribe')).html)('#email')
  expect(email.attr('autocapitalize')).toBe('none')
  expect(email.attr('spellcheck')).toBe('false')
  expect(load((await desk.web.open('/ask')).html)('#name').attr('autocapitalize')).toBeUndefined()
})
