/** Makes the data folder of an earlier version again: its databases at their level of then, its rows, its files. */
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type pg from 'pg'
import { migrate, SITE_NAMES, startEmbedded, type RoomSchema, type SiteName } from '#database'
import { declarationsOf } from '#rooms'
import { SITES } from '#sites'
import { withClient } from '../../src/database/with-client.ts'
import { readDump, type AppliedMigration, type FolderDump, type SiteDump } from './read-dump.ts'

export interface RestoredFolder extends Pick<FolderDump, 'written' | 'results'> {
  /** Stops the folder's server; the folder goes with it. */
  remove(): Promise<void>
}

/** Its server runs from here on: whoever opens the folder as a command is its guest. */
export async function restoreFolder(dataFolder: string): Promise<RestoredFolder> {
  const dump = await readDump()
  const cluster = await startEmbedded({ dataFolder, named: true, temporary: true })
  for (const site of SITE_NAMES) {
    await cluster.createDatabase(site)
    await restoreDatabase(site, cluster.adminUrl(site), dump.of(site))
  }
  for (const { file, base64 } of dump.files) {
    const place = join(dataFolder, file)
    await mkdir(dirname(place), { recursive: true, mode: 0o700 })
    await writeFile(place, Buffer.from(base64, 'base64'), { mode: 0o600 })
  }
  return { written: dump.written, results: dump.results, remove: () => cluster.stop() }
}

async function restoreDatabase(site: SiteName, adminUrl: string, dump: SiteDump): Promise<void> {
  const { schemas, databaseRoles: roles } = declarationsOf(SITES[site])
  const folder = await mkdtemp(join(tmpdir(), 'landfall-migrations-'))
  await migrate({ adminUrl, site, roles, rooms: await roomsOfThen(folder, schemas, dump.ledger) })
  await rm(folder, { recursive: true })
  await withClient(adminUrl, async (client) => {
    await checkLedger(client, dump.ledger)
    // Rows were checked and counted when they were written: no trigger runs, and their order does not matter.
    await client.query('set session_replication_role = replica')
    for (const { table, rows } of dump.tables) await fill(client, table, rows)
    for (const { sequence, last } of dump.sequences)
      await client.query('select setval($1, $2)', [sequence, last])
  })
}

/** The rooms in the order of then, each with the migrations that had been applied and no later ones. */
async function roomsOfThen(
  folder: string,
  schemas: readonly RoomSchema[],
  ledger: readonly AppliedMigration[],
): Promise<readonly RoomSchema[]> {
  const names = [...new Set(ledger.map(({ room }) => room))]
  return Promise.all(
    names.map(async (name) => {
      const room = schemas.find((one) => one.room === name)
      if (room === undefined) throw new Error(`no room has the migrations of ${name} any more`)
      const applied = ledger.filter((one) => one.room === name).length
      const to = join(folder, name)
      await mkdir(to, { recursive: true })
      const all = (await readdir(room.migrations)).filter((file) => file.endsWith('.sql')).sort()
      for (const file of all.slice(0, applied)) {
        const from = new URL(file, room.migrations.href.replace(/\/?$/, '/'))
        await copyFile(from, join(to, file))
      }
      return { ...room, migrations: pathToFileURL(`${to}/`) }
    }),
  )
}

async function checkLedger(client: pg.Client, ledger: readonly AppliedMigration[]): Promise<void> {
  const { rows } = await client.query<AppliedMigration>(
    'select room, number, name, sha256 from public.landfall_migrations',
  )
  const key = ({ room, number, name, sha256 }: AppliedMigration) => `${room} ${number} ${name} ${sha256}`
  const [now, then] = [rows, ledger].map((side) => side.map(key).sort().join('\n'))
  if (now !== then) throw new Error('the migrations are not those that the folder was written with')
}

async function fill(client: pg.Client, table: string, rows: string): Promise<void> {
  const { rows: columns } = await client.query<{ name: string }>(
    `select quote_ident(attname) as name from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  )
  const names = columns.map(({ name }) => name).join(', ')
  await client.query(`delete from ${table}`)
  await client.query(
    `insert into ${table} (${names}) overriding system value
     select ${names} from json_populate_recordset(null::${table}, $1::json)`,
    [rows],
  )
}
