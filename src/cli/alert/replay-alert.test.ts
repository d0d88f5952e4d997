import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadAgreements, type Agreement } from '#agreement'
import { sql } from '#database'
import { raiseAlerts, type Alert } from '#customs/alerts'
import { compileStandards, ENGINE_VERSION, explain } from '#matching'
import type { TestDatabase } from '#testing'
import { anAlert, customsDatabase } from '../../../testing/customs.ts'
import { replayAlert, type ReplayOutcome } from './replay-alert.ts'

const AGREEMENT = fileURLToPath(new URL('../../../agreements/customs-justice-fines.yaml', import.meta.url))
const at = new Date('2026-11-20T20:30:00Z')

let database: TestDatabase
let versions: readonly Agreement[]
beforeAll(async () => {
  database = await customsDatabase()
  const loaded = await loadAgreements(AGREEMENT, 'alerts')
  versions = loaded.ok ? loaded.value : []
})
afterAll(() => database.dispose())

/** An alert as screening raises it, with the evidence that makes it. */
function alertOf(given: Partial<Alert> = {}): Alert {
  const agreement = versions[0]!
  const plan = compileStandards(agreement.matching)
  if (!plan.ok) throw new Error('no valid standards')
  const born = { year: 1979, month: 3, day: 14 }
  const person = { familyName: 'Raukawa', givenNames: 'Tāne', dateOfBirth: born, gender: 'M' } as const
  const listed = {
    ...person,
    givenNames: 'Tāne Mahuta',
    personProfileNumber: 'PPN-1',
    alertType: 'interception',
  } as const
  const explanation = explain(plan.value, person, listed)
  return anAlert({
    agreement: agreement.id,
    agreementVersion: agreement.version,
    engineVersion: ENGINE_VERSION,
    explanation,
    score: explanation.score,
    band: explanation.band!,
    logOdds: explanation.logOdds,
    identityCode: explanation.identityCode,
    ...given,
  })
}

async function raised(alert: Alert): Promise<string> {
  const repeatKey = randomBytes(32)
  await database.as('customs_screening', (tx) => raiseAlerts(tx, [{ alert, repeatKey }], repeatKey, at, 12))
  return alert.id
}

function replayed(id: string): Promise<ReplayOutcome> {
  const actor = { kind: 'operator', id: 'tester', role: 'operator' } as const
  return replayAlert({ database, clock: { now: () => at }, actor, versions }, id)
}

it('an alert comes out of its own evidence again', async () => {
  expect(await replayed(await raised(alertOf()))).toMatchObject({ outcome: 'equal' })
})

it('an altered credit, an altered name or an altered score is found, and named', async () => {
  const alert = alertOf()
  const { explanation } = alert
  const fields = explanation.fields.map((field, place) => (place === 2 ? { ...field, credit: 2000 } : field))
  expect(await replayed(await raised(alertOf({ explanation: { ...explanation, fields } })))).toMatchObject({
    outcome: 'different',
    place: 'fields.2.credit',
  })
  const evidence = {
    ...explanation.evidence,
    traveller: { ...explanation.evidence.traveller, family: ['OTHER'] },
  }
  expect(await replayed(await raised(alertOf({ explanation: { ...explanation, evidence } })))).toMatchObject({
    outcome: 'different',
  })
  expect(await replayed(await raised(alertOf({ score: 9_999 })))).toMatchObject({
    outcome: 'different',
    place: 'score',
  })
})

it('an alert of an agreement version that the site does not hold is not called equal', async () => {
  expect(await replayed(await raised(alertOf({ agreementVersion: '1999' })))).toMatchObject({
    outcome: 'agreement-not-held',
  })
})

it('a silent alert is not to be found here, no more than one that never was', async () => {
  const silent = await raised(alertOf({ alertType: 'silent' }))
  expect(await replayed(silent)).toEqual({ outcome: 'no-such-alert' })
  expect(await replayed('00000000-0000-4000-8000-000000000000')).toEqual({ outcome: 'no-such-alert' })
})

it('that the alert was opened is recorded, with the operator’s name', async () => {
  const id = await raised(alertOf())
  await replayed(id)
  const records = await database.as('customs_auditor', async (tx) => {
    const { rows } = await sql<{ actor_id: string }>`
      select actor_id from activity.records where event = 'interception-alert-viewed' and subject_id = ${id}`.execute(
      tx,
    )
    return rows
  })
  expect(records).toEqual([{ actor_id: 'tester' }])
})
