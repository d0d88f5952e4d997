/** The schema of sessions and lane tokens; every site has it. */
import type { RoomSchema } from '#database'

export const accessSchema: RoomSchema = {
  room: 'access',
  schema: 'access',
  migrations: new URL('./migrations/', import.meta.url),
}
