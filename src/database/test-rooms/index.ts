/** The rooms that the tests of this room migrate. */
import type { RoomSchema } from '../migration-files.ts'

export const travelNotes: RoomSchema = {
  room: 'travel-notes',
  schema: 'travel_notes',
  migrations: new URL('./travel-notes/', import.meta.url),
}

export const travelRoles = ['customs_officer', 'customs_supervisor']
