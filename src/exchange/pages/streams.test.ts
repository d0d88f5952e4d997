import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findBrowser, openBrowser, whySkipped } from '../../../testing/browser.ts'
import { customsDatabase } from '../../../testing/customs.ts'
import {
  aPerson,
  axeFindings,
  headersOf,
  RULES_AT_LEAST,
  sidewaysScroll,
  testSite,
  type TestSite,
} from '../../../testing/pages/index.ts'
import { fixedClock, type TestDatabase } from '#testing'
import { beginReceiving } from '../inbox-store.ts'
import { storeStanding } from '../standing-store.ts'
import { declareIncoming, declareOutgoing } from '../stream-store.ts'
import { streamsPage } from './streams.ts'

const ruth = { ...aPerson('customs-supervisor'), id: 'ruth' }
const tane = { ...aPerson('customs-supervisor'), id: 'tane' }
const clock = fixedClock('2026-11-21T09:30:00+13:00')

let database: TestDatabase
let site: TestSite

beforeEach(async () => {
  database = await customsDatabase()
  site = await testSite({
    ...{ database, clock },
    newId: () => crypto.randomUUID(),
    pages: [streamsPage({ nameOf: (name) => (name === 'justice' ? 'Ministry of Justice' : name) })],
  })
  await database.as('customs_exchange', async (tx) => {
    await declareIncoming(tx, {
      ...{ type: 'list', from: 'justice', receivedBy: 'customs_alert_list', compartment: 'open' },
      settledBy: [],
    })
    await declareOutgoing(tx, {
      ...{ type: 'outcome', to: 'justice', postedBy: ['customs_interceptions'], compartment: 'open' },
    })
    await declareOutgoing(tx, {
      ...{ type: 'notice', to: 'justice', postedBy: ['customs_disclosures'], compartment: 'silent' },
    })
  })
})
afterEach(async () => {
  await site.close()
  await database.dispose()
})

const standsStill = () =>
  database.as('customs_exchange', (tx) =>
    storeStanding(tx, {
      ...{ from: 'justice', type: 'list', code: 'message-not-processed' },
      at: new Date(clock.now().getTime() - 20 * 60_000),
    }),
  )
const streams = (person: typeof ruth) => site.open('/streams', person)
const putAsideNumber = async () => {
  const position = await database.as('customs_alert_list', (tx) =>
    beginReceiving(tx, { from: 'justice', type: 'list', sequence: 1 }),
  )
  return position.putAside
}

describe('the streams of messages', () => {
  test('are listed, the silent ones excepted, and nothing is to be done while all move', async () => {
    const page = await streams(ruth)
    expect(page.table('Streams').rows.map(([stream, , , state]) => [stream, state])).toEqual([
      ['List from Ministry of Justice', 'Moves'],
      ['Outcome to Ministry of Justice', 'Moves'],
    ])
    expect(page.buttons()).toEqual([])
  })

  test('one that stands still is named with its reason, and two different people put its message aside', async () => {
    await standsStill()
    const page = await streams(ruth)
    expect(page.text()).toContain('List from Ministry of Justice stands still')
    expect(page.text()).toContain('The message cannot be processed for the moment')
    expect(page.table('Streams').rows[0]).toContain('Stands still')
    await page.submit({}, 'Put number 1 aside as the first of two')
    expect(await putAsideNumber()).toBeNull()

    const own = await streams(ruth)
    expect(own.text()).toContain('You asked for this. Another person must agree.')
    expect(own.buttons()).toEqual(['Take it back'])
    const other = await streams(tane)
    expect((await other.submit({}, 'Put number 1 aside as the second person')).location).toBe('/streams')
    expect(await putAsideNumber()).toBe(1)
  })

  test('the second person may decline, with a reason, and the message stays where it is', async () => {
    await standsStill()
    await (await streams(ruth)).submit({}, 'Put number 1 aside as the first of two')
    const other = await streams(tane)
    const decline = other.buttons().find((button) => button.startsWith('Decline')) ?? 'Decline'
    await other.submit({ 'Why you decline': 'Justice sends it again today.' }, decline)
    expect(await putAsideNumber()).toBeNull()
    expect((await streams(ruth)).buttons()).toEqual(['Put number 1 aside as the first of two'])
  })

  test('a number that has moved on meanwhile is not put aside', async () => {
    const page = await site.send('/streams', { stream: 'in/justice/list/7' }, ruth)
    expect(page.errorSummary().join()).toContain('no longer stands still')
  })

  test('an officer does not come in', async () => {
    const officer = aPerson('customs-officer', { port: 'AKL' })
    expect((await site.open('/streams', officer)).status).toBe(403)
  })
})

const search = await findBrowser()

describe.skipIf('missing' in search)(`the page in a browser${whySkipped(search)}`, () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>
  beforeAll(async () => {
    browser = await openBrowser(search)
  })
  afterAll(() => browser.close())

  test.each([320, 1280])(
    'at %i pixels has no accessibility fault and does not scroll sideways',
    async (width) => {
      await standsStill()
      const origin = await site.server.listen({ port: 0, host: '127.0.0.1' })
      for (const person of [ruth, tane]) {
        const context = await browser.newContext({
          extraHTTPHeaders: headersOf(person),
          viewport: { width, height: 900 },
        })
        const page = await context.newPage()
        await page.goto(`${origin}/streams`)
        const { violations, ruleCount } = await axeFindings(page)
        expect(violations).toEqual([])
        expect(ruleCount).toBeGreaterThanOrEqual(RULES_AT_LEAST)
        expect(await sidewaysScroll(page)).toBe(0)
        if (person === ruth)
          await page.getByRole('button', { name: 'Put number 1 aside as the first of two' }).click()
        await context.close()
      }
    },
  )
})
