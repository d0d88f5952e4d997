/** Writes the activity record of an act, in the act's own transaction: if it cannot be written, the act fails. */
import type { Tx } from '#database'
import type { ActivityActor, ActivityEntry } from './activity-record.ts'
import { requireIdentifiersOnly, requireRandomIdentifiersOnly } from './identifiers-only.ts'
import { appendRecords } from './store.ts'

/** Records who did what. Before personal data is shown, and in the transaction that reads or changes it. */
export async function recordActivity(
  tx: Tx,
  at: Date,
  actor: ActivityActor,
  entry: ActivityEntry,
): Promise<void> {
  await recordActivities(tx, at, actor, [entry])
}

/** Many of one actor at one time, in their order. */
export async function recordActivities(
  tx: Tx,
  at: Date,
  actor: ActivityActor,
  entries: readonly ActivityEntry[],
): Promise<void> {
  for (const entry of entries) requireIdentifiersOnly(actor, entry)
  await appendRecords(tx, 'main', at, actor, entries)
}

/** The same in the silent compartment: random identifiers only, and only screening may call it. */
export async function recordSilentActivity(
  tx: Tx,
  at: Date,
  actor: ActivityActor,
  entry: ActivityEntry,
): Promise<void> {
  requireIdentifiersOnly(actor, entry)
  requireRandomIdentifiersOnly(entry)
  await appendRecords(tx, 'silent', at, actor, [entry])
}
