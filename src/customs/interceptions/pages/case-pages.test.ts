/** The pages of a case, in every state and as each role: what is offered, and what is refused when it is sent all the same. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedInPerson, StaffRole } from '#access'
import { readBackCode, spokenCode } from '#kernel'
import { interceptionSite, type InterceptionSite } from '../../../../testing/interception-site.ts'
import { aPerson } from '../../../../testing/pages/index.ts'
import {
  CASE_RULES,
  CASE_STATES,
  isAtTheStop,
  NOT_THE_PERSON_REASONS,
  type CaseStepName,
} from '../case-table.ts'
import { markListed } from '../listed-store.ts'
import { caseOf } from '../store.ts'
import { POLICE_WORDS } from './police-words.ts'
import { hasPageOfItsOwn } from './step-form.ts'

const at = new Date('2026-11-21T09:30:00+13:00')
const PLACES = [
  ['customs-officer', '/cases'],
  ['customs-supervisor', '/cases'],
  ['police-officer', '/police'],
] as const satisfies readonly (readonly [StaffRole, string])[]
/** Not yet handed to them. */
const BEFORE_POLICE: readonly string[] = ['alerted', 'acknowledged']
/** Sent in a form of its own, with what it wants to know. */
const HAND_OVER = 'hand-over'
/** What a page of its own asks before it takes the step. */
const ANSWERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'not-completed': { reason: 'boarded' },
  'not-the-person': { reason: 'other-names' },
}

let database: InterceptionSite['database']
let site: InterceptionSite['site']
let aCase: InterceptionSite['aCase']
let referenceOf: InterceptionSite['referenceOf']
let justiceAnswers: InterceptionSite['justiceAnswers']
let close: InterceptionSite['close']
beforeAll(async () => {
  ;({ database, site, aCase, referenceOf, justiceAnswers, close } = await interceptionSite(at))
})
afterAll(() => close())

async function standsAt(id: string): Promise<string | undefined> {
  const it = await database.as('customs_supervisor', (tx) => caseOf(tx, id))
  return it && `${it.state} ${it.version}`
}

describe.each(CASE_STATES)('a case in the state %s', (state) => {
  test.each(PLACES.filter(([role]) => role !== 'police-officer' || !BEFORE_POLICE.includes(state)))(
    'offers the %s what the table allows, and refuses every other step',
    async (role, folder) => {
      const who: SignedInPerson = aPerson(role, { port: 'AKL' })
      const id = await aCase(state)
      const allowed = CASE_RULES.filter((rule) => rule.from.includes(state) && rule.roles.includes(role))
      expect([...(await choicesOf(folder, id, who))].sort()).toEqual(
        allowed.map(({ step }): string => step).sort(),
      )
      const refusedSteps = CASE_RULES.filter((rule) => !allowed.some(({ step }) => step === rule.step))
      for (const { step } of refusedSteps) {
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
          await justiceAnswers(other)
          const call = { spokenTo: 'Mere', readBack: readBackCode((await referenceOf(other)) ?? '', at) }
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

describe.each(PLACES)('a form that the %s sends', (role, folder) => {
  const ODD = [
    '',
    ' ',
    'abc',
    '1.5',
    '01',
    '-1',
    '1e999',
    '2147483648',
    '99999999999999',
    'Infinity',
    'NaN',
    '٠',
  ]

  test.each([undefined, ...ODD])(
    'with the version %j is refused whole, whatever the step',
    async (version) => {
      const who = aPerson(role, { port: 'AKL' })
      const id = await aCase('alerted')
      const sent = version === undefined ? {} : { version }
      for (const step of ['acknowledge', 'notify-police', 'undo', 'ask-justice', 'not-completed']) {
        const page = await site.send(`${folder}/${id}`, { step, ...sent }, who)
        expect([page.status, page.heading()], step).toEqual([400, 'That could not be read'])
      }
      const page = await site.send(`${folder}/${id}/steps/not-completed`, { reason: 'boarded', ...sent }, who)
      expect([page.status, await standsAt(id)]).toEqual([400, 'alerted 0'])
    },
  )

  test('with the largest version that a case could have is told that it moved on', async () => {
    const id = await aCase('police-notified')
    const fields = { version: '2147483647', reason: 'boarded' }
    const page = await site.send(
      `${folder}/${id}/steps/not-completed`,
      fields,
      aPerson(role, { port: 'AKL' }),
    )
    expect([page.status, await standsAt(id)]).toEqual([422, 'police-notified 0'])
  })
})

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
    // Nor by a form that is sent without its button.
    const forced = await site.send(`/police/${id}/steps/execute-warrant`, { version: '0' }, constable)
    expect(forced.errorSummary()).toEqual([
      'Justice is being asked and has not answered yet. Wait for the answer: nothing was recorded.',
    ])
    expect(await standsAt(id)).toBe('refused 0')
    await justiceAnswers(id)
    await site.send(`/police/${id}/steps/execute-warrant`, { version: '0' }, constable)
    expect(await standsAt(id)).toBe('closed 1')
  })

  test.each(CASE_STATES.filter((state) => BEFORE_POLICE.includes(state)))(
    'is not of a case that is %s',
    async (state) => {
      const id = await aCase(state)
      for (const address of ['', '/choices/wrong', '/steps/not-completed'])
        expect((await site.open(`/police/${id}${address}`, constable)).status).toBe(404)
      const fields = { version: '0', reason: 'police-unavailable' }
      expect((await site.send(`/police/${id}/steps/not-completed`, fields, constable)).status).toBe(404)
      expect(await standsAt(id)).toBe(`${state} 0`)
    },
  )

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
    ['without who was spoken to', () => ({ spokenTo: '', readBack: 'AB3D' })],
    ['with a full stop for a name', (own: string) => ({ spokenTo: '.', readBack: readBackCode(own, at) })],
    ['with the reference that the tablet shows', (own: string) => ({ spokenTo: 'Mere', readBack: own })],
    [
      'with the code that the tablet shows',
      (own: string) => ({
        spokenTo: 'Mere',
        readBack: spokenCode(own, new Date(at.getTime() - 9 * 60_000)),
      }),
    ],
    ['with another case’s code', () => ({ spokenTo: 'Mere', readBack: readBackCode('AB3D-K7XQ', at) })],
  ])('a call %s confirms nothing', async (_, callOf) => {
    const id = await aCase('identity-confirmed', 9)
    const call = callOf((await referenceOf(id)) ?? '')
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
    expect((await page.submit()).errorSummary()).toEqual(['Choose how you know that this is not the person'])
  })
})

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
