import { randomBytes } from 'node:crypto'
import { readBackCode } from '#kernel'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedInPerson, StaffRole } from '#access'
import { sql, type DatabaseRole } from '#database'
import { raiseAlerts } from '#customs/alerts'
import { anAlert, customsDatabase } from '../../../testing/customs.ts'
import { theAgreements } from '../../../testing/justice.ts'
import type { TestDatabase } from '#testing'
import { limitOf } from './answer-limit.ts'
import { CASE_FACTS, CASE_RULES, CASE_STATES, type CaseState, type CaseStepName } from './case-table.ts'
import { keepCaseRules } from './keep-rules.ts'
import { standDown } from './stand-down.ts'
import { insertFirstQuestion } from './question-store.ts'
import { caseOf, openMissingCases, stepsOf, takeStepInDatabase } from './store.ts'
import { possibleSteps, takeStep } from './take-step.ts'

const at = new Date('2026-11-21T09:00:00Z')
const ROLES: readonly (readonly [StaffRole, DatabaseRole])[] = [
  ['customs-officer', 'customs_officer'],
  ['customs-supervisor', 'customs_supervisor'],
  ['police-officer', 'customs_police'],
]

const agreements = await theAgreements()
const LIMIT = limitOf(agreements[1]!)

let database: TestDatabase
beforeAll(async () => {
  database = await customsDatabase()
  await keepCaseRules(database, agreements)
})
afterAll(() => database.dispose())

function person(role: StaffRole, databaseRole: DatabaseRole, id = `${role}-1`): SignedInPerson {
  return { id, name: id, role, databaseRole, port: 'AKL', sessionId: 's' }
}

async function aCase(
  state: CaseState = 'alerted',
  facts: readonly string[] = CASE_FACTS,
  ppn = 'PPN-1',
  answeredAt: Date | null = at,
): Promise<string> {
  const alert = anAlert({ listed: { ...anAlert().listed, personProfileNumber: ppn } })
  await database.as('customs_screening', (tx) =>
    raiseAlerts(tx, [{ alert, repeatKey: randomBytes(32) }], randomBytes(32), at, 12),
  )
  await database.as('customs_interceptions', async (tx) => {
    for (const { id } of await openMissingCases(tx, at, 10)) await insertFirstQuestion(tx, id, at)
    if (answeredAt !== null)
      await sql`update interceptions.confirmations set answered_at = ${answeredAt}, still_enforceable = true,
        as_of = ${answeredAt}, given_at = ${answeredAt}, given_by = 'message' where case_id = ${alert.id}`.execute(
        tx,
      )
    const closed = state === 'closed'
    await sql`update interceptions.cases set state = ${state}, facts = ${[...facts]},
      outcome = ${closed ? 'paid' : null}, closed_at = ${closed ? at : null} where id = ${alert.id}`.execute(
      tx,
    )
  })
  return alert.id
}

function act(who: SignedInPerson, caseId: string, step: string, version = 0) {
  const reason =
    step === 'not-completed'
      ? { reason: 'police-unavailable' }
      : step === 'not-the-person'
        ? { reason: 'other-names' }
        : {}
  const note = step === 'hand-over' ? { note: 'He waits in room 2.' } : {}
  return database.as(
    who.databaseRole,
    async (tx) => {
      const call = {
        spokenTo: 'Mere',
        readBack: readBackCode((await caseOf(tx, caseId))?.reference ?? '', at),
      }
      const asked = { caseId, version, step: step as CaseStepName, call, ...reason, ...note }
      return takeStep(tx, who, asked, at)
    },
    { port: 'AKL' },
  )
}

describe.each(CASE_STATES)('in the state %s', (state) => {
  test.each(ROLES)(
    '%s may take the steps of the table and no other, at the operation and at the database',
    async (role, databaseRole) => {
      const who = person(role, databaseRole)
      for (const step of new Set(CASE_RULES.map((rule) => rule.step))) {
        const allowed = CASE_RULES.some(
          (rule) => rule.step === step && rule.from.includes(state) && rule.roles.includes(role),
        )
        const byOperation = await act(who, await aCase(state), step)
        expect(byOperation.ok, `${step} by the operation`).toBe(allowed)
        const id = await aCase(state)
        const byDatabase = database.as(
          databaseRole,
          (tx) =>
            takeStepInDatabase(
              tx,
              {
                caseId: id,
                expectedVersion: 0,
                step,
                personId: 'x',
                personName: 'x',
                note: '',
                reason: step === 'not-completed' ? 'boarded' : null,
                spokenTo: 'Mere',
                readBack: 'AB3D-K7XQ',
              },
              at,
            ),
          { port: 'AKL' },
        )
        if (allowed) await byDatabase
        else await expect(byDatabase, `${step} by SQL`).rejects.toThrow()
      }
    },
  )
})

describe('before a warrant is executed', () => {
  const police = person('police-officer', 'customs_police')

  test.each([
    'told-of-intention',
    'opportunity-to-confirm-identity',
    'opportunity-to-show-paid-or-arranged',
    'confirmed-enforceable',
  ])('without “%s” on the record the step does not exist', async (missing) => {
    const id = await aCase(
      'refused',
      CASE_FACTS.filter((one) => one !== missing),
    )
    const found = await database.as('customs_police', (tx) => caseOf(tx, id), { port: 'AKL' })
    expect(possibleSteps(found!, 'police-officer', at, LIMIT).map((rule) => rule.step)).not.toContain(
      'execute-warrant',
    )
    expect(await act(police, id, 'execute-warrant')).toMatchObject({
      ok: false,
      error: { code: 'case-step-lacks-record' },
    })
  })

  test('with all of it the warrant may be executed, and discretion exercised instead', async () => {
    expect(await act(police, await aCase('refused'), 'execute-warrant')).toMatchObject({
      ok: true,
      value: { outcome: 'arrested' },
    })
    expect(await act(police, await aCase('refused'), 'exercise-discretion')).toMatchObject({
      ok: true,
      value: { outcome: 'discretion-exercised' },
    })
  })

  test('telling the person puts all three statutory things on the record', async () => {
    const told = await act(police, await aCase('justice-confirmed', ['confirmed-enforceable']), 'tell')
    expect(told.ok && [...told.value.facts].sort()).toEqual([...CASE_FACTS].sort())
  })
})

test('two officers act on one case at once: one wins, the other is told, nothing is lost', async () => {
  const id = await aCase()
  const [one, two] = await Promise.all([
    act(person('customs-officer', 'customs_officer', 'hemi'), id, 'acknowledge'),
    act(person('customs-supervisor', 'customs_supervisor', 'ruth'), id, 'acknowledge'),
  ])
  const results = [one, two]
  expect(results.filter((result) => result.ok)).toHaveLength(1)
  expect(results.find((result) => !result.ok)).toMatchObject({ error: { code: 'case-moved-on' } })
  const steps = await database.as('customs_supervisor', (tx) => stepsOf(tx, id))
  expect(steps).toHaveLength(1)
})

test('an officer of another port finds no such case', async () => {
  const id = await aCase()
  const who = person('customs-officer', 'customs_officer')
  const refused = await database.as(
    'customs_officer',
    (tx) => takeStep(tx, who, { caseId: id, version: 0, step: 'acknowledge' }, at),
    {
      port: 'WLG',
    },
  )
  expect(refused).toMatchObject({ ok: false, error: { code: 'case-step-not-possible' } })
})

test('a case is not completed for a reason of the closed list, never for free text alone', async () => {
  const who = person('customs-officer', 'customs_officer')
  const id = await aCase('acknowledged')
  const ask = (reason: string) =>
    database.as(
      'customs_officer',
      (tx) => takeStep(tx, who, { caseId: id, version: 0, step: 'not-completed', reason, note: 'words' }, at),
      { port: 'AKL' },
    )
  expect(await ask('because')).toMatchObject({ ok: false, error: { code: 'not-completed-reason-missing' } })
  expect(await ask('boarded')).toMatchObject({
    ok: true,
    value: { outcome: 'not-completed', notCompletedReason: 'boarded' },
  })
})

describe('a withdrawal at Justice', () => {
  const withdraw = (ppn: string) =>
    database.as('customs_alert_list', (tx) =>
      standDown(tx, { personProfileNumber: ppn, classOfReason: 'paid' }, at),
    )

  test('stands a case down in time when nobody was stopped, and is an incorrect stop when somebody was', async () => {
    const early = await aCase('police-notified', [], 'PPN-EARLY')
    const late = await aCase('interviewing', [], 'PPN-LATE')
    expect(await withdraw('PPN-EARLY')).toBe(1)
    expect(await withdraw('PPN-LATE')).toBe(1)
    const outcomeOf = async (id: string) =>
      (await database.as('customs_supervisor', (tx) => caseOf(tx, id)))!.outcome
    expect(await outcomeOf(early)).toBe('stood-down')
    expect(await outcomeOf(late)).toBe('already-paid')
  })

  test('once the person was told is what came of the stop: what Justice takes by phone is no incorrect intercept', async () => {
    const told = await aCase('told', CASE_FACTS, 'PPN-TOLD')
    expect(await withdraw('PPN-TOLD')).toBe(1)
    const taken = await database.as('customs_supervisor', (tx) => stepsOf(tx, told))
    expect(taken).toMatchObject([{ step: 'stand-down', fromState: 'told' }])
    const after = await database.as('customs_supervisor', (tx) => caseOf(tx, told))
    expect(after!.outcome).toBe('paid')
  })

  test('after it no step exists any more', async () => {
    const id = await aCase('acknowledged', [], 'PPN-GONE')
    await withdraw('PPN-GONE')
    expect(await act(person('customs-officer', 'customs_officer'), id, 'notify-police', 1)).toMatchObject({
      ok: false,
    })
  })
})

test('no role of staff writes a case, a step or a rule but through the functions', async () => {
  for (const [, role] of ROLES) {
    for (const statement of [
      `update interceptions.cases set state = 'closed'`,
      `delete from interceptions.case_steps`,
      `insert into interceptions.step_rules values ('x', 'alerted', 'closed', '${role}', '{}', '{}', 'paid')`,
      `select interceptions.stand_down('PPN-1', 'paid', '{}', 'paid', '{}', now())`,
    ]) {
      await expect(
        database.as(role, (tx) => sql.raw(statement).execute(tx), { port: 'AKL' }),
      ).rejects.toThrow('permission denied')
    }
  }
})
