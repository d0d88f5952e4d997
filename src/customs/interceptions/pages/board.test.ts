/** The board and the closed cases: what they show, how they are filtered and searched, and that they are fit for everybody. */
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedInPerson } from '#access'
import { raiseAlerts } from '#customs/alerts'
import { sql } from '#database'
import { findBrowser, openBrowser, whySkipped } from '../../../../testing/browser.ts'
import { anAlert } from '../../../../testing/customs.ts'
import { interceptionSite, type InterceptionSite } from '../../../../testing/interception-site.ts'
import { aPerson, fitFindings } from '../../../../testing/pages/index.ts'

const browsers = await findBrowser()
const at = new Date('2026-11-21T09:30:00+13:00')

let database: InterceptionSite['database']
let site: InterceptionSite['site']
let aCase: InterceptionSite['aCase']
let referenceOf: InterceptionSite['referenceOf']
let close: InterceptionSite['close']
beforeAll(async () => {
  ;({ database, site, aCase, referenceOf, close } = await interceptionSite(at))
})
afterAll(() => close())

describe('the board', () => {
  const officer = aPerson('customs-officer', { port: 'AKL' })

  test('opens alert and case as one page: what Justice says, why this traveller, and the steps', async () => {
    const id = await aCase('alerted')
    const page = await site.open(`/cases/${id}`, officer)
    expect(page.text()).toContain('Justice confirmed: still enforceable')
    expect(page.table('Passport and list entry, field by field').rows[1]?.join(' ')).toContain(
      'Differs only by a macron, on ā.',
    )
    expect(page.html).toContain('T<mark class="letters letters--mark">A</mark>NE')
    expect(page.buttons()).toContain('I am meeting this traveller')
  })

  test('shows an alert whose case is still to be opened, with no step', async () => {
    const alert = anAlert()
    await database.as('customs_screening', (tx) =>
      raiseAlerts(tx, [{ alert, repeatKey: randomBytes(32) }], randomBytes(32), at, 12),
    )
    const page = await site.open(`/cases/${alert.id}`, officer)
    expect(page.text()).toContain('The case opens in a moment')
    expect(page.buttons()).toEqual([])
  })

  test('calls for somebody again once a case was handed over, and keeps one however old its alert is', async () => {
    const id = await aCase('police-notified')
    await database.as('customs_interceptions', (tx) =>
      sql`update interceptions.cases set holder_id = null, holder_name = null,
        opened_at = ${new Date(at.getTime() - 30 * 3_600_000)} where id = ${id}`.execute(tx),
    )
    const board = await site.open('/board?state=to-meet&lane=&direction=', officer)
    expect(board.html).toMatch(new RegExp(`data-attention="[^"]*${id}`))
    expect(board.text()).toContain('Handed over: nobody holds it')
    expect((await site.open(`/cases/${id}`, officer)).text()).toContain('Handed over: nobody holds this case')
  })

  test('is filtered by address: lane, state and whoever holds it', async () => {
    const id = await aCase('interviewing')
    const shows = async (query: string) =>
      (await site.open(`/board?${query}`, officer)).html.includes(`/cases/${id}"`)
    expect(
      await Promise.all(['lane=A1', 'lane=Z9', 'state=ended', 'state=under-way', 'holder=me'].map(shows)),
    ).toEqual([true, false, false, true, false])
    expect((await site.open('/board?lane=RAUKAWA,%20TANE', officer)).status).toBe(404)
  })

  test.each(['TE KŌTUKU', 'NZ103'])('is filtered by %s, however the address spells it', async (craft) => {
    const alert = anAlert()
    const id = await aCase('alerted', 0, { ...alert, movement: { ...alert.movement, craft } })
    const board = async (said: string) => site.open(`/board?craft=${encodeURIComponent(said)}`, officer)
    expect((await board('')).html).toContain(`<option value="${craft}"`)
    for (const said of [craft, craft.toLowerCase(), craft.normalize('NFD')])
      expect((await board(said)).html).toContain(`/cases/${id}"`)
    expect((await board('NZ9')).html).not.toContain(`/cases/${id}"`)
    expect((await board('\u202eNZ1')).status).toBe(404)
    expect((await site.open(`/cases/${id}`, officer)).text()).toContain(craft)
  })

  test('lists closed cases with what came of them, and none of another port', async () => {
    const id = await aCase('closed')
    const closed = await site.open('/board/closed?outcome=paid&direction=', officer)
    expect(closed.link((await referenceOf(id)) ?? '')).toBe(`/cases/${id}`)
    expect((await site.open('/board/closed?outcome=arrested', officer)).html).not.toContain(`/cases/${id}"`)
    const sofia = aPerson('customs-officer', { port: 'WLG' })
    expect((await site.open('/board/closed', sofia)).text()).toContain('No case was closed')
  })

  describe('is searched', () => {
    const oConnor = () =>
      anAlert({
        traveller: {
          ...anAlert().traveller,
          familyName: 'O CONNOR',
          givenNames: 'HEMI',
          passportNumber: 'LB777001',
        },
        listed: { ...anAlert().listed, familyName: 'O’Connor', givenNames: 'Hēmi' },
      })
    const search = async (typed: string, address = '/board', who: SignedInPerson = officer) =>
      (await site.open(address, who)).submit({ 'Name, reference or passport number': typed }, 'Search')

    test.each([
      ['the family name', 'o connor'],
      ['the name without its space, and given names first', 'HEMIoconnor'],
      ['the beginnings, in any order', '  hem   CON '],
      ['the list’s spelling', 'Hēmi O’Connor'],
      ['both with a comma', 'O’CONNOR, Hemi'],
      ['the passport number with spaces', 'lb 777 001'],
    ])('by %s', async (_, typed) => {
      const [sought, other] = [await aCase('alerted', 0, oConnor()), await aCase('alerted')]
      const answer = await search(typed)
      expect(answer.location).toMatch(/^\/board\?search=[0-9a-f-]{36}$/)
      const found = await answer.follow()
      expect(found.html).toContain(`/cases/${sought}"`)
      expect(found.html).not.toContain(`/cases/${other}"`)
      expect(found.field('Name, reference or passport number').value).toBe(typed.trim())
    })

    test('by reference however it is typed, and by nothing that is not there', async () => {
      const id = await aCase('alerted')
      const reference = (await referenceOf(id)) ?? ''
      const found = await (await search(` ${reference.toLowerCase().replace('-', ' ')}`)).follow()
      expect(found.html.match(/data-steady-key="[^"]+"/g)).toEqual([`data-steady-key="/cases/${id}"`])
      for (const nothing of ['Nobodyatall', '%', '???'])
        expect((await (await search(nothing)).follow()).html, nothing).not.toContain('data-steady-key')
    })

    test('together with the filters, which keep it, and whoever comes meanwhile must match both', async () => {
      const kept = (await search('connor', '/board?lane=A1')).location
      expect(kept).toMatch(/^\/board\?lane=A1&search=/)
      const [sought, other] = [await aCase('alerted', 0, oConnor()), await aCase('alerted')]
      const elsewhere = oConnor()
      const lane = await aCase('alerted', 0, {
        ...elsewhere,
        movement: { ...elsewhere.movement, lane: 'B2' },
      })
      await database.as('customs_interceptions', (tx) =>
        sql`update interceptions.cases set holder_id = null where id = any(${[sought, other, lane]}::uuid[])`.execute(
          tx,
        ),
      )
      const board = await site.open(kept, officer)
      const shown = (id: string) => board.html.includes(`/cases/${id}"`)
      expect([sought, other, lane].map(shown)).toEqual([true, false, false])
      const calls = /data-attention="([^"]*)"/.exec(board.html)?.[1] ?? ''
      expect([sought, other, lane].map((id) => calls.includes(id))).toEqual([true, false, false])
      const filtered = await board.submit({ State: 'Ended' }, 'Show')
      expect(filtered.field('Name, reference or passport number').value).toBe('connor')
      const cleared = await board.submit({ 'Name, reference or passport number': '' }, 'Search')
      expect(cleared.location).toBe('/board?lane=A1')
    })

    test('among the closed cases as well, with their filters', async () => {
      const closed = await aCase('closed', 0, oConnor())
      await database.as('customs_interceptions', (tx) =>
        sql`update interceptions.cases set closed_at = ${new Date(at.getTime() - 90 * 3_600_000)},
          opened_at = closed_at where id = ${closed}`.execute(tx),
      )
      const found = await (await search('oconnor hemi', '/board/closed')).follow()
      const rows = found.table('Closed cases').rows
      expect(rows.length).toBeGreaterThan(0)
      expect(new Set(rows.map(([, who]) => who))).toEqual(new Set(['O CONNOR, HEMI']))
      const paid = await found.submit({ Outcome: 'Paid' }, 'Show')
      expect(paid.field('Name, reference or passport number').value).toBe('oconnor hemi')
      expect(paid.html).toContain(`/cases/${closed}"`)
      const none = await (await search('Nobodyatall', '/board/closed')).follow()
      expect(none.text()).toContain('No closed case was found')
      expect(none.link('All closed cases')).toBe('/board/closed')
    })

    test('for nobody else: not another session, and not another port', async () => {
      const sought = await aCase('alerted', 0, oConnor())
      const { location } = await search('connor')
      const colleague = await site.open(location, { ...officer, sessionId: 'another' })
      expect(colleague.text()).toContain('Your search is no longer kept, so everybody is shown')
      expect(colleague.field('Name, reference or passport number').value).toBe('')
      const sofia = aPerson('customs-officer', { port: 'WLG' })
      const theirs = await (await search('connor', '/board', sofia)).follow()
      expect(theirs.html).not.toContain(`/cases/${sought}"`)
      expect(theirs.link('Search the closed cases for the same')).toMatch(/^\/board\/closed\?search=/)
    })
  })
})

test.skipIf('missing' in browsers)(
  `board, search, closed cases, case and check page are fit for everybody${whySkipped(browsers)}`,
  { timeout: 90_000 },
  async () => {
    // Of a port of their own: a board is looked at with a few cards, not with those of every test.
    const officer = aPerson('customs-officer', { port: 'CHC' })
    const there = () => anAlert({ movement: { ...anAlert().movement, port: 'CHC' } })
    const id = await aCase('interviewing', 0, there())
    await aCase('alerted', 0, there())
    await aCase('closed', 0, there())
    const kept = async (address: string) =>
      (
        await (
          await site.open(address, officer)
        ).submit({ 'Name, reference or passport number': 'raukawa' }, 'Search')
      ).location
    const browser = await openBrowser(browsers)
    try {
      const addresses = [
        ...['/board', await kept('/board'), '/board/closed', await kept('/board/closed')],
        ...[`/cases/${id}`, `/cases/${id}/steps/not-completed`],
      ]
      expect(await fitFindings(browser, site, addresses, officer)).toEqual([])
    } finally {
      await browser.close()
    }
  },
)
