/** Starts the PostgreSQL server behind its watchdog, and stops it. */
import { spawn, type ChildProcess } from 'node:child_process'
import { open, readFile, rename, stat } from 'node:fs/promises'
import type { Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { BrokenPromise } from '#kernel'
import { SERVER_ENVIRONMENT } from './server-files.ts'
import { serverArguments, type ServerPlaces } from './server-settings.ts'
import type { ServerUser } from './server-user.ts'

const LONGEST_START_MS = 60_000
const LARGEST_LOG_BYTES = 5_000_000

export interface ServerProcess {
  /** Lets clients finish for a moment, then stops; returns when the server has ended. */
  stop(): Promise<void>
}

export interface ServerStart {
  readonly postgres: string
  readonly places: ServerPlaces
  readonly logFile: string
  readonly user: ServerUser | undefined
  readonly durable: boolean
  /** Folders that the watchdog removes when the server has ended, however we end. */
  readonly removeAfter: readonly string[]
}

export async function startServer(start: ServerStart): Promise<ServerProcess> {
  const { places, logFile } = start
  await keepLogSmall(logFile)
  const log = await open(logFile, 'a', 0o600)
  const order = {
    postgres: start.postgres,
    args: serverArguments(places, start.durable),
    env: SERVER_ENVIRONMENT,
    remove: [places.socketFolder, ...start.removeAfter],
    ...start.user,
  }
  const watchdog = spawn(
    process.execPath,
    [fileURLToPath(new URL('./watchdog.mjs', import.meta.url)), JSON.stringify(order)],
    // Its own session: Ctrl-C in our terminal must not stop the server before its clients.
    { stdio: ['pipe', 'ignore', 'ignore', log.fd], detached: true, env: {} },
  )
  await log.close()
  const ended = new Promise<void>((resolve) => {
    watchdog.on('exit', () => resolve())
    watchdog.on('error', () => resolve())
  })
  watchdog.stdin?.on('error', () => undefined)
  await waitUntilReady(places.dataFolder, watchdog, logFile)
  // The server must not keep a process alive that has nothing more to do.
  watchdog.unref()
  ;(watchdog.stdin as Socket | null)?.unref()
  return {
    stop: async () => {
      watchdog.ref()
      watchdog.stdin?.end('stop\n')
      await ended
    },
  }
}

/** PostgreSQL says in its lock file when it takes connections: no client is needed to ask. */
async function waitUntilReady(dataFolder: string, watchdog: ChildProcess, logFile: string): Promise<void> {
  const deadline = Date.now() + LONGEST_START_MS
  while (Date.now() < deadline) {
    const lines = (await readFile(join(dataFolder, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
    if (lines[7]?.trim() === 'ready') return
    if (watchdog.exitCode !== null || watchdog.signalCode !== null) break
    await pause(5)
  }
  watchdog.stdin?.destroy()
  throw new BrokenPromise(
    `the embedded database did not start; its log is ${logFile}`,
    'embedded-database-failed',
  )
}

async function keepLogSmall(logFile: string): Promise<void> {
  const size = (await stat(logFile).catch(() => undefined))?.size ?? 0
  if (size > LARGEST_LOG_BYTES) await rename(logFile, `${logFile}.old`)
}
