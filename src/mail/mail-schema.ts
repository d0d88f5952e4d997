/** The schema of mail, for the composition to migrate. */
import type { RoomSchema } from '#database'

export const mailSchema: RoomSchema = {
  room: 'mail',
  schema: 'mail',
  migrations: new URL('./migrations/', import.meta.url),
}
