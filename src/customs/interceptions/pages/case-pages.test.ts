/** The pages of a case, in every state and as each role: what is offered, and what is refused when it is sent all the same. */
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedInPerson, StaffRole } from '#access'
import { raiseAlerts } from '#customs/alerts'
import { sql } from '#database'
import type { TestDatabase } from '#testing'
import { anAlert, customsDatabase } from '../../../../testing/customs.ts'
import { aPerson, testSite, type TestSite } from '../../../../testing/pages/index.ts'
import { CASE_FACTS, CASE_RULES, CASE_STATES, type CaseState } from '../case-table.ts'
import { keepCaseRules } from '../keep-rules.ts'
import { caseOf, openMissingCases } from '../store.ts'
import { interceptionPages } from './index.ts'

const at = new Date('2026-11-21T09:30:00+13:00')
const PLACES = [
  ['customs-officer', '/cases'],
  ['customs-supervisor', '/cases'],
  ['police-officer', '/police'],
] as const satisfies readonly (readonly [StaffRole, string])[]
/** Sent in forms of their own, with what they want to know. */
const NOT_BUTTONS: readonly string[] = ['not-completed', 'hand-over']

let database: TestDatabase
let site: TestSite
beforeAll(async () => {
  database = await customsDatabase()
  await keepCaseRules(database)
  site = await testSite({ pages: interceptionPages, database })
})
afterAll(async () => {
  await site.close()
  await database.dispose()
})

async function aCase(state: CaseState): Promise<string> {
  const alert = anAlert()
  await database.as('customs_screening', (tx) =>
    raiseAlerts(tx, [{ alert, repeatKey: randomBytes(32) }], randomBytes(32), at, 12),
  )
  await database.as('customs_interceptions', async (tx) => {
    await openMissingCases(tx, at, 10)
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
      const page = await site.open(`${folder}/${id}`, who)
      expect(page.status).toBe(200)
      expect([...page.buttons()].sort()).toEqual(
        allowed
          .map(({ step, words }) =>
            step === 'hand-over' ? 'Hand over' : step === 'not-completed' ? 'End as not completed' : words,
          )
          .sort(),
      )
      for (const { step } of CASE_RULES.filter((rule) => !allowed.includes(rule))) {
        const fields = { step, version: '0', reason: 'boarded', note: 'words', handOver: 'words' }
        const refused = await site.send(`${folder}/${id}`, fields, who)
        expect(refused.errorSummary(), step).toHaveLength(1)
        expect(await standsAt(id), step).toBe(`${state} 0`)
      }
      for (const { step } of allowed.filter((rule) => !NOT_BUTTONS.includes(rule.step))) {
        const other = await aCase(state)
        await site.send(`${folder}/${other}`, { step, version: '0' }, who)
        expect(await standsAt(other), step).toMatch(/ 1$/)
      }
    },
  )
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
