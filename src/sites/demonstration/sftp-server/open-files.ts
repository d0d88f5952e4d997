/** The files and listings that one SFTP session holds open. */
import type { FileHandle } from 'node:fs/promises'

type OpenThing =
  | { readonly kind: 'file'; readonly file: FileHandle }
  | { readonly kind: 'listing'; readonly names: string[] }

/** A session that opens without closing must not use up the machine's handles. */
const MOST_OPEN = 64

export interface OpenFiles {
  keep(thing: OpenThing): Buffer | undefined
  of(handle: Buffer): OpenThing | undefined
  close(handle: Buffer): Promise<boolean>
  closeAll(): Promise<void>
}

export function openFiles(): OpenFiles {
  const things = new Map<number, OpenThing>()
  let next = 1

  const keyOf = (handle: Buffer) => (handle.length === 4 ? handle.readUInt32BE(0) : 0)
  async function release(key: number): Promise<boolean> {
    const thing = things.get(key)
    if (thing === undefined) return false
    things.delete(key)
    if (thing.kind === 'file') await thing.file.close()
    return true
  }

  return {
    keep(thing) {
      if (things.size >= MOST_OPEN) return undefined
      const handle = Buffer.alloc(4)
      handle.writeUInt32BE(next, 0)
      things.set(next, thing)
      next += 1
      return handle
    },
    of: (handle) => things.get(keyOf(handle)),
    close: (handle) => release(keyOf(handle)),
    async closeAll() {
      for (const key of [...things.keys()]) await release(key)
    },
  }
}
