/** How long a wrong link takes to be refused tells nothing of whether it is nearly a right one. */
import { performance } from 'node:perf_hooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { askQuestion } from '../../../testing/pages/ask-question.ts'

const PAIRS = 300
/** Of medians of so many, on a machine that does other things too. */
const BAND = 0.15

let desk: DeskSite
beforeAll(async () => {
  // Whoever watches would let such a network wait: what is measured is the desk's own answer.
  desk = await deskSite({ without: ['detection'] })
})
afterAll(() => desk.dispose())

async function refused(address: string): Promise<number> {
  const from = performance.now()
  const { status } = await desk.web.open(address)
  const took = performance.now() - from
  expect(status).toBe(404)
  return took
}

const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0

test('one letter beside a real link, and a link of nobody’s, are refused in the same time', async () => {
  const link = (await askQuestion(desk)).link('See how your question is going')
  const near = `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`
  const far = `${link.slice(0, link.lastIndexOf('q') + 1)}${'x'.repeat(link.length - link.lastIndexOf('q') - 1)}`
  const [nears, fars]: [number[], number[]] = [[], []]
  for (let pair = 0; pair < PAIRS; pair += 1) {
    // Whichever is first warms what the other uses: by turns.
    if (pair % 2 === 0) nears.push(await refused(near))
    fars.push(await refused(far))
    if (pair % 2 === 1) nears.push(await refused(near))
  }
  expect(Math.abs(median(nears) / median(fars) - 1)).toBeLessThan(BAND)
})
