/** What the last list says of somebody, for whoever must know before the next one is built. */
import type { Tx } from '#database'
import type { AlertType } from '#kernel'
import { countEntries, lockListsShared, selectLastListed } from './store.ts'

export interface LastListed {
  readonly listNumber: number
  readonly alertType: AlertType
}

/** Waits for a list that is being built; none is built after that until the caller's transaction ends. */
export async function lastListed(tx: Tx, personProfileNumber: string): Promise<LastListed | undefined> {
  await lockListsShared(tx)
  const [entry] = await selectLastListed(tx, [personProfileNumber])
  return entry
}

/** Of many people at once, by person profile number, with the size of the whole list; it waits as `lastListed` does. */
export async function lastListedOf(
  tx: Tx,
  personProfileNumbers: readonly string[],
): Promise<{ readonly listed: ReadonlyMap<string, LastListed>; readonly listSize: number }> {
  await lockListsShared(tx)
  const entries = await selectLastListed(tx, personProfileNumbers)
  return {
    listed: new Map(entries.map(({ personProfileNumber, ...entry }) => [personProfileNumber, entry])),
    listSize: await countEntries(tx),
  }
}
