/** A database of its own for a test file: migrated once per run and set of rooms, then cloned. */
import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'
import { inject } from 'vitest'
import { migrate, openDatabase, type Database, type DataMap, type RoomSchema, type SiteName } from '#database'
import { closeTheDoor } from '../src/database/harden.ts'
import { loginRole } from '../src/database/sites.ts'
import { withClient } from '../src/database/with-client.ts'

export interface TestDatabaseOptions {
  readonly site: SiteName
  readonly rooms?: readonly RoomSchema[]
  readonly roles?: readonly string[]
  readonly dataMaps?: readonly DataMap[]
  readonly poolSize?: number
}

export interface TestDatabase extends Database {
  /** As the site's server signs in. */
  readonly url: string
  /** As an administrator, who may see and do everything. */
  readonly adminUrl: string
  /** Closes the pool and drops the database. */
  dispose(): Promise<void>
}

export async function testDatabase(options: TestDatabaseOptions): Promise<TestDatabase> {
  const { adminUrl: serverUrl, prefix, embedded } = inject('databaseServer')
  const server = new pg.Client({ connectionString: serverUrl })
  await server.connect()
  try {
    const template = await makeTemplate(server, serverUrl, prefix, options)
    const name = `${prefix}${options.site}_${randomBytes(6).toString('hex')}`
    await createDatabase(server, name, template)
    const adminUrl = withDatabase(serverUrl, name)
    await withClient(adminUrl, (client) => closeTheDoor(client, options.site, loginRole(options.site)))
    const url = embedded
      ? withUser(adminUrl, loginRole(options.site))
      : withUser(adminUrl, loginRole(options.site), prefix)
    const database = openDatabase({ site: options.site, url, poolSize: options.poolSize ?? 4 })
    return {
      ...database,
      url,
      adminUrl,
      dispose: async () => {
        await database.close()
        await withClient(serverUrl, (client) =>
          client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`),
        )
      },
    }
  } finally {
    await server.end()
  }
}

/** The two workers of a run ask at the same time; the server's advisory lock lets one make it. */
async function makeTemplate(
  server: pg.Client,
  serverUrl: string,
  prefix: string,
  { site, rooms = [], roles = [], dataMaps = [] }: TestDatabaseOptions,
): Promise<string> {
  const template = `${prefix}template_${await markOf(site, rooms, [roles, dataMaps])}`
  await server.query('select pg_advisory_lock(hashtext($1))', [prefix])
  try {
    const { rowCount } = await server.query('select from pg_database where datname = $1', [template])
    if (rowCount !== 0) return template
    const draft = `${template}_new`
    await server.query(`drop database if exists ${draft} with (force)`)
    await createDatabase(server, draft, 'template0')
    await migrate({ adminUrl: withDatabase(serverUrl, draft), site, rooms, roles, dataMaps })
    if (!inject('databaseServer').embedded) {
      await server.query(`alter role ${loginRole(site)} password ${pg.escapeLiteral(prefix)}`)
    }
    await server.query(`alter database ${draft} rename to ${template}`)
    return template
  } finally {
    await server.query('select pg_advisory_unlock(hashtext($1))', [prefix])
  }
}

/** The same rooms with the same files make the same database. */
async function markOf(site: string, rooms: readonly RoomSchema[], declared: unknown): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([site, declared]))
  for (const { room, migrations } of rooms) {
    const folder = new URL(migrations.href.endsWith('/') ? migrations.href : `${migrations.href}/`)
    for (const name of (await readdir(folder)).sort()) {
      hash.update(JSON.stringify([room, name])).update(await readFile(new URL(name, folder)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}

async function createDatabase(server: pg.Client, name: string, template: string): Promise<void> {
  await server.query(`create database ${name} template ${template} strategy file_copy`)
}

function withDatabase(url: string, name: string): string {
  return url.replace(/^(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/, `$1${name}`)
}

function withUser(url: string, user: string, password?: string): string {
  const credentials = password === undefined ? user : `${user}:${password}`
  return url.replace(/^(postgres(?:ql)?:\/\/)(?:[^/@]*@)?/, `$1${credentials}@`)
}
