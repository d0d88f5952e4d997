/** The schema of what two people decide, for the composition to migrate. */
import type { RoomSchema } from '#database'

export const twoPeopleSchema: RoomSchema = {
  room: 'two-people',
  schema: 'two_people',
  migrations: new URL('./migrations/', import.meta.url),
}
