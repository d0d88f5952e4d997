/** Sends the list that two people have released: built anew, and held back again when its counts are no longer theirs. */
import type { ActivityActor } from '#activity'
import { heldBackList } from './held-back-store.ts'
import { sendDailyList, type SendDependencies, type SendOutcome } from './send-daily-list.ts'

/** Undefined when two people have released none. */
export async function sendReleased(dependencies: SendDependencies): Promise<SendOutcome | undefined> {
  const held = await dependencies.database.as('justice_register', heldBackList)
  if (held?.state !== 'released' || held.decidedBy === null) return undefined
  const actor: ActivityActor = { kind: 'person', id: held.decidedBy, role: 'justice-list-officer' }
  return sendDailyList(dependencies, { occasion: 'extra', actor, released: held.id })
}
