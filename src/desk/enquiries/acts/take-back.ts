/** Takes back a reply before it goes out: the enquiry is as it was, and whoever wrote it has the words again; its files go. */
import { savepoint } from '#database'
import type { FileAct, Files } from '#files'
import type { Mail } from '#mail'
import { takeBackReply, type TakenBack } from '../agency-store.ts'
import { ownerOf } from '../attached-files.ts'
import type { AgentAct } from './act.ts'
import { actorOf } from './reply.ts'

/** What it said; undefined once it has gone out, or for a reply of somebody else. */
export async function takeBack(
  d: { readonly mail: Pick<Mail, 'recall'> | undefined; readonly files: Pick<Files, 'letGo'> },
  { tx, at, by, record }: AgentAct & Pick<FileAct, 'record'>,
  messageId: string,
): Promise<TakenBack | undefined> {
  try {
    return await savepoint(tx, async () => {
      const taken = await takeBackReply(tx, messageId, by, at)
      if (taken === undefined) return undefined
      for (const id of taken.fileIds) await d.files.letGo({ tx, at, record }, id, ownerOf(taken.reference))
      if (taken.mailId === null || d.mail === undefined) return taken
      // Whoever asked in time may have waited for a colleague's act until it was too late.
      if (!(await d.mail.recall(tx, taken.mailId, actorOf(by)))) throw new HasLeft()
      return taken
    })
  } catch (thrown) {
    if (thrown instanceof HasLeft) return undefined
    throw thrown
  }
}

/** Undoes what was taken back: the person has the words. */
class HasLeft extends Error {}
