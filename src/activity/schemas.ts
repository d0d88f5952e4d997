/** The schemas that hold the log: every site has the first, Customs alone the silent compartment's. */
import type { RoomSchema } from '#database'

export const activitySchema: RoomSchema = {
  room: 'activity',
  schema: 'activity',
  migrations: new URL('./migrations/', import.meta.url),
}

export const silentActivitySchema: RoomSchema = {
  room: 'activity-silent',
  schema: 'activity_silent',
  migrations: new URL('./migrations-silent/', import.meta.url),
}
