/** Carries through a folder that both sites can reach: for tests, and for a courier with a disk. */
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { BrokenPromise } from '#kernel'
import { mailboxFolder, PART_SUFFIX, type Carrier, type Mailbox } from './carrier.ts'

export function folderCarrier(folder: string): Carrier {
  const placeOf = (mailbox: Mailbox, name: string) => join(folder, mailboxFolder(mailbox), name)

  return {
    async put(mailbox, name, bytes, written) {
      const place = placeOf(mailbox, name)
      if ((await sizeOf(place)) === bytes.length) return
      await mkdir(join(folder, mailboxFolder(mailbox)), { recursive: true })
      const part = await open(`${place}${PART_SUFFIX}`, 'w', 0o600)
      try {
        await part.writeFile(bytes)
        await part.sync()
      } finally {
        await part.close()
      }
      await written?.()
      await rename(`${place}${PART_SUFFIX}`, place)
    },
    async list(mailbox) {
      const names = await readdir(join(folder, mailboxFolder(mailbox))).catch(() => [])
      return names.filter((name) => !name.endsWith(PART_SUFFIX)).sort()
    },
    has: async (mailbox, name) => (await sizeOf(placeOf(mailbox, name))) !== undefined,
    get: (mailbox, name) => readFile(placeOf(mailbox, name)).catch(unreachable),
    remove: (mailbox, name) => rm(placeOf(mailbox, name), { force: true }),
    close: async () => undefined,
  }
}

function unreachable(cause: unknown): never {
  throw new BrokenPromise('the file cannot be read', 'carrier-unreachable', { cause })
}

async function sizeOf(place: string): Promise<number | undefined> {
  return stat(place).then(
    ({ size }) => size,
    () => undefined,
  )
}
