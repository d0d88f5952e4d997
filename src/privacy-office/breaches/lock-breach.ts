/** The breach as it stands, while nobody else tells its people, lists them anew or closes it. */
import type { Tx } from '#database'
import type { BreachRow } from './breach.ts'
import { lockList } from './list-store.ts'
import { selectBreach } from './store.ts'

/** Until the caller's transaction ends. Of a breach without a list there is nobody to tell. */
export async function lockBreach(tx: Tx, id: string): Promise<BreachRow | undefined> {
  await lockList(tx, id)
  return selectBreach(tx, id)
}
