/** What every site is made of before its own rooms: database, keys, clock, log, the way out to its peers. */
import {
  activitySchema,
  activityLogEvents,
  declareActivityEvents,
  keepCheckpointsIn,
  startChainer,
  type ActivityEventDeclaration,
  type Chain,
  type Chainer,
} from '#activity'
import { join } from 'node:path'
import { accessActivityEvents, accessSchema } from '#access'
import { migrate, openDatabase, type Database, type RoomSchema, type SiteName } from '#database'
import { exchangeActivityEvents, exchangeSchema, type Carrier, type SealedPeer, type Sealer } from '#exchange'
import type { Clock, NewId } from '#kernel'
import { pagesActivityEvents } from '#pages'
import { websiteActivityEvents } from '#website'
import type { Programme } from './programme.ts'
import type { JourneyStepReached } from './journey-steps.ts'
import { siteRoles } from './database-roles.ts'
import type { HeldKeys } from './site-keys.ts'
import type { SiteLogs } from './site-log.ts'

export interface SiteContext {
  readonly site: SiteName
  readonly database: Database
  readonly keys: HeldKeys
  readonly peers: readonly SealedPeer[]
  readonly carrier: Carrier
  /** Sites of one process may share a sealing worker; else each starts its own. */
  readonly sealer?: Sealer
  readonly programme: Programme
  readonly clock: Clock
  readonly newId: NewId
  readonly log: SiteLogs
  /** Folder for what is kept outside the database: signed checkpoints of the activity log. */
  readonly folder: string
  /** Told at every point of a journey at which a machine may stop; for the tests that stop it there. */
  readonly reached?: JourneyStepReached
}

/** Rooms of every site, in the order of their migrations. */
const PLATFORM_ROOMS: readonly RoomSchema[] = [activitySchema, accessSchema, exchangeSchema]

const PLATFORM_EVENTS: readonly ActivityEventDeclaration[] = [
  ...activityLogEvents,
  ...accessActivityEvents,
  ...pagesActivityEvents,
  ...exchangeActivityEvents,
  ...websiteActivityEvents,
]

export interface SiteSchema {
  readonly site: SiteName
  readonly rooms: readonly RoomSchema[]
  readonly events: readonly ActivityEventDeclaration[]
}

/** Every room's schema that the site's database holds. */
export function roomsOf(schema: SiteSchema): readonly RoomSchema[] {
  return [...PLATFORM_ROOMS, ...schema.rooms]
}

export interface SiteDatabaseOptions {
  readonly adminUrl: string
  readonly url: string
  readonly poolSize?: number
}

/** Brings the site's database up to date and opens it. */
export async function openSiteDatabase(schema: SiteSchema, o: SiteDatabaseOptions): Promise<Database> {
  const { site } = schema
  await migrate({ adminUrl: o.adminUrl, site, rooms: roomsOf(schema), roles: siteRoles(site) })
  const database = openDatabase({ site, url: o.url, poolSize: o.poolSize ?? 10 })
  await declareSiteEvents(database, schema)
  return database
}

export async function declareSiteEvents(database: Database, schema: SiteSchema): Promise<void> {
  await declareActivityEvents(database, [...PLATFORM_EVENTS, ...schema.events])
}

/** Signed checkpoints kept outside the database: cutting off the log's end with its checkpoints is then found. */
export function checkpointsFile({ folder }: Pick<SiteContext, 'folder'>, chain: Chain = 'main'): string {
  return join(folder, `${chain}-checkpoints.ndjson`)
}

/** Links and signs a chain of the site's activity for as long as the site is open. */
export function chainActivity(context: SiteContext, chain: Chain = 'main'): Chainer {
  const { database, keys, clock, log } = context
  return startChainer({
    database,
    clock,
    chain,
    signingKey: keys.activity.signingKey,
    keepCheckpoint: keepCheckpointsIn(checkpointsFile(context, chain)),
    onTrouble: log.trouble(`${chain} chainer`),
  })
}
