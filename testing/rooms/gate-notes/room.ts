/** Gate notes as a room of the customs site. */
import { defineRoom } from '#rooms'
import { gateNotesActivityEvents } from './activity-events.ts'
import { gateNotesDataMap } from './data-map.ts'
import { gateNotesErrors } from './error-codes.ts'
import { notesPage } from './pages/notes.ts'
import { gateNotesPermissions } from './permissions.ts'
import { gateNotesSchema } from './store.ts'

export const gateNotesRoom = defineRoom({
  name: 'customs/gate-notes',
  sentence: 'What officers saw at a gate, and the outcome that Justice is told.',
  schemas: [gateNotesSchema],
  permissions: gateNotesPermissions,
  errors: gateNotesErrors,
  activityEvents: gateNotesActivityEvents,
  dataMaps: [gateNotesDataMap],
  sends: [{ type: 'outcome', to: 'justice', postedBy: ['customs_officer'], compartment: 'open' }],
  navigation: [
    {
      text: 'Gate notes',
      href: '/gate-notes',
      permission: 'gate-note.write',
      words: 'What was seen at the gates',
      place: 80,
    },
  ],
  open: ({ exchange }) => ({ pages: [notesPage(exchange)] }),
})
