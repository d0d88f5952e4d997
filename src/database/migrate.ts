/** Brings a site's database up to date: roles, hardening, then each room's numbered SQL, forward only. */
import type pg from 'pg'
import { BrokenPromise } from '#kernel'
import type { DataMap } from './data-map.ts'
import { grantHoldings } from './grant-holdings.ts'
import { closeTheDoor, hardenDatabase, hideSystemColumns } from './harden.ts'
import { readMigrationFiles, type MigrationFile, type RoomSchema } from './migration-files.ts'
import { createRoles } from './roles.ts'
import { ownerRole, type SiteName } from './sites.ts'
import { withClient } from './with-client.ts'

export interface MigrateOptions {
  /** Signs in to the site's database as an administrator (superuser for the hardening). */
  readonly adminUrl: string
  readonly site: SiteName
  readonly rooms: readonly RoomSchema[]
  /** The site's own roles, such as `customs_officer`; those that every site has are always made. */
  readonly roles: readonly string[]
  /** What the rooms declare of what they keep: from it follows what may be read for a person's copy of it. */
  readonly dataMaps?: readonly DataMap[]
  /** The role that the server signs in with; default `<site>_login`. */
  readonly login?: string
}

export interface MigrationReport {
  /** `room/0001-noun-change.sql`, in the order applied. */
  readonly applied: readonly string[]
  readonly upToDate: number
  /** False when the administrator is no superuser: sizes and statistics then stay readable. */
  readonly hardened: boolean
}

export function migrate(options: MigrateOptions): Promise<MigrationReport> {
  return withClient(options.adminUrl, async (client) => {
    const login = await createRoles(client, options)
    const hardened = await prepareDatabase(client, options.site, login)
    const applied: string[] = []
    let upToDate = 0
    const rooms = await Promise.all(
      options.rooms.map(async (room) => ({ room, files: await readMigrationFiles(room) })),
    )
    for (const { room, files } of rooms) await refuseNewer(client, room.room, files.length)
    for (const { room, files } of rooms) {
      for (const file of files) {
        if (await applyOnce(client, options.site, file)) applied.push(`${file.room}/${file.name}`)
        else upToDate += 1
      }
      await checkRoom(client, room, files.length)
    }
    if (options.dataMaps !== undefined) await grantHoldings(client, options.site, options.dataMaps)
    return { applied, upToDate, hardened }
  })
}

/** Rights, and the table of what has been applied; of two starters one waits for the other. */
async function prepareDatabase(client: pg.Client, site: SiteName, login: string): Promise<boolean> {
  await client.query(`begin; select pg_advisory_xact_lock(hashtext('landfall migrations'))`)
  try {
    await closeTheDoor(client, site, login)
    await client.query(
      `create table if not exists public.landfall_migrations (
         room text not null, number int not null, name text not null, sha256 text not null,
         applied_at timestamptz not null default now(), primary key (room, number));
       alter table public.landfall_migrations owner to ${ownerRole(site)}`,
    )
    const hardened = await hardenDatabase(client)
    await client.query('commit')
    return hardened
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** One transaction; its row in the ledger comes first, so that of two starters one waits and finds it done. */
async function applyOnce(client: pg.Client, site: SiteName, file: MigrationFile): Promise<boolean> {
  const place = `${file.room}/${file.name}`
  await client.query(`begin; set local role ${ownerRole(site)}; set local landfall.migration = '${place}'`)
  try {
    const { rowCount } = await client.query(
      `insert into public.landfall_migrations (room, number, name, sha256) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [file.room, file.number, file.name, file.sha256],
    )
    if (rowCount === 0) {
      await checkUnchanged(client, file)
    } else {
      await client.query(file.text.replaceAll('{{site}}', site))
      await checkSameTransaction(client, place)
      await hideSystemColumns(client)
    }
    await client.query('commit')
    return rowCount !== 0
  } catch (error) {
    await client.query('rollback')
    if (error instanceof BrokenPromise) throw error
    throw new BrokenPromise(`${place}: ${(error as Error).message}`, 'migration-refused', { cause: error })
  }
}

async function checkUnchanged(client: pg.Client, file: MigrationFile): Promise<void> {
  const { rows } = await client.query<{ sha256: string; name: string }>(
    'select sha256, name from public.landfall_migrations where room = $1 and number = $2',
    [file.room, file.number],
  )
  if (rows[0]?.sha256 !== file.sha256) {
    throw new BrokenPromise(
      `${file.room}/${file.name} was changed after it had been applied: add a new file instead`,
    )
  }
}

/** A `commit` inside a file would leave half of it behind when the rest fails. */
async function checkSameTransaction(client: pg.Client, place: string): Promise<void> {
  const { rows } = await client.query<{ place: string }>(
    `select current_setting('landfall.migration', true) as place`,
  )
  if (rows[0]?.place !== place)
    throw new BrokenPromise(`${place} ends its own transaction; it must not`, 'migration-refused')
}

/** Before anything is changed: an older program must leave what it does not know as it is. */
async function refuseNewer(client: pg.Client, room: string, files: number): Promise<void> {
  const { rowCount } = await client.query(
    'select from public.landfall_migrations where room = $1 and number > $2',
    [room, files],
  )
  if (rowCount !== 0)
    throw new BrokenPromise(`${room}: the database is newer than this program`, 'database-newer')
}

async function checkRoom(client: pg.Client, room: RoomSchema, files: number): Promise<void> {
  const { rows } = await client.query<{ made: boolean }>('select to_regnamespace($1) is not null as made', [
    room.schema,
  ])
  if (files > 0 && rows[0]?.made !== true) {
    throw new BrokenPromise(
      `${room.room}: its migrations do not create the schema ${room.schema}`,
      'migration-refused',
    )
  }
}
