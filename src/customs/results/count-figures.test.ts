/** Figures are counted from events, by the New Zealand day on which they happened. */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedInPerson } from '#access'
import { loadAgreements } from '#agreement'
import { raiseAlerts } from '#customs/alerts'
import { casesSince, keepCaseRules, takeStep, type StepRequest } from '#customs/interceptions'
import { sql } from '#database'
import { readBackCode, type Direction } from '#kernel'
import { fixedClock, type TestDatabase } from '#testing'
import { aMovement, anAlert, customsDatabase, openCases, standDown } from '../../../testing/customs.ts'
import { theAgreements } from '../../../testing/justice.ts'
import { CUSTOMS_FIGURE_NAMES } from './figures.ts'
import { sendCounts, type CountingDependencies } from './send-counts.ts'
import { countFigures } from './store.ts'

/** Noon in New Zealand on 30 June 2016. */
const clock = fixedClock('2016-06-30T00:00:00Z')
const YEAR = { from: '2015-07-01', to: '2016-06-30' }
const NEXT_YEAR = { from: '2016-07-01', to: '2017-06-30' }

let database: TestDatabase
const posted: { readonly type: string; readonly body: object }[] = []
const exchange: CountingDependencies['exchange'] = {
  post: async (_tx, { type, body }) => {
    posted.push({ type, body })
    return { ok: true, value: { id: crypto.randomUUID(), sequence: posted.length } }
  },
}
beforeAll(async () => {
  database = await customsDatabase()
  await keepCaseRules(database, await theAgreements())
})
afterAll(() => database.dispose())

const staff = (role: 'customs-officer' | 'police-officer'): SignedInPerson => ({
  ...{ id: role, name: role, role, port: 'AKL', sessionId: 's' },
  databaseRole: role === 'customs-officer' ? 'customs_officer' : 'customs_police',
})

/** An alert of the person with its case, now. */
async function intercepted(ppn: string, direction: Direction): Promise<string> {
  const alert = anAlert({
    alertedAt: clock.now().toISOString(),
    movement: { ...aMovement, direction },
    listed: { ...anAlert().listed, personProfileNumber: ppn },
  })
  await database.as('customs_screening', (tx) =>
    raiseAlerts(tx, [{ alert, repeatKey: randomBytes(32) }], randomBytes(32), clock.now(), 12),
  )
  await openCases({ database, exchange, clock })
  return alert.id
}

type Step = StepRequest['step']

async function walk(caseId: string, steps: readonly Step[], from = 0): Promise<void> {
  for (const [index, step] of steps.entries()) {
    const who = staff(
      step === 'acknowledge' || step === 'notify-police' ? 'customs-officer' : 'police-officer',
    )
    const reason = step === 'not-the-person' ? 'other-names' : 'boarded'
    const taken = await database.as(
      who.databaseRole,
      async (tx) => {
        const all = await casesSince(tx, new Date(0))
        const call = {
          spokenTo: 'Mere',
          readBack: readBackCode(all.find(({ id }) => id === caseId)?.reference ?? '', clock.now()),
        }
        const request = { caseId, version: from + index, step, reason, call }
        return takeStep(tx, who, request, clock.now())
      },
      { port: 'AKL' },
    )
    expect(taken.ok, step).toBe(true)
  }
}

const TO_THE_TRAVELLER: readonly Step[] = ['acknowledge', 'notify-police', 'attend', 'begin-interview']
const count = (period = YEAR) => database.as('customs_auditor', (tx) => countFigures(tx, period))
const withdraw = (personProfileNumber: string) =>
  database.as('customs_alert_list', (tx) =>
    standDown(tx, { personProfileNumber, classOfReason: 'paid' }, clock.now()),
  )

test('before anything happened every figure is there and zero', async () => {
  const figures = await count()
  expect(Object.keys(figures)).toEqual(CUSTOMS_FIGURE_NAMES)
  expect(Object.values(figures).every((value) => value === 0)).toBe(true)
})

test('the database counts the figures that the table defines and the agreement lets cross, and no other', async () => {
  const { rows } = await database.as('customs_results', (tx) =>
    sql<{ figure: string }>`select figure from results.count_figures('2015-07-01', '2016-06-30')`.execute(tx),
  )
  expect(rows.map(({ figure }) => figure).sort()).toEqual([...CUSTOMS_FIGURE_NAMES].sort())
  const agreements = await loadAgreements('agreements/customs-justice-fines.yaml', 'alerts')
  const figure = agreements.ok && agreements.value[0]?.fields.find(({ name }) => name === 'figure')
  expect([...((figure && figure.closedList) || [])].sort()).toEqual([...CUSTOMS_FIGURE_NAMES].sort())
})

test('no figure is counted from the silent compartment', async () => {
  const migration = await readFile(new URL('./migrations/0001-results-create.sql', import.meta.url), 'utf8')
  expect(migration).not.toMatch(/silent\.|activity_silent|undisclosed|outbox|streams/)
})

describe('on 30 June', () => {
  test('a person who is met twice is one of the people and two alerts', async () => {
    const first = await intercepted('P-TWICE', 'departure')
    await walk(first, [...TO_THE_TRAVELLER, 'confirm-identity', 'not-completed'])
    const again = await intercepted('P-TWICE', 'arrival')
    await walk(again, [...TO_THE_TRAVELLER, 'confirm-identity', 'already-paid'])
    expect(await count()).toMatchObject({
      ...{ intercept_alerts_triggered: 2, people_intercepted: 1, on_departure: 1, on_arrival: 1 },
      ...{ interception_not_completed: 1, not_completed_boarded: 1, cases_acted_on: 2 },
      ...{ incorrect_intercepts: 1, fines_already_paid: 1, dropped_after_notice: 1, successful_actions: 0 },
    })
  })

  test('a wrong person is an incorrect intercept and none of the people', async () => {
    await walk(await intercepted('P-OTHER', 'arrival'), [...TO_THE_TRAVELLER, 'not-the-person'])
    expect(await count()).toMatchObject({ wrong_person: 1, incorrect_intercepts: 2, people_intercepted: 1 })
  })

  test('what is withdrawn before anybody is stopped was stood down in time, and is no incorrect intercept', async () => {
    await walk(await intercepted('P-PAID', 'departure'), ['acknowledge', 'notify-police'])
    await withdraw('P-PAID')
    expect(await count()).toMatchObject({ stood_down_in_time: 1, incorrect_intercepts: 2 })
  })

  test('action that is taken though the person challenged it is counted as such', async () => {
    const id = await intercepted('P-NO', 'arrival')
    await walk(id, [...TO_THE_TRAVELLER, 'challenge', 'confirm-identity', 'confirm-by-phone', 'tell'])
    await withdraw('P-NO')
    expect(await count()).toMatchObject({
      ...{ acted_on_though_challenged: 1, successful_actions: 1, incorrect_intercepts: 2 },
    })
  })
})

test('a case that goes on over midnight counts each event in the year in which it happened', async () => {
  const id = await intercepted('P-NIGHT', 'arrival')
  await walk(id, [...TO_THE_TRAVELLER, 'confirm-identity'])
  const before = await count()
  clock.advance(12 * 3_600_000)
  await walk(id, ['not-completed'], 5)
  expect(await count()).toEqual(before)
  expect(await count(NEXT_YEAR)).toMatchObject({
    ...{ intercept_alerts_triggered: 0, people_intercepted: 0, interception_not_completed: 1 },
  })
})

test('both years are sent as numbers, and again only when there is news', async () => {
  posted.length = 0
  const d: CountingDependencies = { database, exchange, clock }
  expect(await sendCounts(d)).toBe(2)
  const [year, next] = posted.map(({ body }) => body as { header: object; entries: object[] })
  expect(year!.header).toEqual({ period_from: '2015-07-01', period_to: '2016-06-30' })
  expect(next!.header).toEqual({ period_from: '2016-07-01', period_to: '2016-07-01' })
  expect(year!.entries).toContainEqual({ figure: 'people_intercepted', value: 3 })
  expect(await sendCounts(d)).toBe(0)
  await intercepted('P-NEXT', 'arrival')
  expect(await sendCounts(d)).toBe(1)
})

test('officers, supervisors and auditors may count, and Police may not', async () => {
  for (const role of ['customs_officer', 'customs_supervisor', 'customs_privacy_officer'] as const)
    expect(await database.as(role, (tx) => countFigures(tx, YEAR))).toMatchObject({ wrong_person: 1 })
  await expect(database.as('customs_police', (tx) => countFigures(tx, YEAR))).rejects.toThrow('permission')
})
