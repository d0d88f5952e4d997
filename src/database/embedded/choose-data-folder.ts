/** Which folder holds the data: the one that was named, or failing that one that the server's user can reach. */
import { createHash } from 'node:crypto'
import { chmod, lstat, mkdir, readdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { BrokenPromise } from '#kernel'
import { reachableBy, serverUser, type ServerUser } from './server-user.ts'

export interface DataFolderChoice {
  readonly wanted: string
  /** True when a person named it (LANDFALL_DATA). */
  readonly named: boolean
}

const REACHABLE_BY_ALL = '/var/tmp'

/**
 * Only root meets the question: its database runs as the user nobody, who may be unable to enter root's folders.
 * `user` is an argument for the tests.
 */
export async function chooseDataFolder(
  choice: DataFolderChoice,
  user: ServerUser | undefined = serverUser(),
): Promise<string> {
  const folder = resolve(choice.wanted)
  return choose(folder, choice.named, user).catch((error: unknown) => {
    throw error instanceof BrokenPromise ? error : unusable(folder, error)
  })
}

/** What the machine says of the folder, and what to do. */
export function unusable(folder: string, cause: unknown): BrokenPromise {
  const { code = 'unknown' } = cause as NodeJS.ErrnoException
  return new BrokenPromise(
    `${folder} cannot be made or written to: ${code}. Name another folder with LANDFALL_DATA.`,
    'data-folder-unreachable',
    { cause },
  )
}

async function choose(folder: string, named: boolean, user: ServerUser | undefined): Promise<string> {
  if ((await reachableBy(user, dirname(folder))) && (await mayOpen(folder, user))) return folder
  if (named) {
    throw new BrokenPromise(
      `Started by root, the embedded database runs as the user nobody, who cannot enter ${folder} or a folder on the ` +
        'way to it. Name a folder that every user can enter, such as /var/lib/landfall, or open the way ' +
        '(chmod o+x), or start Landfall as an ordinary user.',
      'data-folder-unreachable',
    )
  }
  const mark = createHash('sha256').update(folder).digest('hex').slice(0, 12)
  const instead = join(REACHABLE_BY_ALL, `landfall-${mark}`)
  await mkdir(instead, { recursive: true, mode: 0o711 })
  const found = await lstat(instead)
  if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) {
    throw new BrokenPromise(
      `${instead} belongs to somebody else; name the data folder with LANDFALL_DATA.`,
      'data-folder-unreachable',
    )
  }
  return instead
}

/** A folder that holds other things is not opened behind its owner's back; an empty one, or one of ours, is. */
async function mayOpen(folder: string, user: ServerUser | undefined): Promise<boolean> {
  if (await reachableBy(user, folder)) return true
  const names = await readdir(folder)
  return names.length === 0 || names.includes('postgres')
}

/** Makes the folder; others may pass through it and what was made on the way to it, but not list it. */
export async function makePassable(folder: string, user: ServerUser | undefined): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o711 })
  if (user === undefined) return
  const highest = (first ?? folder).length
  for (let place = folder; place.length >= highest; place = dirname(place)) await openForPassing(place)
  await openForPassing(dirname(folder))
}

async function openForPassing(folder: string): Promise<void> {
  await chmod(folder, (await stat(folder)).mode | 0o011)
}
