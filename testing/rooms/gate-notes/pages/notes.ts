/** The gate notes, and the form that writes one. */
import type { Exchange } from '#exchange'
import { sentenceOf } from '#kernel'
import { defineForm, definePage, fieldErrors, redirect, view } from '#pages'
import { allNotes, type GateNote } from '../store.ts'
import { writeNote } from '../write-note.ts'

interface NotesView {
  readonly notes: readonly GateNote[]
}

const form = defineForm({
  fields: {
    reference: { kind: 'text', label: 'Case', maxLength: 20, errors: { empty: 'Enter the case.' } },
    person: { kind: 'text', label: 'Person profile number', maxLength: 32, errors: { empty: 'Enter it.' } },
    seen: { kind: 'text', label: 'Seen', maxLength: 200, errors: { empty: 'Write what you saw.' } },
  },
})

export function notesPage(exchange: Pick<Exchange, 'post'>) {
  return definePage({
    address: '/gate-notes',
    permission: 'gate-note.write',
    title: 'Gate notes',
    get: {
      activity: 'gate-notes-viewed',
      answer: async ({ tx }) => view<NotesView>({ notes: await allNotes(tx) }),
    },
    post: {
      activity: 'gate-note-written',
      form,
      async answer({ tx, at, form: { reference, person, seen } }) {
        const note = { caseReference: reference, personProfileNumber: person, seen }
        const written = await writeNote(tx, exchange, note, at)
        return written.ok
          ? redirect('/gate-notes')
          : fieldErrors([{ field: 'reference', sentence: sentenceOf(written.error.code) }])
      },
    },
    template: new URL('./notes.njk', import.meta.url),
  })
}
