/** A small room for tests of the page kit: notes that people write once. */
import Type from 'typebox'
import type { ActivityEventDeclaration } from '#activity'
import { sql, type RoomSchema } from '#database'
import { defineForm, definePage, fieldErrors, fileAnswer, forbidden, notFound, redirect, view } from '#pages'

export const notesSchema: RoomSchema = {
  room: 'notes',
  schema: 'notes',
  migrations: new URL('./migrations/', import.meta.url),
}

export const notesActivityEvents: readonly ActivityEventDeclaration[] = [
  { event: 'notes-viewed', sentence: 'A person read the notes.', readsPersonalData: true },
  { event: 'note-written', sentence: 'A person wrote a note.', readsPersonalData: false },
]

export interface NoteRow {
  readonly once_key: string
  readonly words: string
  readonly written_by: string
  readonly port: string | null
}

const form = defineForm({
  once: true,
  fields: {
    words: { kind: 'text', label: 'Note', maxLength: 40, errors: { empty: 'Enter the note' } },
    seen: { kind: 'date', label: 'Seen on', errors: { notADate: 'Enter a real date' } },
    kind: {
      kind: 'radios',
      label: 'Kind',
      options: [
        { value: 'plain', text: 'Plain' },
        { value: 'urgent', text: 'Urgent' },
      ],
      errors: { empty: 'Choose the kind' },
    },
  },
})

/** What the page answers after it has written the note. */
export type Ending =
  'redirect' | 'field-errors' | 'forbidden' | 'not-found' | 'throws' | 'undeclared' | 'shown'

export function notesPage(ending: Ending = 'redirect') {
  return definePage({
    address: '/notes',
    permission: 'board.view',
    title: (notes: { rows: readonly NoteRow[] }) => `Notes (${notes.rows.length})`,
    query: Type.Object({ kind: Type.Optional(Type.Union([Type.Literal('plain'), Type.Literal('urgent')])) }),
    template: new URL('./notes.njk', import.meta.url),
    get: {
      activity: 'notes-viewed',
      answer: async ({ tx }) => {
        const { rows } = await sql<NoteRow>`select * from notes.notes order by once_key`.execute(tx)
        return view({ rows })
      },
    },
    post: {
      activity: ending === 'undeclared' ? 'never-declared' : 'note-written',
      form,
      answer: async ({ tx, form: note, onceKey }) => {
        await sql`insert into notes.notes (once_key, words) values (${onceKey}, ${note.words})
          on conflict (once_key) do nothing`.execute(tx)
        if (ending === 'field-errors')
          return fieldErrors([{ field: 'words', sentence: 'Another note says this' }])
        if (ending === 'forbidden') return forbidden()
        if (ending === 'not-found') return notFound()
        // What the types refuse, as a page might still say it.
        if (ending === 'shown') return view({ rows: [] }) as never
        if (ending === 'throws') await sql`select ${note.words}::date`.execute(tx)
        return redirect('/notes')
      },
    },
  })
}

export const notePage = definePage({
  address: '/notes/:noteId',
  permission: 'board.view',
  title: 'Note',
  params: Type.Object({ noteId: Type.String({ format: 'uuid' }) }),
  template: new URL('./notes.njk', import.meta.url),
  get: {
    activity: 'notes-viewed',
    subject: ({ params }) => ({ kind: 'note', id: params.noteId }),
    answer: async () => fileAnswer({ name: 'note 1.csv', type: 'text/csv', body: 'words\n' }),
  },
})
