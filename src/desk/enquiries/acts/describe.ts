/** Says what an enquiry is about, and when somebody looks at it again. */
import type { Topic } from '#desk/directory'
import { describe, followUpOn, insertStaffEvent } from '../agency-store.ts'
import type { AgentAct } from './act.ts'

export interface Description {
  readonly topic: Topic | null
  /** ISO 3166-1 alpha-2. */
  readonly market: string | null
  /** `YYYY-MM-DD`. */
  readonly followUpOn: string | null
}

/** False where this agency does not hold it. */
export async function describeEnquiry(
  { tx, at, newId, by }: AgentAct,
  reference: string,
  description: Description,
): Promise<boolean> {
  if (!(await describe(tx, reference, description))) return false
  await followUpOn(tx, reference, description.followUpOn)
  await insertStaffEvent(tx, { ...{ id: newId(), reference, at, by }, kind: 'topic-set' })
  return true
}
