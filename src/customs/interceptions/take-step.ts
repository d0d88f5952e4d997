/** One person takes one step of a case: held to the case table here and again by the database. */
import { recordActivity } from '#activity'
import type { SignedInPerson } from '#access'
import { savepoint, type Tx } from '#database'
import { err, fault, ok, type ErrorCode, type Fault, type Result } from '#kernel'
import { CASE_RULES, NOT_COMPLETED_REASONS, type CaseStepName, type CaseStepRule } from './case-table.ts'
import { caseOf, takeStepInDatabase, type InterceptionCase } from './store.ts'

export interface StepRequest {
  readonly caseId: string
  /** The version that the person saw; another means that somebody was faster. */
  readonly version: number
  readonly step: CaseStepName
  /** Whatever the next person must know; `hand-over` does not go without. */
  readonly note?: string
  /** For `not-completed`: one of the closed list. */
  readonly reason?: string
}

/** What the person may do now, in the order of the table. */
export function possibleSteps(
  it: Pick<InterceptionCase, 'state' | 'facts'>,
  role: SignedInPerson['role'],
): readonly CaseStepRule[] {
  return CASE_RULES.filter(
    (rule) =>
      rule.from.includes(it.state) &&
      rule.roles.includes(role) &&
      rule.requires.every((one) => it.facts.includes(one)),
  )
}

const REFUSALS: Readonly<Record<string, ErrorCode>> = {
  LF011: 'case-moved-on',
  LF012: 'case-step-not-possible',
  LF013: 'case-step-lacks-record',
}

function reasonOf({ step, reason }: StepRequest): Result<string | null, Fault> {
  if (step !== 'not-completed') return ok(null)
  const known = NOT_COMPLETED_REASONS.some(([name]) => name === reason)
  return known && reason !== undefined
    ? ok(reason)
    : err(fault('not-completed-reason-missing', { field: 'reason' }))
}

/** The case as it is after the step; or why it was not taken, and then nothing changed. */
export async function takeStep(
  tx: Tx,
  person: SignedInPerson,
  request: StepRequest,
  at: Date,
): Promise<Result<InterceptionCase, Fault>> {
  if (request.step === 'hand-over' && (request.note ?? '').trim() === '')
    return err(fault('hand-over-note-missing', { field: 'note' }))
  const reason = reasonOf(request)
  if (!reason.ok) return reason
  const taken = {
    caseId: request.caseId,
    expectedVersion: request.version,
    step: request.step,
    personId: person.id,
    personName: person.name,
    note: request.note ?? '',
    reason: reason.value,
  }
  try {
    await savepoint(tx, (inner) => takeStepInDatabase(inner, taken, at))
  } catch (error) {
    const code = REFUSALS[String((error as { code?: unknown }).code)]
    if (code === undefined) throw error
    return err(fault(code))
  }
  await recordActivity(
    tx,
    at,
    { kind: 'person', id: person.id, role: person.role },
    {
      event: 'case-step-taken',
      subject: { kind: 'interception-case', id: request.caseId },
      details: { step: request.step },
    },
  )
  const after = await caseOf(tx, request.caseId)
  return after === undefined ? err(fault('case-step-not-possible')) : ok(after)
}
