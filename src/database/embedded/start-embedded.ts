/** Starts the embedded PostgreSQL of a data folder, or attaches to the one that a serving process runs. */
import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { BrokenPromise } from '#kernel'
import { loginRole, type SiteName } from '../sites.ts'
import { withClient } from '../with-client.ts'
import { findBinaries } from './binaries.ts'
import { chooseDataFolder, makePassable, unusable } from './choose-data-folder.ts'
import { announce, releaseLock, self, takeLock, type Owner, type OwnerKind } from './owner-lock.ts'
import { ownerFile, postgresFolder, prepareServerFiles } from './server-files.ts'
import { startServer } from './server-process.ts'
import { serverUser, type ServerUser } from './server-user.ts'
import { clearStaleServer } from './stale-server.ts'

export interface StartEmbeddedOptions {
  readonly dataFolder: string
  /** True when a person named the folder: then another is never taken in its place. */
  readonly named?: boolean
  /** A `serve` owns the server for as long as it runs; a `command` attaches to a serving process's server. */
  readonly kind?: OwnerKind
  /** How long to wait for another process that is in the way. */
  readonly patienceMs?: number
  /** The data folder goes with the server, even when we are killed, so nothing waits for the disk: tests, replays. */
  readonly temporary?: boolean
}

export interface EmbeddedCluster {
  /** The folder that is really used. */
  readonly dataFolder: string
  /** False when another process runs the server and we are its guest. */
  readonly owned: boolean
  adminUrl(database?: string): string
  siteUrl(site: SiteName): string
  /** Makes the site's database the first time; `migrate` fills it. */
  createDatabase(site: SiteName): Promise<void>
  /** Stops the server if it is ours. Close the pools first: it waits for clients only a moment. */
  stop(): Promise<void>
}

const PATIENCE_MS = 60_000

export async function startEmbedded(options: StartEmbeddedOptions): Promise<EmbeddedCluster> {
  const { kind = 'serve', named = false, temporary = false, patienceMs = PATIENCE_MS } = options
  const user = serverUser()
  const dataFolder = await chooseDataFolder({ wanted: options.dataFolder, named })
  const folder = postgresFolder(dataFolder)
  const lockFile = ownerFile(dataFolder)
  const me = await self(kind)
  const other = await openFolder(folder, user).then(() => lockOrFindOther(lockFile, me, patienceMs))
  if (other !== undefined) return cluster(dataFolder, other, false, async () => undefined)
  try {
    const binaries = await findBinaries(user)
    await clearStaleServer(join(folder, 'data'))
    const places = await prepareServerFiles(dataFolder, binaries, user)
    const server = await startServer({
      postgres: binaries.postgres,
      places,
      logFile: join(folder, 'log'),
      user,
      durable: !temporary,
      removeAfter: temporary ? [dataFolder] : [],
    })
    await announce(lockFile, { ...me, socketFolder: places.socketFolder })
    return cluster(dataFolder, places.socketFolder, true, async () => {
      await server.stop()
      await releaseLock(lockFile, me)
    })
  } catch (error) {
    await releaseLock(lockFile, me)
    throw error
  }
}

async function openFolder(folder: string, user: ServerUser | undefined): Promise<void> {
  try {
    await makePassable(folder, user)
    await access(folder, constants.W_OK)
  } catch (cause) {
    throw unusable(dirname(folder), cause)
  }
}

/** Undefined when the lock is ours; otherwise the socket folder of the server that we may attach to. */
async function lockOrFindOther(lockFile: string, me: Owner, patienceMs: number): Promise<string | undefined> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    const lock = await takeLock(lockFile, me)
    if (lock.taken) return undefined
    const { owner } = lock
    if (owner.kind === 'serve') {
      if (me.kind === 'serve') throw inUse(`process ${owner.pid} already serves this data folder`)
      if (owner.socketFolder !== undefined) return owner.socketFolder
    }
    // A command ends soon; to be its guest would mean losing the server with it.
    if (Date.now() > deadline) throw inUse(`process ${owner.pid} still holds this data folder`)
    await pause(25)
  }
}

function inUse(message: string): BrokenPromise {
  return new BrokenPromise(message, 'data-folder-in-use')
}

function cluster(
  dataFolder: string,
  socketFolder: string,
  owned: boolean,
  stop: () => Promise<void>,
): EmbeddedCluster {
  const url = (role: string, database: string) =>
    `postgres://${role}@/${database}?host=${encodeURIComponent(socketFolder)}`
  const adminUrl = (database = 'postgres') => url('postgres', database)
  let stopped: Promise<void> | undefined
  return {
    dataFolder,
    owned,
    adminUrl,
    siteUrl: (site) => url(loginRole(site), site),
    createDatabase: (site) => createDatabase(adminUrl(), site),
    stop: () => (stopped ??= stop()),
  }
}

async function createDatabase(adminUrl: string, name: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    // By default everybody may enter these two.
    await client.query('revoke connect on database postgres, template1 from public')
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount !== 0) return
    await client.query(`create database ${pg.escapeIdentifier(name)} strategy file_copy`)
  })
}
