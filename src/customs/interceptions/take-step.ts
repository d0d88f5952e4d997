/** One person takes one step of a case: held to the case table here and again by the database. */
import { recordActivity } from '#activity'
import type { SignedInPerson } from '#access'
import { savepoint, type Tx } from '#database'
import { err, fault, ok, type ErrorCode, type Fault, type Result } from '#kernel'
import { holds, type AnswerLimit, type GivenAnswer } from './answer-limit.ts'
import { askJustice } from './ask-justice.ts'
import {
  CASE_RULES,
  NOT_COMPLETED_REASONS,
  NOT_THE_PERSON_REASONS,
  type CaseStepName,
  type CaseStepRule,
} from './case-table.ts'
import { checkCall, type Call } from './phone-call.ts'
import { caseOf, stepsOf, takeStepInDatabase, type InterceptionCase } from './store.ts'

export interface StepRequest {
  readonly caseId: string
  /** The version that the person saw; another means that somebody was faster. */
  readonly version: number
  readonly step: CaseStepName
  /** Whatever the next person must know; `hand-over` does not go without. */
  readonly note?: string
  /** For `not-completed` and `not-the-person`: one of their closed lists. */
  readonly reason?: string
  /** For what Justice confirmed by phone. */
  readonly call?: Call
}

/** What the person may do now, in the order of the table: what rests on Justice's word only while that holds. */
export function possibleSteps(
  it: Pick<InterceptionCase, 'state' | 'facts' | keyof GivenAnswer>,
  role: SignedInPerson['role'],
  at: Date,
  limit: AnswerLimit,
): readonly CaseStepRule[] {
  return stepsOfTable(it, role).filter(
    (rule) => !rule.requires.includes('confirmed-enforceable') || holds(it, at, limit),
  )
}

/** What the table and the record allow, had Justice just spoken. */
export function stepsOfTable(
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
  LF014: 'answer-too-old',
  LF015: 'call-not-on-record',
}

const REASONS = {
  'not-completed': { known: NOT_COMPLETED_REASONS, code: 'not-completed-reason-missing' },
  'not-the-person': { known: NOT_THE_PERSON_REASONS, code: 'not-the-person-reason-missing' },
} as const

function reasonOf({ step, reason }: StepRequest): Result<string | null, Fault> {
  if (step !== 'not-completed' && step !== 'not-the-person') return ok(null)
  const { known, code } = REASONS[step]
  return reason !== undefined && known.some(([name]) => name === reason)
    ? ok(reason)
    : err(fault(code, { field: 'reason' }))
}

/** The case as it is after the step; or why it was not taken, and then nothing changed. */
export async function takeStep(
  tx: Tx,
  person: SignedInPerson,
  request: StepRequest,
  at: Date,
): Promise<Result<InterceptionCase, Fault>> {
  const before = await caseOf(tx, request.caseId)
  if (before === undefined) return err(fault('case-step-not-possible'))
  if (request.step === 'hand-over' && (request.note ?? '').trim() === '')
    return err(fault('hand-over-note-missing', { field: 'note' }))
  const reason = reasonOf(request)
  if (!reason.ok) return reason
  const rule = CASE_RULES.find(({ step }) => step === request.step)
  const call = checkCall(rule, request.call, before, at)
  if (!call.ok) return call
  const taken = {
    caseId: request.caseId,
    expectedVersion: request.version,
    step: request.step,
    personId: person.id,
    personName: person.name,
    note: request.note ?? '',
    reason: reason.value,
    spokenTo: call.value?.spokenTo ?? null,
    readBack: call.value?.readBack ?? null,
  }
  try {
    await savepoint(tx, (inner) => takeStepInDatabase(inner, taken, at))
  } catch (error) {
    const code = REFUSALS[String((error as { code?: unknown }).code)]
    if (code === undefined) throw error
    if (code === 'case-moved-on' && (await wasTakenAlready(tx, person, request))) return ok(before)
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
  if (rule?.asksJustice === true)
    await askJustice(tx, person, { caseId: request.caseId, because: 'step-taken' }, at)
  const after = await caseOf(tx, request.caseId)
  return after === undefined ? err(fault('case-step-not-possible')) : ok(after)
}

/** A second press, or Back and press again: the same person's same step on the same version was taken, once. */
async function wasTakenAlready(
  tx: Tx,
  person: SignedInPerson,
  { caseId, version, step }: StepRequest,
): Promise<boolean> {
  const taken = await stepsOf(tx, caseId)
  return taken.some((one) => one.number === version + 1 && one.step === step && one.personId === person.id)
}
