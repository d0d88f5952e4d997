import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importExtract } from '#justice/extract'
import { randomId } from '#kernel'
import { sql } from '#database'
import { anExtract, theOperator } from '../../../../testing/justice.ts'
import { justiceSite, type JusticeTestSite } from '../../../../testing/justice-site.ts'
import { findBrowser, openBrowser, whySkipped } from '../../../../testing/browser.ts'
import { aPerson, fitFindings } from '../../../../testing/pages/index.ts'
import { everyPermission } from '../../../../testing/pages/persons.ts'
import { heldBackBanner } from '../held-back-banner.ts'
import { sendDailyList, type ListRequest } from '../send-daily-list.ts'
import { sendReleased } from '../send-released.ts'

const browsers = await findBrowser()
const hine = { ...aPerson('justice-list-officer'), id: 'hine' }
const rawiri = { ...aPerson('justice-list-officer'), id: 'rawiri' }
const byTheClock: ListRequest = {
  occasion: 'daily',
  actor: { kind: 'process', id: 'daily-list-schedule', role: 'schedule' },
}

let site: JusticeTestSite
beforeAll(async () => {
  site = await justiceSite()
})
afterAll(() => site.close())

const code = (outcome: Awaited<ReturnType<typeof sendDailyList>> | undefined) =>
  outcome === undefined ? 'nothing to do' : outcome.ok ? 'sent' : outcome.error.code
const sendAtTheHour = async () => code(await sendDailyList(site.sending, byTheClock))
const sendWhatIsReleased = async () => code(await sendReleased(site.sending))
const release = (person: typeof hine) => site.open('/daily-list/release', person)
const listsAtCustoms = async () => (await site.peers.opened()).length
const bannersOf = (person: typeof hine) =>
  heldBackBanner(site.database, everyPermission)({ person, at: site.clock.now() })

async function register(from: number, count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, i) => from + i)
  const imported = await importExtract(
    { ...site.sending, newId: randomId },
    anExtract({
      people: numbers.map((n) => `N-${n},Tester,Ana,1990-01-01,F`),
      debts: numbers.map((n) => `ND-${n},N-${n},reparation,true,40000,false`),
      warrants: numbers.map((n) => `NW-${n},N-${n},2016-01-15,live,ND-${n}`),
    }),
    theOperator,
  )
  if (!imported.ok) throw new Error('the extract was refused')
}

const nextDay = () => site.clock.advance(86_400_000)

/** In order, as the days go. */
describe('a list that differs by more than the agreement allows', () => {
  test('is sent all the same when it is the first of all', async () => {
    expect(await sendAtTheHour()).toBe('sent')
    expect(await listsAtCustoms()).toBe(1)
  })

  test('is held back at Justice: Customs gets nothing, and whoever may release it is told why', async () => {
    nextDay()
    await register(0, 2)
    expect(await bannersOf(hine)).toEqual([])
    expect(await sendAtTheHour()).toBe('daily-list-held-back')
    expect(await listsAtCustoms()).toBe(1)
    expect((await bannersOf(hine)).map(({ text }) => text).join()).toMatch(
      /^A list is held back, .* Nothing was sent to Customs. It waits for two people/,
    )
    expect(await bannersOf(aPerson('justice-contact-agent'))).toEqual([])
    const page = await release(hine)
    expect(page.table('Against the list last sent').rows).toEqual([
      ['interception', '1', '3', '2', '0', '0', '+200%'],
      ['silent', '1', '1', '0', '0', '0', '0%'],
    ])
    expect(page.text()).toContain('to shrink by at most 20% and to grow by at most 20%')
    expect(page.text()).toContain('Under an interception alert at Customs: 2 people more, 0 people no longer')
    expect(page.buttons()).toEqual([
      'Release the list as the first of two',
      'Refuse the list as the first of two',
    ])
    expect((await site.open('/daily-list', hine)).text()).toContain('a list waits for two people')
    expect((await site.open('/daily-list/send', hine)).text()).toContain('A list is held back.')
  })

  test.skipIf('missing' in browsers)(`is fit for everybody to look at${whySkipped(browsers)}`, async () => {
    const browser = await openBrowser(browsers)
    try {
      expect(await fitFindings(browser, site, ['/daily-list/release'], hine)).toEqual([])
    } finally {
      await browser.close()
    }
  })

  test('goes to Customs when one officer has asked and another agreed, who is not the first', async () => {
    await (await release(hine)).submit({}, 'Release the list as the first of two')
    expect((await bannersOf(rawiri)).map(({ text }) => text).join()).toMatch(
      /waits for a second person to release it/,
    )
    expect((await release(hine)).buttons()).toEqual(['Take it back'])
    const theirs = await release(rawiri)
    expect(theirs.text()).toContain('By hine')
    expect(theirs.text()).toContain('If it is released It is built anew and sent to Customs')
    expect(theirs.text()).not.toContain('If it is refused')
    const request = /name="request" value="([^"]+)"/.exec(theirs.html)?.[1] ?? ''
    const fields = { request, answer: 'agree', decision: 'released', held: '', reason: '' }
    expect((await site.send('/daily-list/release', fields, hine)).errorSummary()).toEqual([
      'It takes two people: whoever asked cannot also answer. Another person must.',
    ])
    expect(await sendWhatIsReleased()).toBe('nothing to do')

    await theirs.submit({}, 'Release the list as the second person')
    expect((await release(hine)).text()).toContain('It is being built anew')
    expect(await sendWhatIsReleased()).toBe('sent')
    expect(await sendWhatIsReleased()).toBe('nothing to do')
    expect(await listsAtCustoms()).toBe(2)
    expect(await bannersOf(rawiri)).toEqual([])
    expect((await release(hine)).text()).toContain('No list is held back')
  })

  test('is not sent when the second person declines; the next one is built anew at its time', async () => {
    nextDay()
    await register(10, 4)
    expect(await sendAtTheHour()).toBe('daily-list-held-back')
    await (await release(rawiri)).submit({}, 'Release the list as the first of two')
    await (
      await release(hine)
    ).submit({ 'Why you decline': 'The extract of last night was imported twice.' }, 'Decline')
    expect(await bannersOf(hine)).toEqual([])
    expect(await sendWhatIsReleased()).toBe('nothing to do')
    expect(await listsAtCustoms()).toBe(2)
    nextDay()
    expect(await sendAtTheHour()).toBe('daily-list-held-back')
  })

  test('is refused by two people: nothing is sent, and a second one who declines leaves it held back', async () => {
    const first = await release(hine)
    await first.submit({}, 'Refuse the list as the first of two')
    expect((await bannersOf(rawiri)).map(({ text }) => text).join()).toMatch(/a second person to refuse it/)
    expect((await first.submit({}, 'Release the list as the first of two')).errorSummary()).toEqual([
      'Somebody has asked about this list already; that waits for a second person',
    ])
    await (await release(rawiri)).submit({ 'Why you decline': 'The extract was right.' }, 'Decline')
    expect((await bannersOf(rawiri)).map(({ text }) => text).join()).toMatch(
      /two people to release or refuse/,
    )

    await (await release(rawiri)).submit({}, 'Refuse the list as the first of two')
    const agreeing = await release(hine)
    for (const pressed of [0, 1]) {
      const answer = await agreeing.submit({}, 'Refuse the list as the second person')
      expect(answer.errorSummary(), String(pressed)).toHaveLength(pressed)
    }
    expect(await bannersOf(hine)).toEqual([])
    expect((await release(hine)).text()).toContain('No list is held back')
    expect(await sendWhatIsReleased()).toBe('nothing to do')
    expect(await listsAtCustoms()).toBe(2)
    nextDay()
    expect(await sendAtTheHour()).toBe('daily-list-held-back')
  })

  test('is held back again when its counts are no longer those that two people released', async () => {
    await (await release(hine)).submit({}, 'Release the list as the first of two')
    const theirs = await release(rawiri)
    await theirs.submit({}, 'Release the list as the second person')
    await register(20, 1)
    expect(await sendWhatIsReleased()).toBe('daily-list-held-back')
    expect(await listsAtCustoms()).toBe(2)
    const page = await release(hine)
    expect(page.text()).toContain('interception: then 7 (4 added, 0 changed, 0 removed), now 8 (5 added')
    expect((await theirs.submit({}, 'Release the list as the second person')).errorSummary()).toEqual([
      'The request was answered or taken back, or was never made',
    ])
  })

  test('is in the log with the counts, and with both who decided', async () => {
    const { rows } = await site.database.as('justice_auditor', (tx) =>
      sql<{ event: string; who: string }>`select event, actor_id as who from activity.records
        where event like 'two-people-%' or event in ('daily-list-held-back', 'daily-list-released')
          or event in ('daily-list-release-declined', 'daily-list-refused') order by number limit 15`.execute(
        tx,
      ),
    )
    expect(rows.map(({ event, who }) => `${event} ${who}`)).toEqual([
      'daily-list-held-back daily-list-schedule',
      'two-people-asked hine',
      'two-people-agreed rawiri',
      'daily-list-released rawiri',
      'daily-list-held-back daily-list-schedule',
      'two-people-asked rawiri',
      'two-people-declined hine',
      'daily-list-release-declined hine',
      'daily-list-held-back daily-list-schedule',
      'two-people-asked hine',
      'two-people-declined rawiri',
      'two-people-asked rawiri',
      'two-people-agreed hine',
      'daily-list-refused hine',
      'daily-list-held-back daily-list-schedule',
    ])
  })
})

test('only list officers may look at it', async () => {
  for (const person of [aPerson('justice-contact-agent'), aPerson('auditor', { site: 'justice' })])
    expect((await site.open('/daily-list/release', person)).status).toBe(403)
})
