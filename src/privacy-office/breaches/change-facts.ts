/** Adds to the facts of a breach, or mends them; what was told before stays as it was told. */
import { ok, type Fault, type Result } from '#kernel'
import type { BreachFacts, BreachRow } from './breach.ts'
import { aboutBreach, whileOpen, type DeskAct } from './desk-act.ts'
import { updateFacts } from './store.ts'

export async function changeFacts(
  { tx, record }: DeskAct,
  breach: BreachRow,
  facts: BreachFacts,
): Promise<Result<void, Fault>> {
  const open = whileOpen(breach)
  if (!open.ok) return open
  await updateFacts(tx, breach.id, facts)
  await record({ event: 'breach-facts-changed', subject: aboutBreach(breach.id) })
  return ok(undefined)
}
