/** The pages of interceptions on a database of their own, with cases in the state that a test wants. */
import { randomBytes } from 'node:crypto'
import { raiseAlerts, type Alert } from '#customs/alerts'
import { sql } from '#database'
import { limitOf } from '../src/customs/interceptions/answer-limit.ts'
import { CASE_FACTS, type CaseState } from '../src/customs/interceptions/case-table.ts'
import { keepCaseRules } from '../src/customs/interceptions/keep-rules.ts'
import { interceptionPages } from '../src/customs/interceptions/pages/index.ts'
import { insertFirstQuestion } from '../src/customs/interceptions/question-store.ts'
import { caseOf, openMissingCases } from '../src/customs/interceptions/store.ts'
import { anAlert, customsDatabase } from './customs.ts'
import { theAgreements } from './justice.ts'
import { testSite, type TestSite } from './pages/index.ts'
import type { TestDatabase } from './test-database.ts'

export interface InterceptionSite {
  readonly database: TestDatabase
  readonly site: TestSite
  /** @param minutes how long before `at` Justice said that the warrant is in force */
  aCase(state: CaseState, minutes?: number, alert?: Alert): Promise<string>
  referenceOf(caseId: string): Promise<string | undefined>
  /** What Justice was asked of the case is answered, at `at`: still enforceable. */
  justiceAnswers(caseId: string): Promise<void>
  close(): Promise<void>
}

export async function interceptionSite(at: Date): Promise<InterceptionSite> {
  const database = await customsDatabase()
  const agreements = await theAgreements()
  const [, inForce] = agreements
  if (inForce === undefined) throw new Error('no agreement is in force')
  await keepCaseRules(database, agreements)
  const site = await testSite({
    pages: interceptionPages(
      () => limitOf(inForce),
      () => 91,
    ),
    database,
  })

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

  return {
    ...{ database, site, aCase },
    referenceOf: async (caseId) =>
      (await database.as('customs_supervisor', (tx) => caseOf(tx, caseId)))?.reference,
    justiceAnswers: (caseId) =>
      database.as('customs_interceptions', async (tx) => {
        await sql`update interceptions.questions set answered_at = ${at} where case_id = ${caseId}`.execute(
          tx,
        )
        await sql`update interceptions.confirmations set answered_at = ${at}, still_enforceable = true, as_of = ${at},
          given_at = ${at}, given_by = 'message' where case_id = ${caseId}`.execute(tx)
      }),
    async close() {
      await site.close()
      await database.dispose()
    },
  }
}
