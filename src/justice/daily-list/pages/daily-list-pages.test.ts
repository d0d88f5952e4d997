import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { justiceSite, type JusticeTestSite } from '../../../../testing/justice-site.ts'
import { aPerson, type OpenedPage } from '../../../../testing/pages/index.ts'
import { sendDailyList } from '../send-daily-list.ts'

const officer = aPerson('justice-list-officer')
const agent = aPerson('justice-contact-agent')
const auditor = aPerson('auditor', { site: 'justice' })
let site: JusticeTestSite
beforeAll(async () => {
  site = await justiceSite()
})
afterAll(() => site.close())

/** What the page of a sending says once the sending is over. */
async function outcomeAt(address: string): Promise<string> {
  for (let tries = 0; ; tries += 1) {
    const words = (await site.open(address, officer)).text()
    if (!words.includes('You may leave') || tries > 200) return words
    await pause(25)
  }
}

/** In order: the page before the first list, then as lists go out. */
describe('the daily list', () => {
  test('before the first list says how one is made', async () => {
    const page = await site.open('/daily-list', officer)
    expect(page.text()).toContain('No list was sent yet')
    expect(page.text()).toContain('Runs this year 0 of 730')
  })

  test.each(['', 'aaaaaaaaaaaaaaaa', '../../daily-list/aa'])(
    'is not sent by a form whose key no page made (%j)',
    async (key) => {
      const pressed = await site.send('/daily-list/send', { 'once-key': key }, officer)
      expect(pressed.status).toBe(400)
      expect((await site.open('/daily-list', officer)).text()).toContain('No list was sent yet')
    },
  )

  test('is sent by the button, and the page says what went out', async () => {
    const page = await site.open('/daily-list/send', officer)
    expect(page.text()).toContain('0 of 730 have been used this year')
    const pressed = await page.submit({}, 'Send the list')
    const again = await page.submit({}, 'Send the list')
    // Pressed twice, it is one sending.
    expect(again.location).toBe(pressed.location)
    expect(await outcomeAt(pressed.location)).toContain('List 1 was sent: 1 interception, 1 silent.')
    const list = await site.open('/daily-list', officer)
    expect(list.table('Lists sent').rows.map((row) => row.slice(0, 8))).toEqual([
      ['1', 'now', 'by hand', '1', '1', '2', '0', '0'],
    ])
    expect(list.text()).toContain('Receipt on its way')
  })

  test('shows the receipt of Customs when it has come', async () => {
    await site.peers.opened()
    expect((await site.open('/daily-list', officer)).text()).toContain('Receipt accepted')
  })

  test('draws its size over time once there are two lists, for those who see figures too', async () => {
    site.clock.advance(86_400_000)
    expect(
      (
        await sendDailyList(site.sending, {
          occasion: 'daily',
          actor: { kind: 'process', id: 'jobs', role: 'jobs' },
        })
      ).ok,
    ).toBe(true)
    for (const [address, person] of [
      ['/daily-list', officer],
      ['/daily-list/figures', auditor],
    ] as const) {
      const page = await site.open(address, person)
      expect(page.table('People on the list')).toEqual({
        heads: ['List', 'Interception', 'Silent'],
        rows: [
          ['2016-06-30 (1)', '1', '1'],
          ['2016-07-01 (2)', '1', '1'],
        ],
      })
    }
  })

  test('says that it is stale when its hours are over and no new one went out', async () => {
    site.clock.advance(3 * 86_400_000)
    expect((await site.open('/daily-list', officer)).text()).toMatch(/Valid until stale/)
  })

  test('is closed to everybody but the list officer', async () => {
    for (const address of ['/daily-list', '/daily-list/send']) {
      for (const person of [agent, auditor]) expect((await site.open(address, person)).status).toBe(403)
    }
  })
})

describe('a person of the register', () => {
  const opened = async (name: string): Promise<OpenedPage> => {
    const search = await site.open('/register', agent)
    const found = await (await search.submit({ 'Name or person profile number': name }, 'Search')).follow()
    return site.open(found.link(found.table('People found').rows[0]?.[0] ?? ''), agent)
  }

  test('is shown with debts, warrants, the list they are on, and why', async () => {
    const page = await opened('Tāne')
    expect(page.heading()).toBe('Tāne Raukawa')
    expect(page.table('Debts').rows).toEqual([['D-1', 'reparation', 'yes', '$300.50', 'none']])
    expect(page.table('Warrants').rows).toEqual([['W-1', '15 January 2016', 'live', 'D-1']])
    expect(page.text()).toContain(
      'On the newest list interception $300.50 reparation, warrant W-1 live, covers D-1',
    )
    expect(page.table('History of decisions').rows.map((row) => [row[0], row[3]])).toEqual([
      ['1', 'interception'],
    ])
  })

  test('who is on no list is told why not', async () => {
    const page = await opened('Ana')
    expect(page.text()).toContain('On the newest list no alert nothing is owing that counts')
  })

  test('is not found under an identifier that is not theirs', async () => {
    const page = await site.open('/register/people/00000000-0000-4000-8000-000000000000', agent)
    expect(page.status).toBe(404)
    expect((await site.open('/register/people/P-1', agent)).status).toBe(404)
  })
})

test('the button of a page that is opened anew sends another list', async () => {
  const pressed = await (await site.open('/daily-list/send', officer)).submit({}, 'Send the list')
  expect(await outcomeAt(pressed.location)).toContain('List 3 was sent')
})
