/** The room's schema: empty since its register went to the exchange's own. */
import type { RoomSchema } from '#database'

export const disclosuresSchema: RoomSchema = {
  room: 'customs/disclosures',
  schema: 'disclosures',
  migrations: new URL('./migrations/', import.meta.url),
}
