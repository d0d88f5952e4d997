/** The schema of the journeys that were sent; every site has it. */
import type { RoomSchema } from '#database'

export const journeysSchema: RoomSchema = {
  room: 'journeys',
  schema: 'journeys',
  migrations: new URL('./migrations/', import.meta.url),
}
