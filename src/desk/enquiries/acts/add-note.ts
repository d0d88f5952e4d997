/** Adds a note of the agency's own: never shared, never handed on, never sent. It points out to whom it names. */
import { err, fault, ok, type Fault, type Result } from '#kernel'
import { insertStaffMessage, selectAgents, selectSaidBy } from '../agency-store.ts'
import { insertMentions } from '../mention-store.ts'
import { mentionedIn } from '../mentioned-in.ts'
import type { AgentAct } from './act.ts'

/** The same form sent twice is one note; how many colleagues it points it out to, undefined where it names none with an `@`. */
export async function addNote(
  { tx, at, newId, by }: AgentAct,
  reference: string,
  note: { readonly words: string; readonly onceKey: string },
): Promise<Result<number | undefined, Fault>> {
  const id = newId()
  const before = await selectSaidBy(tx, reference, note.onceKey)
  if (before !== undefined)
    return before.words === note.words ? ok(undefined) : err(fault('enquiry-sent-before'))
  await insertStaffMessage(tx, { ...{ id, reference, at, kind: 'note', author: by }, ...note })
  if (!/(^|\s)@\S/.test(note.words)) return ok(undefined)
  const named = mentionedIn(note.words, await selectAgents(tx))
  const people = named.filter((one) => one !== by.id)
  if (people.length > 0)
    await insertMentions(tx, { ...{ reference, messageId: id, agency: by.agency, people, at } })
  return ok(named.length)
}
