/** Keeps objects in a folder: on the agency's own disk, or on one that is mounted there. */
import { createReadStream } from 'node:fs'
import { access, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Residency } from '../residency.ts'
import { missing, placeOf, StoreUnreachable, type Address, type Driver } from './driver.ts'

export function folderDriver(folder: string, residency: Residency): Driver {
  const fileOf = (address: Address) => join(folder, placeOf(address))
  return {
    name: 'folder',
    residency,
    async put(address, sealed) {
      const file = fileOf(address)
      const part = `${file}.part`
      try {
        await mkdir(dirname(file), { recursive: true, mode: 0o700 })
        // Opened before a byte is read: a source that breaks off at once leaves no file that is made after it was removed.
        const handle = await open(part, 'w', 0o600)
        // `flush` asks the disk, not only the system, before the name is given.
        await pipeline(sealed.read(), handle.createWriteStream({ flush: true }))
        await rename(part, file)
        await syncFolder(dirname(file))
      } catch (error) {
        await rm(part, { force: true }).catch(() => undefined)
        throw new StoreUnreachable(error)
      }
    },
    async get(address) {
      const file = fileOf(address)
      await stat(file).catch(() => {
        throw missing()
      })
      return createReadStream(file)
    },
    async remove(address) {
      const file = fileOf(address)
      await rm(file, { force: true })
      await rm(`${file}.part`, { force: true })
    },
    has: (address) =>
      access(fileOf(address)).then(
        () => true,
        () => false,
      ),
  }
}

/** A name that was given outlives a power cut only once its folder is on the disk too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
