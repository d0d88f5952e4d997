/** The pages of a case, in every state and as each role: what is offered, and what is refused when it is sent all the same. */
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedInPerson, StaffRole } from '#access'
import { raiseAlerts } from '#customs/alerts'
import { sql } from '#database'
import type { TestDatabase } from '#testing'
import { anAlert, customsDatabase } from '../../../../testing/customs.ts'
import { theAgreements } from '../../../../testing/justice.ts'
import { findBrowser, openBrowser, whySkipped } from '../../../../testing/browser.ts'
import { aPerson, fitFindings, testSite, type TestSite } from '../../../../testing/pages/index.ts'
import { limitOf } from '../answer-limit.ts'
import {
  CASE_FACTS,
  CASE_RULES,
  CASE_STATES,
  isAtTheStop,
  NOT_THE_PERSON_REASONS,
  type CaseState,
  type CaseStepName,
} from '../case-table.ts'
import { keepCaseRules } from '../keep-rules.ts'
import { insertFirstQuestion } from '../question-store.ts'
import { caseOf, openMissingCases } from '../store.ts'
import { markListed } from '../listed-store.ts'
import { interceptionPages } from './index.ts'
import { POLICE_WORDS } from './police-words.ts'
import { hasPageOfItsOwn } from './step-form.ts'

const browsers = await findBrowser()
const at = new Date('2026-11-21T09:30:00+13:00')
const PLACES = [
  ['customs-officer', '/cases'],
  ['customs-supervisor', '/cases'],
  ['police-officer', '/police'],
] as const satisfies readonly (readonly [StaffRole, string])[]
/** Sent in a form of its own, with what it wants to know. */
const HAND_OVER = 'hand-over'
/** What a page of its own asks before it takes the step. */
const ANSWERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'not-completed': { reason: 'boarded' },
  'not-the-person': { reason: 'other-names' },
}

let database: TestDatabase
let site: TestSite
beforeAll(async () => {
  database = await customsDatabase()
  const agreements = await theAgreements()
  await keepCaseRules(database, agreements)
  site = await testSite({
    pages: interceptionPages(
      () => limitOf(agreements[1]!),
      () => 91,
    ),
    database,
  })
})
afterAll(async () => {
  await site.close()
  await database.dispose()
})

/** @param minutes how long ago Justice said that the warrant is in force */
async function aCase(state: CaseState, minutes = 0, alert = anAlert()): Promise<string> {
  const given = new Date(at.getTime() - minutes * 60_000)
  await database.as('customs_screening', (tx) =>
    raiseAlerts(tx, [{ alert, repeatKey: randomBytes(32) }], randomBytes(32), at, 12),
  )
  await database.as('customs_interceptions', async (tx) => {
    for (const { id } of await openMissingCases(tx, at, 10)) await insertFirstQuestion(tx, id, given)
    await sql`update interceptions.questions set posted_at = ${given}, answered_at = ${given}`.execute(tx)
    await sql`update interceptions.confirmations set answered_at = ${given}, still_enforceable = true,
      as_of = ${given}, given_at = ${given}, given_by = 'message' where case_id = ${alert.id}`.execute(tx)
    const closed = state === 'closed'
    await sql`update interceptions.cases set state = ${state}, facts = ${[...CASE_FACTS]}, holder_id = 'somebody',
      outcome = ${closed ? 'paid' : null}, closed_at = ${closed ? at : null} where id = ${alert.id}`.execute(
      tx,
    )
  })
  return alert.id
}

async function standsAt(id: string): Promise<string | undefined> {
  const it = await database.as('customs_supervisor', (tx) => caseOf(tx, id))
  return it && `${it.state} ${it.version}`
}

describe.each(CASE_STATES)('a case in the state %s', (state) => {
  test.each(PLACES)(
    'offers the %s what the table allows, and refuses every other step',
    async (role, folder) => {
      const who: SignedInPerson = aPerson(role, { port: 'AKL' })
      const id = await aCase(state)
      const allowed = CASE_RULES.filter((rule) => rule.from.includes(state) && rule.roles.includes(role))
      expect([...(await choicesOf(folder, id, who))].sort()).toEqual(
        allowed.map(({ step }): string => step).sort(),
      )
      for (const { step } of CASE_RULES.filter((rule) => !allowed.includes(rule))) {
        const fields = { step, version: '0', reason: 'boarded', note: 'words', handOver: 'words' }
        const own = hasPageOfItsOwn(step as CaseStepName)
        const refused = await site.send(
          own ? `${folder}/${id}/steps/${step}` : `${folder}/${id}`,
          fields,
          who,
        )
        expect(refused.errorSummary(), step).toHaveLength(1)
        expect(await standsAt(id), step).toBe(`${state} 0`)
      }
      for (const { step } of allowed.filter((rule) => rule.step !== HAND_OVER)) {
        const other = await aCase(state)
        const sent = await site.send(`${folder}/${other}`, { step, version: '0' }, who)
        if (hasPageOfItsOwn(step as CaseStepName)) {
          // One tap does nothing but ask.
          expect(await standsAt(other), step).toBe(`${state} 0`)
          expect(sent.location).toBe(`${folder}/${other}/steps/${step}`)
          const call = { spokenTo: 'Mere', readBack: (await referenceOf(other)) ?? '' }
          await site.send(sent.location, { version: '0', ...ANSWERS[step], ...call }, who)
        }
        expect(await standsAt(other), step).toMatch(/ 1$/)
      }
    },
  )
})

/** Every step that the case's page, and those that it leads to, offer. */
async function choicesOf(folder: string, id: string, who: SignedInPerson): Promise<ReadonlySet<string>> {
  const pages = folder === '/police' ? ['', '/choices/settled', '/choices/wrong'] : ['']
  const offered = new Set<string>()
  for (const one of pages) {
    const page = await site.open(`${folder}/${id}${one}`, who)
    expect(page.status).toBe(200)
    for (const [, step = ''] of page.html.matchAll(/name="step" value="([a-z-]+)"/g)) offered.add(step)
  }
  offered.delete('ask-justice')
  return offered
}

describe('a constable’s decision', () => {
  const constable = aPerson('police-officer', { port: 'AKL' })

  test.each(CASE_STATES.filter((state) => POLICE_WORDS[state] !== undefined))(
    'in the state %s is one sentence and two choices; the rest stands behind “Something is wrong”',
    async (state) => {
      const page = await site.open(`/police/${await aCase(state)}`, constable)
      expect(page.html.match(/class="govuk-button choice/g)).toHaveLength(2)
      // Before anybody stands before the traveller, what can go wrong is one of the two.
      if (isAtTheStop(state)) expect(page.link('Something is wrong')).toMatch(/\/choices\/wrong$/)
    },
  )

  test('on an answer that is too old is to ask again or to phone, and no step that rests on it is there', async () => {
    const page = await site.open(`/police/${await aCase('identity-confirmed', 6)}`, constable)
    expect(page.text()).toContain('Justice’s answer is too old to rely on')
    expect(page.buttons()).toEqual(['Ask Justice again', 'Justice confirmed by phone'])
    const refused = await aCase('refused', 6)
    expect(await choicesOf('/police', refused, constable)).not.toContain('execute-warrant')
    const check = await site.open(`/police/${refused}/steps/execute-warrant`, constable)
    expect(check.buttons()).toEqual([])
    await site.send(`/police/${refused}/steps/execute-warrant`, { version: '0' }, constable)
    expect(await standsAt(refused)).toBe('refused 0')
  })

  test('on an arrest waits for Justice’s word of now, and says what will happen', async () => {
    const id = await aCase('refused', 2)
    const sent = await site.send(`/police/${id}`, { step: 'execute-warrant', version: '0' }, constable)
    const check = await sent.follow()
    expect(check.text()).toContain('does not travel')
    expect(check.text()).toContain('Justice is being asked what holds now')
    expect(check.buttons()).toEqual([])
  })

  test('is sent once, however often it is pressed: the second press shows what was done', async () => {
    const id = await aCase('refused')
    const press = () => site.send(`/police/${id}/steps/exercise-discretion`, { version: '0' }, constable)
    for (const sent of [await press(), await press()]) expect(sent.location).toBe(`/police/${id}`)
    expect(await standsAt(id)).toBe('closed 1')
    const back = await site.open(`/police/${id}/steps/exercise-discretion`, constable)
    expect(back.text()).toContain('This is no longer to be decided')
    expect(back.buttons()).toEqual([])
  })

  test('may be undone by whoever made it and nobody else, and then stands where it stood', async () => {
    const id = await aCase('refused')
    await site.send(`/police/${id}/steps/exercise-discretion`, { version: '0' }, constable)
    const supervisor = aPerson('customs-supervisor', { port: 'AKL' })
    const other = await site.send(`/cases/${id}`, { step: 'undo', version: '1' }, supervisor)
    expect(other.errorSummary()).toHaveLength(1)
    const closed = await site.open(`/police/${id}`, constable)
    expect(closed.buttons()).toEqual(['Undo'])
    await closed.submit({}, 'Undo')
    expect(await standsAt(id)).toBe('refused 2')
  })

  test('an arrest is not undone by a button', async () => {
    const id = await aCase('refused')
    await site.send(`/police/${id}/steps/execute-warrant`, { version: '0' }, constable)
    expect((await site.open(`/police/${id}`, constable)).buttons()).toEqual([])
    await site.send(`/police/${id}`, { step: 'undo', version: '1' }, constable)
    expect(await standsAt(id)).toBe('closed 1')
  })

  test.each([
    ['without who was spoken to', { spokenTo: '', readBack: 'AB3D-K7XQ' }],
    ['with another case’s reference', { spokenTo: 'Mere', readBack: 'AB3D-K7XQ' }],
  ])('a call %s confirms nothing', async (_, call) => {
    const id = await aCase('identity-confirmed', 9)
    const sent = await site.send(`/police/${id}/steps/confirm-by-phone`, { version: '0', ...call }, constable)
    expect(sent.errorSummary()).toHaveLength(1)
    expect(await standsAt(id)).toBe('identity-confirmed 0')
  })

  test('that this is not the person says by which of the closed reasons', async () => {
    const id = await aCase('interviewing')
    const page = await site.open(`/police/${id}/steps/not-the-person`, constable)
    expect(page.field('Why').choices).toHaveLength(NOT_THE_PERSON_REASONS.length)
    expect(page.field('Why').value).toBe('')
    expect(page.buttons()).toEqual(['This is not the person'])
    expect((await page.submit()).errorSummary()).toEqual(['Choose how you know that this is not the person.'])
  })
})

async function referenceOf(id: string): Promise<string | undefined> {
  return (await database.as('customs_supervisor', (tx) => caseOf(tx, id)))?.reference
}

test('whoever is no longer on the list in force is said in red on the case and on the board, and opens no step', async () => {
  const id = await aCase('identity-confirmed', 1)
  await database.as('customs_interceptions', (tx) => markListed(tx, at))
  const constable = aPerson('police-officer', { port: 'AKL' })
  for (const [address, who] of [
    [`/police/${id}`, constable],
    [`/cases/${id}`, aPerson('customs-officer', { port: 'AKL' })],
  ] as const) {
    const page = await site.open(address, who)
    expect(page.html).toMatch(/freshness--danger[\s\S]*Not on the list in force/)
  }
  const board = await site.open('/board', aPerson('customs-officer', { port: 'AKL' }))
  expect(board.html).toMatch(/card--danger[\s\S]*Not on the list in force/)
  expect(await choicesOf('/police', id, constable)).not.toContain('confirm-by-message')
})

test.each(['lane', 'privacy-officer', 'auditor'] as const)('the %s has no page of a case', async (role) => {
  const id = await aCase('alerted')
  for (const address of [`/cases/${id}`, `/police/${id}`, `/cases/${id}/report`, '/board', '/police'])
    expect((await site.open(address, aPerson(role, { port: 'AKL' }))).status, address).toBe(403)
})

test('an officer of another port finds neither case nor report, and a board without it', async () => {
  const id = await aCase('acknowledged')
  const sofia = aPerson('customs-officer', { port: 'WLG' })
  for (const address of [`/cases/${id}`, `/cases/${id}/report`])
    expect((await site.open(address, sofia)).status, address).toBe(404)
  expect((await site.open('/board', sofia)).text()).toContain('Nobody to meet')
})

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
