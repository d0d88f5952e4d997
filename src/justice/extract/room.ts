/** The extract of the fines system as a room of the justice site. */
import { defineRoom } from '#rooms'
import { extractActivityEvents } from './activity-events.ts'
import { extractDataMap } from './data-map.ts'
import { extractErrors } from './error-codes.ts'
import { extractPages } from './pages/index.ts'
import { extractPermissions } from './permissions.ts'
import { extractSchema } from './store.ts'

export const extractRoom = defineRoom({
  name: 'justice/extract',
  sentence:
    'The extract of the fines system: read, checked, imported into the register, reported row by row.',
  schemas: [extractSchema],
  permissions: extractPermissions,
  errors: extractErrors,
  activityEvents: extractActivityEvents,
  dataMaps: [extractDataMap],
  opens: [
    {
      relations: ['extract.imports', 'extract.refused_rows', 'extract.changes'],
      roles: ['justice_register'],
      because: 'an extract is taken in as the register’s own work',
    },
  ],
  open: ({ database, clock, newId, log }) => ({
    pages: extractPages({ database, clock, newId, onTrouble: log.trouble('register import') }),
  }),
})
