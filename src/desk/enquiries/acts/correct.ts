/** Mends what is held of the person: name, email address, company. */
import { correct, insertStaffEvent } from '../agency-store.ts'
import type { AgentAct } from './act.ts'

/** False where this agency does not hold the enquiry. */
export async function correctEnquiry(
  { tx, at, newId, by }: AgentAct,
  reference: string,
  to: { readonly name: string; readonly email: string; readonly company: string },
): Promise<boolean> {
  if (!(await correct(tx, reference, to))) return false
  await insertStaffEvent(tx, { ...{ id: newId(), reference, at, by }, kind: 'corrected' })
  return true
}
