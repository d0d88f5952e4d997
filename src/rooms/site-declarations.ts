/** What a site's rooms declare, put together: each was a central table once. */
import { permissionTable, staffDatabaseRoles } from '#access'
import { declareActivityEvents } from '#activity'
import type { Database } from '#database'
import { PLATFORM_ROOMS } from './platform-rooms.ts'
import type { Room, Site, SiteDeclarations } from './room.ts'

export function declarationsOf(site: Site): SiteDeclarations {
  const rooms = [...PLATFORM_ROOMS, ...site.rooms]
  const all = <Part>(part: (room: Room) => readonly Part[] | undefined) =>
    rooms.flatMap((room) => part(room) ?? [])
  return {
    site,
    rooms,
    schemas: all(({ schemas }) => schemas),
    databaseRoles: [
      ...new Set([...staffDatabaseRoles(site.name), ...all(({ databaseRoles }) => databaseRoles)]),
    ],
    permissions: permissionTable(all(({ permissions = {} }) => [permissions])),
    activityEvents: all(({ activityEvents }) => activityEvents),
    silentActivityEvents: all(({ silentActivityEvents }) => silentActivityEvents),
    dataMaps: all(({ dataMaps }) => dataMaps),
    sends: all(({ sends }) => sends),
    fileOwners: all(({ name, keepsFiles }) => keepsFiles && [{ room: name, ...keepsFiles }]),
    mailPosters: all(({ postsMail }) => postsMail),
    mailTakers: all(({ takesMail }) => takesMail),
    requestKinds: all(({ requestKinds }) => requestKinds),
    correctable: all(({ correctable }) => correctable),
    navigation: all(({ navigation }) => navigation)
      .filter(({ notInMenuOf = [] }) => !notInMenuOf.includes(site.name))
      .toSorted((a, b) => a.place - b.place),
  }
}

/** Tells the site's database which events there are; what is not declared cannot be recorded. */
export async function declareSiteEvents(database: Database, site: Site): Promise<void> {
  const { activityEvents, silentActivityEvents } = declarationsOf(site)
  await declareActivityEvents(database, activityEvents)
  if (silentActivityEvents.length > 0) await declareActivityEvents(database, silentActivityEvents, 'silent')
}
