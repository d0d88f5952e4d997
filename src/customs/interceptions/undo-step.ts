/** Whoever ended a case takes it back, while nobody was told: the case stands where it stood, and both steps on the record. */
import { recordActivity } from '#activity'
import type { SignedInPerson } from '#access'
import { savepoint, type Tx } from '#database'
import { err, fault, ok, type ErrorCode, type Fault, type Result } from '#kernel'
import { undoStepInDatabase } from './store.ts'

const REFUSALS: Readonly<Record<string, ErrorCode>> = {
  LF011: 'case-moved-on',
  LF012: 'case-step-not-possible',
  LF016: 'undo-too-late',
}

export async function undoStep(
  tx: Tx,
  person: SignedInPerson,
  request: { readonly caseId: string; readonly version: number },
  at: Date,
): Promise<Result<undefined, Fault>> {
  const { caseId, version: expectedVersion } = request
  const undone = { caseId, expectedVersion, personId: person.id, personName: person.name }
  try {
    await savepoint(tx, (inner) => undoStepInDatabase(inner, undone, at))
  } catch (error) {
    const code = REFUSALS[String((error as { code?: unknown }).code)]
    if (code === undefined) throw error
    return err(fault(code))
  }
  await recordActivity(
    tx,
    at,
    { kind: 'person', id: person.id, role: person.role },
    { event: 'case-step-undone', subject: { kind: 'interception-case', id: caseId } },
  )
  return ok(undefined)
}
