/** What gate notes leave in the activity log. */
import type { ActivityEventDeclaration } from '#activity'

export const gateNotesActivityEvents: readonly ActivityEventDeclaration[] = [
  { event: 'gate-notes-viewed', sentence: 'An officer read the gate notes.', readsPersonalData: true },
  { event: 'gate-note-written', sentence: 'An officer wrote a gate note.', readsPersonalData: false },
]
