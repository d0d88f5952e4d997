/** Keeps objects in a folder: on the agency's own disk, or on one that is mounted there. */
import { createReadStream } from 'node:fs'
import { access, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Residency } from '../residency.ts'
import { writtenWhole } from '../written-whole.ts'
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
        // On the disk before the name is given.
        await writtenWhole(sealed.read(), part, { flush: true })
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
