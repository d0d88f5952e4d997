/** Adds a note of the agency's own: never shared, never handed on, never sent. */
import { insertStaffMessage } from '../agency-store.ts'
import type { AgentAct } from './act.ts'

/** The same form sent twice is one note. */
export async function addNote(
  { tx, at, newId, by }: AgentAct,
  reference: string,
  note: { readonly words: string; readonly onceKey: string },
): Promise<void> {
  await insertStaffMessage(tx, {
    ...{ id: newId(), reference, at, kind: 'note', author: by },
    ...note,
  })
}
