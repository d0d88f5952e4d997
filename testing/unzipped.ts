/** What stands in a zip, as whoever unpacks it finds it: each entry by its name, and all of them as bytes to search. */
import { fromBufferPromise } from 'yauzl'

export interface Unzipped {
  readonly names: readonly string[]
  text(name: string): string
  bytes(name: string): Buffer
  /** In an entry, in a name, or in the zip as it is. */
  holds(text: string): boolean
}

export async function unzipped(zip: Buffer): Promise<Unzipped> {
  const archive = await fromBufferPromise(zip, { autoClose: false, validateEntrySizes: true })
  const entries = new Map<string, Buffer>()
  for await (const entry of archive.eachEntry()) {
    const pieces: Buffer[] = []
    for await (const piece of await archive.openReadStreamPromise(entry)) pieces.push(piece as Buffer)
    if (entries.has(entry.fileName)) throw new Error('two entries have one name')
    entries.set(entry.fileName, Buffer.concat(pieces))
  }
  archive.close()
  return {
    names: [...entries.keys()],
    bytes: (name) => entries.get(name) ?? Buffer.alloc(0),
    text: (name) => entries.get(name)?.toString('utf8') ?? '',
    holds: (text) =>
      zip.includes(text) || [...entries].some(([name, bytes]) => name.includes(text) || bytes.includes(text)),
  }
}
