/** Ends with a person every act about them, and what the extract had said before it. */
import type { Tx } from '#database'
import { forgetActsOn } from './acted-store.ts'
import { deleteActsOf } from './store.ts'

export async function disposeActs(tx: Tx, personProfileNumber: string): Promise<void> {
  await forgetActsOn(tx, [personProfileNumber])
  await deleteActsOf(tx, personProfileNumber)
}
