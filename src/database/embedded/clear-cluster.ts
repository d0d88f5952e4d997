/** Takes an embedded server's data away, with whatever its caller keeps beside it; nobody may be using them. */
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { BrokenPromise } from '#kernel'
import { releaseLock, self, takeLock } from './owner-lock.ts'
import { ownerFile, postgresFolder } from './server-files.ts'
import { clearStaleServer } from './stale-server.ts'

/** `beside` is done while the folder is ours, and before the database goes. */
export async function clearCluster(dataFolder: string, beside: () => Promise<void>): Promise<void> {
  await mkdir(postgresFolder(dataFolder), { recursive: true })
  const [file, me] = [ownerFile(dataFolder), await self('command')]
  const lock = await takeLock(file, me)
  if (!lock.taken)
    throw new BrokenPromise(
      `process ${String(lock.owner.pid)} still holds this data folder`,
      'data-folder-in-use',
    )
  try {
    await clearStaleServer(join(postgresFolder(dataFolder), 'data'))
    await beside()
    await rm(postgresFolder(dataFolder), { recursive: true, force: true })
  } finally {
    await releaseLock(file, me)
  }
}
