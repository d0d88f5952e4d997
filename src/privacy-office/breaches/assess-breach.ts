/** Concludes whether a breach must be notified: the act from which 72 hours are expected. Concluding anew keeps what was concluded before. */
import { ok, type Fault, type Result } from '#kernel'
import type { BreachRow } from './breach.ts'
import { aboutBreach, whileOpen, type DeskAct } from './desk-act.ts'
import type { Conclusion, Worksheet } from './harm-factors.ts'
import { insertAssessment } from './store.ts'

export async function assessBreach(
  { tx, at, newId, person, record }: DeskAct,
  breach: BreachRow,
  assessed: { readonly factors: Worksheet; readonly conclusion: Conclusion; readonly because: string },
): Promise<Result<void, Fault>> {
  const open = whileOpen(breach)
  if (!open.ok) return open
  await insertAssessment(tx, breach.id, { ...assessed, id: newId(), madeAt: at, madeBy: person.id })
  await record({
    event: 'breach-assessed',
    subject: aboutBreach(breach.id),
    details: { conclusion: assessed.conclusion },
  })
  return ok(undefined)
}
