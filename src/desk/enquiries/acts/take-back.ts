/** Takes back a reply before it goes out: the enquiry is as it was, and whoever wrote it has the words again. */
import { savepoint } from '#database'
import type { Mail } from '#mail'
import { takeBackReply } from '../agency-store.ts'
import type { AgentAct } from './act.ts'
import { actorOf } from './reply.ts'

/** The words; undefined once it has gone out, or for a reply of somebody else. */
export async function takeBack(
  { mail }: { readonly mail: Pick<Mail, 'recall'> | undefined },
  { tx, at, by }: AgentAct,
  messageId: string,
): Promise<string | undefined> {
  try {
    return await savepoint(tx, async () => {
      const taken = await takeBackReply(tx, messageId, by, at)
      if (taken === undefined || taken.mailId === null || mail === undefined) return taken?.words
      // Whoever asked in time may have waited for a colleague's act until it was too late.
      if (!(await mail.recall(tx, taken.mailId, actorOf(by)))) throw new HasLeft()
      return taken.words
    })
  } catch (thrown) {
    if (thrown instanceof HasLeft) return undefined
    throw thrown
  }
}

/** Undoes what was taken back: the person has the words. */
class HasLeft extends Error {}
