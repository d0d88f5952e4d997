import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '#database'
import { listBodyOf, postList, receiptOf } from '../../../../testing/lists.ts'
import { findBrowser, openBrowser, whySkipped } from '../../../../testing/browser.ts'
import { aPerson, fitFindings, testSite, type TestSite } from '../../../../testing/pages/index.ts'
import { everyPermission } from '../../../../testing/pages/persons.ts'
import { testProgramme, type TestProgramme } from '../../../../testing/programme.ts'
import { heldListBanner } from '../banner.ts'
import { listPage } from './list.ts'
import { releasePage } from './release.ts'

const browsers = await findBrowser()
const ruth = { ...aPerson('customs-supervisor'), id: 'ruth' }
const tane = { ...aPerson('customs-supervisor'), id: 'tane' }

let programme: TestProgramme
let site: TestSite
let number = 1
beforeAll(async () => {
  programme = await testProgramme()
  site = await testSite({
    database: programme.databases.customs,
    clock: { now: () => new Date() },
    newId: () => crypto.randomUUID(),
    pages: [listPage, releasePage],
    banners: [heldListBanner(programme.databases.customs, everyPermission)],
  })
  await postList(programme, listBodyOf(number, people(100)))
})
afterAll(async () => {
  await site.close()
  await programme.stop()
})

const people = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    person_profile_number: `PPN-${i}`,
    family_name: `Tester${'abcdefghij'.charAt(i % 10)}`,
    given_names: 'Māia Rose',
    date_of_birth: '1981-05-17',
    gender: 'F',
    alert_type: 'interception',
  }))

async function held(count: number): Promise<number> {
  number += 1
  expect(await postList(programme, listBodyOf(number, people(count)))).toMatchObject({ verdict: 'held' })
  return number
}

async function settled(): Promise<void> {
  await programme.customs.settle()
  await programme.justice.exchange.drain()
  await programme.customs.screening.refresh()
}

const release = (person: typeof ruth) => site.open('/list/release', person)
const told = async (person: typeof ruth) => (await site.open('/list', person)).banners().join()

describe('a held list', () => {
  test.each(['', 'abc', '1e0', '2147483648'])('that a form names as %j is refused whole', async (list) => {
    const page = await site.send('/list/release', { list, decision: 'released' }, ruth)
    expect(page.status).toBe(400)
  })

  test('is released by two different people, and applied', async () => {
    const list = await held(60)
    expect(await told(ruth)).toMatch(/waits for two people to release or refuse it/)
    expect(await told({ ...aPerson('customs-officer'), id: 'olive' })).toBe('')
    const page = await release(ruth)
    expect(page.text()).toContain('60 interception entries')
    expect(page.table('Against the list in force').rows).toEqual([
      ['interception', '100', '60', '0', '0', '40'],
    ])
    expect(page.text()).toContain(
      '0 people more are under an interception alert, and 40 people no longer are',
    )
    expect(page.buttons()).toEqual([
      `Release list ${list} as the first of two`,
      `Refuse list ${list} as the first of two`,
    ])
    await page.submit({}, `Release list ${list} as the first of two`)
    expect(await told(ruth)).toMatch(/waits for a second person to release it/)

    const own = await release(ruth)
    expect(own.text()).toContain('You asked for this. Another person must agree.')
    expect(own.buttons()).toEqual(['Take it back'])

    const theirs = await release(tane)
    expect(theirs.text()).toContain('By ruth')
    expect(theirs.text()).not.toContain('If it is refused')
    await theirs.submit({}, `Release list ${list} as the second person`)
    expect(await told(tane)).toBe('')
    await settled()
    expect(programme.customs.screening.current()?.listNumber).toBe(list)
    expect(await receiptOf(programme)).toMatchObject({ verdict: 'accepted' })
  })

  test('is not released by one person twice, however the form is sent', async () => {
    const list = await held(20)
    await (await release(ruth)).submit({}, `Release list ${list} as the first of two`)
    const theirs = await release(tane)
    const request = /name="request" value="([^"]+)"/.exec(theirs.html)?.[1] ?? ''
    const fields = { request, answer: 'agree', decision: 'released', list: String(list), reason: '' }
    const sent = await site.send('/list/release', fields, ruth)
    expect(sent.errorSummary()).toEqual([
      'It takes two people: whoever asked cannot also answer. Another person must.',
    ])
    expect(await told(ruth)).toMatch(/waits for a second person/)
  })

  test.skipIf('missing' in browsers)(
    `is fit for everybody to look at as the second person${whySkipped(browsers)}`,
    async () => {
      const browser = await openBrowser(browsers)
      try {
        expect(await fitFindings(browser, site, ['/list/release'], tane)).toEqual([])
      } finally {
        await browser.close()
      }
    },
  )

  test('stays held when the second person declines, who must say why', async () => {
    const declining = await release(tane)
    expect((await declining.submit({}, 'Decline')).errorSummary()).toEqual(['Say why you decline'])
    await declining.submit({ 'Why you decline': 'Justice has not answered yet.' }, 'Decline')
    expect(await told(ruth)).toMatch(/waits for two people to release or refuse it/)
    await settled()
    expect(programme.customs.screening.current()?.listNumber).toBe(number - 1)
  })

  test('is refused by two people: it is never applied, and Justice is told', async () => {
    await (await release(tane)).submit({}, `Refuse list ${number} as the first of two`)
    expect(await told(ruth)).toMatch(/waits for a second person to refuse it/)
    await (await release(ruth)).submit({}, `Refuse list ${number} as the second person`)
    await settled()
    expect(programme.customs.screening.current()?.listNumber).toBe(number - 1)
    expect(await receiptOf(programme)).toMatchObject({
      verdict: 'refused',
      faults: [{ code: 'list-refused-by-two-people' }],
    })
    const { rows } = (await site.open('/list', ruth)).table('Lists received')
    expect(rows[0]?.slice(0, 2)).toEqual([String(number), 'refused'])
    expect((await release(ruth)).text()).toContain('No list is held')
  })

  test('that a newer one replaced is decided by nobody any more', async () => {
    const list = await held(10)
    await (await release(ruth)).submit({}, `Release list ${list} as the first of two`)
    const theirs = await release(tane)
    await held(9)
    const late = await theirs.submit({}, `Release list ${list} as the second person`)
    expect(late.errorSummary()).toEqual(['No list is held under that number'])
  })

  test('leaves in the log who asked, who agreed, and what became of it', async () => {
    const { rows } = await programme.databases.customs.as('customs_auditor', (tx) =>
      sql<{ event: string; who: string }>`select event, actor_id as who from activity.records
        where event like 'two-people-%' or event in ('held-list-released', 'held-list-refused')
        order by number`.execute(tx),
    )
    expect(rows.map(({ event, who }) => `${event} ${who}`)).toEqual([
      'two-people-asked ruth',
      'two-people-agreed tane',
      'held-list-released tane',
      'two-people-asked ruth',
      'two-people-declined tane',
      'two-people-asked tane',
      'two-people-agreed ruth',
      'held-list-refused ruth',
      'two-people-asked ruth',
    ])
  })
})
