/** Takes back a reply before it goes out: the enquiry is as it was, and whoever wrote it has the words again. */
import type { Mail } from '#mail'
import { takeBackReply } from '../agency-store.ts'
import type { AgentAct } from './act.ts'
import { actorOf } from './reply.ts'

/** The words; undefined once it has gone out, or for a reply of somebody else. */
export async function takeBack(
  { mail }: { readonly mail: Pick<Mail, 'withdraw'> | undefined },
  { tx, at, by }: AgentAct,
  messageId: string,
): Promise<string | undefined> {
  const taken = await takeBackReply(tx, messageId, by, at)
  if (taken === undefined) return undefined
  if (taken.mailId !== null) await mail?.withdraw(tx, taken.mailId, actorOf(by))
  return taken.words
}
