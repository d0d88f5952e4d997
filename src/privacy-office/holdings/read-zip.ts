/** A zip as its entries, read as streams; undefined for what is none. Two entries of one name both count. */
import type { Readable } from 'node:stream'
import { fromBufferPromise, openPromise, type Entry, type ZipFile } from 'yauzl'

export interface OpenZip {
  readonly names: readonly string[]
  read(name: string): Promise<Readable | undefined>
  close(): void
}

const OPTIONS = { autoClose: false, validateEntrySizes: true } as const

export async function openZip(zip: string | Buffer): Promise<OpenZip | undefined> {
  let archive: ZipFile
  const entries: Entry[] = []
  try {
    archive = await (typeof zip === 'string' ? openPromise(zip, OPTIONS) : fromBufferPromise(zip, OPTIONS))
  } catch {
    return undefined
  }
  try {
    for await (const entry of archive.eachEntry()) entries.push(entry)
  } catch {
    archive.close()
    return undefined
  }
  return {
    names: entries.map(({ fileName }) => fileName),
    async read(name) {
      const entry = entries.find(({ fileName }) => fileName === name)
      return entry === undefined ? undefined : archive.openReadStreamPromise(entry)
    },
    close: () => {
      archive.close()
    },
  }
}
