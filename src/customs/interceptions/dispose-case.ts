/** Ends an interception case, its steps and its confirmation with the alert from which it was opened. */
import type { Tx } from '#database'
import { deleteCase } from './store.ts'

/** A case carries its alert's identifier. */
export function disposeCase(tx: Tx, alertId: string): Promise<void> {
  return deleteCase(tx, alertId)
}
