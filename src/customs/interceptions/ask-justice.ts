/** Somebody asks Justice again about an open case; the room posts the question within the second. */
import { recordActivity } from '#activity'
import type { SignedInPerson } from '#access'
import type { Tx } from '#database'
import { PATIENCE_MS } from './answer-limit.ts'
import { askInDatabase, type QuestionReason } from './question-store.ts'

/** False when a question is on its way already: pressing twice asks once. */
export async function askJustice(
  tx: Tx,
  person: SignedInPerson,
  asked: { readonly caseId: string; readonly because: QuestionReason },
  at: Date,
): Promise<boolean> {
  if (!(await askInDatabase(tx, { ...asked, personId: person.id }, at, PATIENCE_MS))) return false
  await recordActivity(
    tx,
    at,
    { kind: 'person', id: person.id, role: person.role },
    {
      event: 'justice-asked-again',
      subject: { kind: 'interception-case', id: asked.caseId },
      details: { because: asked.because },
    },
  )
  return true
}
