/** The mail of a matter goes with it: the bytes of what came and of what waits, and the marks of both sides' addresses. */
import { recordActivity, type Disposing } from '#activity'
import type { Tx } from '#database'
import { disposeOfThread } from './inbox-store.ts'

/** In the transaction of the role `<site>_disposal`; `thread` is the matter's reference. */
export async function disposeThread(
  tx: Tx,
  { at, actor }: Pick<Disposing, 'at' | 'actor'>,
  thread: string,
): Promise<void> {
  const mails = await disposeOfThread(tx, thread, at)
  if (mails === 0) return
  const subject = { kind: 'mail-thread', id: thread }
  await recordActivity(tx, at, actor, { event: 'mail-thread-disposed', subject, details: { mails } })
}
