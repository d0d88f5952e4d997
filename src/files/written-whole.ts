/** Writes a stream into a file that is opened before a byte is read: a source that breaks off at once makes none after it was removed. */
import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export interface WrittenHow {
  /** `wx`: it may not be there yet. */
  readonly flags?: 'w' | 'wx'
  /** The disk is asked, not only the system, before this is done. */
  readonly flush?: boolean
}

export async function writtenWhole(
  source: AsyncIterable<Uint8Array> | Readable,
  file: string,
  { flags = 'w', flush = false }: WrittenHow = {},
): Promise<void> {
  const handle = await open(file, flags, 0o600)
  await pipeline(source, handle.createWriteStream({ flush }))
}
