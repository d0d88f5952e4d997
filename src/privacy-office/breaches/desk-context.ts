/** What the work of the breach desk is done with. */
import type { ActivityActor } from '#activity'
import type { Database, DataMap, SiteName } from '#database'
import type { Clock, NewId } from '#kernel'
import type { SiteContext } from '#rooms'
import { peopleTables, type PeopleTable } from './people-tables.ts'
import type { SubjectPlaces } from './subject-places.ts'

export interface DeskContext {
  readonly site: SiteName
  readonly database: Database
  readonly clock: Clock
  readonly newId: NewId
  readonly maps: readonly DataMap[]
  readonly tables: ReadonlyMap<string, PeopleTable>
  /** Handed over by the composition: the office knows no agency, and so none of the kinds of its log. */
  readonly places: SubjectPlaces
}

export const THE_LISTING: ActivityActor = { kind: 'process', id: 'breach-listing', role: 'privacy-office' }

export function deskContext(
  { site, database, clock, newId }: Pick<SiteContext, 'site' | 'database' | 'clock' | 'newId'>,
  maps: readonly DataMap[],
  places: SubjectPlaces,
): DeskContext {
  return { site, database, clock, newId, maps, places, tables: peopleTables(maps) }
}
