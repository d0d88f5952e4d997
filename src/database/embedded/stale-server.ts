/** Clears what a server that died, or was left alone, has left in the data folder. Only the holder of the lock may. */
import { readFile, readlink, realpath, rm, rmdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { birthOf, isAlive } from './process-identity.ts'

export async function clearStaleServer(dataFolder: string): Promise<void> {
  const file = join(dataFolder, 'postmaster.pid')
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return
  if (await isServerOf(pid, dataFolder)) await stopServer(pid)
  await removeSocketFolder(lines[4] ?? '')
  // The number may meanwhile be some other process, which PostgreSQL would take for a server and refuse to start.
  await rm(file, { force: true })
}

/** A server works inside its data folder; where the system does not tell (macOS), PostgreSQL judges by itself. */
async function isServerOf(pid: number, dataFolder: string): Promise<boolean> {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  return (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === (await realpath(dataFolder))
}

/** It was left alone (its watchdog was killed too): first politely, then not. */
async function stopServer(pid: number): Promise<void> {
  for (const [signal, patienceMs] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    process.kill(pid, signal)
    for (let waited = 0; waited < patienceMs; waited += 20) {
      if ((await birthOf(pid)) === undefined) return
      await pause(20)
    }
  }
}

/** Only a socket and an empty folder are ever removed: the path was written by the server's user, whom we trust no further. */
async function removeSocketFolder(folder: string): Promise<void> {
  if (!/^landfall-\w{6}$/.test(basename(folder))) return
  for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock']) await rm(join(folder, name), { force: true })
  await rmdir(folder).catch(() => undefined)
}
