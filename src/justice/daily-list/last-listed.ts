/** What the last list says of one person, for whoever must know before the next one is built. */
import type { Tx } from '#database'
import type { AlertType } from '#kernel'
import { lockListsShared, selectLastListed } from './store.ts'

export interface LastListed {
  readonly listNumber: number
  readonly alertType: AlertType
}

/** Waits for a list that is being built; none is built after that until the caller's transaction ends. */
export async function lastListed(tx: Tx, personProfileNumber: string): Promise<LastListed | undefined> {
  await lockListsShared(tx)
  return selectLastListed(tx, personProfileNumber)
}
