/** Destroys the files of a record that is disposed of, in the disposal's transaction; the stored bytes follow. */
import { recordActivity, type Disposing } from '#activity'
import type { Tx } from '#database'
import type { Subject } from './file-owner.ts'
import { destroyObjectsOf } from './store.ts'

export async function destroyFilesOf(
  tx: Tx,
  { at, actor }: Pick<Disposing, 'at' | 'actor'>,
  owner: Subject,
): Promise<void> {
  for (const id of await destroyObjectsOf(tx, owner, at))
    await recordActivity(tx, at, actor, { event: 'file-destroyed', subject: { kind: 'file', id } })
}
