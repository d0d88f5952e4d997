/** Reads and writes whole files over SFTP with many requests under way at once, so that distance costs little. */
import type { SFTPWrapper, Stats } from 'ssh2'

const CHUNK_BYTES = 32_000
const UNDER_WAY = 16
/** What may be missing before the end of a cut upload: requests that were still under way. */
const UNSURE_BYTES = CHUNK_BYTES * UNDER_WAY
const NO_SUCH_FILE = 2

type Callback<T> = (error: Error | null | undefined, value: T) => void

function answered<T>(ask: (callback: Callback<T>) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask((error, value) => {
      if (error) reject(error)
      else resolve(value)
    })
  })
}

function done(ask: (callback: (error?: Error | null) => void) => void): Promise<void> {
  return answered<undefined>((callback) => ask((error) => callback(error, undefined)))
}

export function isMissing(error: unknown): boolean {
  return (error as { code?: unknown }).code === NO_SUCH_FILE
}

/** Undefined when there is no such file. */
export async function sizeOf(sftp: SFTPWrapper, path: string): Promise<number | undefined> {
  try {
    const { size } = await answered<Stats>((callback) => sftp.stat(path, callback))
    return size
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** When names were last added to the folder or taken out, in the server's own seconds; undefined when it does not say. */
export async function changeTimeOf(sftp: SFTPWrapper, folder: string): Promise<number | undefined> {
  const { mtime } = await answered<Partial<Stats>>((callback) => sftp.stat(folder, callback))
  return mtime === 0 ? undefined : mtime
}

export async function namesIn(sftp: SFTPWrapper, folder: string): Promise<string[]> {
  const entries = await answered<{ filename: string }[]>((callback) => sftp.readdir(folder, callback))
  return entries.map(({ filename }) => filename)
}

/** Goes on where a cut upload of the same bytes stopped, a little before its end. */
export async function writeResuming(sftp: SFTPWrapper, path: string, bytes: Buffer): Promise<void> {
  const there = await sizeOf(sftp, path)
  const start = there === undefined || there > bytes.length ? 0 : Math.max(0, there - UNSURE_BYTES)
  const handle = await answered<Buffer>((callback) => sftp.open(path, start === 0 ? 'w' : 'r+', callback))
  try {
    await inChunks(start, bytes.length, (from, length) =>
      done((callback) => sftp.write(handle, bytes, from, length, from, callback)),
    )
  } finally {
    await done((callback) => sftp.close(handle, callback))
  }
}

export async function readWhole(sftp: SFTPWrapper, path: string): Promise<Buffer> {
  const handle = await answered<Buffer>((callback) => sftp.open(path, 'r', callback))
  try {
    const { size } = await answered<Stats>((callback) => sftp.fstat(handle, callback))
    const bytes = Buffer.alloc(size)
    await inChunks(0, size, async (from, length) => {
      for (let at = from; at < from + length;) {
        const read = await answered<number>((callback) =>
          sftp.read(handle, bytes, at, from + length - at, at, callback),
        )
        if (read === 0) throw new Error('the file became shorter while it was read')
        at += read
      }
    })
    return bytes
  } finally {
    await done((callback) => sftp.close(handle, callback))
  }
}

/** Without a name that is taken: neither the POSIX nor the older rename is used to replace a file. */
export async function renameFile(sftp: SFTPWrapper, from: string, to: string): Promise<void> {
  await done((callback) => sftp.rename(from, to, callback))
}

export async function removeFile(sftp: SFTPWrapper, path: string): Promise<void> {
  await done((callback) => sftp.unlink(path, callback))
}

async function inChunks(
  start: number,
  end: number,
  transfer: (from: number, length: number) => Promise<void>,
): Promise<void> {
  let next = start
  async function lane(): Promise<void> {
    while (next < end) {
      const from = next
      next += CHUNK_BYTES
      await transfer(from, Math.min(CHUNK_BYTES, end - from))
    }
  }
  await Promise.all(Array.from({ length: UNDER_WAY }, lane))
}
