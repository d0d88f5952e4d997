/** Adds a note of the agency's own: never shared, never handed on, never sent. It points out to whom it names. */
import { insertStaffMessage, selectAgents } from '../agency-store.ts'
import { insertMentions } from '../mention-store.ts'
import { mentionedIn } from '../mentioned-in.ts'
import type { AgentAct } from './act.ts'

/** The same form sent twice is one note. */
export async function addNote(
  { tx, at, newId, by }: AgentAct,
  reference: string,
  note: { readonly words: string; readonly onceKey: string },
): Promise<void> {
  const id = newId()
  const isNew = await insertStaffMessage(tx, { ...{ id, reference, at, kind: 'note', author: by }, ...note })
  if (!isNew || !note.words.includes('@')) return
  const people = mentionedIn(note.words, await selectAgents(tx)).filter((one) => one !== by.id)
  if (people.length > 0)
    await insertMentions(tx, { ...{ reference, messageId: id, agency: by.agency, people, at } })
}
