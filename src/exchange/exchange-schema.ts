/** The exchange's schema, for the composition to migrate. */
import type { RoomSchema } from '#database'

export const exchangeSchema: RoomSchema = {
  room: 'exchange',
  schema: 'exchange',
  migrations: new URL('./migrations/', import.meta.url),
}
