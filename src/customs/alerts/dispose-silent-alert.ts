/** Disposes of a silent alert, in the compartment: as screening, and in its own log. */
import { recordSilentActivity, type ActivityActor } from '#activity'
import type { Tx } from '#database'
import { deleteSilentAlert } from './store.ts'

export interface SilentDisposing {
  readonly at: Date
  readonly actor: ActivityActor
}

/** False when there is no such alert. What was disclosed of it stays in the register, sealed. */
export async function disposeSilentAlert(tx: Tx, options: SilentDisposing, id: string): Promise<boolean> {
  if (!(await deleteSilentAlert(tx, id))) return false
  await recordSilentActivity(tx, options.at, options.actor, {
    event: 'silent-alert-disposed',
    subject: { kind: 'silent-alert', id },
  })
  return true
}
