/** The schema of files, for the composition to migrate. */
import type { RoomSchema } from '#database'

export const filesSchema: RoomSchema = {
  room: 'files',
  schema: 'files',
  migrations: new URL('./migrations/', import.meta.url),
}
