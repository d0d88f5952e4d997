/** Makes the cluster's folders: the data with initdb the first time, and a fresh short socket folder every time. */
import { execFile } from 'node:child_process'
import { chmod, chown, mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { BrokenPromise } from '#kernel'
import type { Binaries } from './binaries.ts'
import { accessRules, type ServerPlaces } from './server-settings.ts'
import { reachableBy, type ServerUser } from './server-user.ts'

const run = promisify(execFile)

/** A socket's whole path may hold 107 bytes (103 on macOS), so the folder stays well below. */
const LONGEST_SOCKET_FOLDER = 70

/** Locale and time zone of whoever starts us must not decide how the database sorts. */
export const SERVER_ENVIRONMENT = { LC_ALL: 'C', TZ: 'UTC' }

export function postgresFolder(dataFolder: string): string {
  return join(dataFolder, 'postgres')
}

/** The lock of whoever runs the server. */
export function ownerFile(dataFolder: string): string {
  return join(postgresFolder(dataFolder), 'owner.json')
}

export async function prepareServerFiles(
  dataFolder: string,
  binaries: Binaries,
  user: ServerUser | undefined,
): Promise<ServerPlaces> {
  const folder = postgresFolder(dataFolder)
  const rules = accessRules(userInfo().username)
  const data = join(folder, 'data')
  if ((await stat(data).catch(() => undefined)) === undefined) await initialise(binaries, data, user)
  const places = {
    dataFolder: data,
    socketFolder: await makeSocketFolder(user),
    hbaFile: join(folder, 'access.conf'),
    identFile: join(folder, 'users.conf'),
  }
  for (const [file, text] of [
    [places.hbaFile, rules.hba],
    [places.identFile, rules.ident],
  ] as const) {
    await writeFile(file, text)
    // Whatever the umask: the server's user reads them, and only we write them.
    await chmod(file, 0o644)
  }
  return places
}

/** Under another name until it is whole: a start that was interrupted leaves no half-made cluster behind. */
async function initialise(binaries: Binaries, target: string, user: ServerUser | undefined): Promise<void> {
  const fresh = `${target}.new`
  await rm(fresh, { recursive: true, force: true })
  await mkdir(fresh, { mode: 0o700 })
  if (user !== undefined) await chown(fresh, user.uid, user.gid)
  const options = ['--username=postgres', '--auth=peer', '--encoding=UTF8', '--no-instructions']
  const sorting = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  try {
    await run(binaries.initdb, ['-D', fresh, ...options, ...sorting], {
      env: SERVER_ENVIRONMENT,
      cwd: '/',
      ...user,
    })
  } catch (cause) {
    throw new BrokenPromise(
      `the embedded database could not be made: ${(cause as { stderr?: string }).stderr?.trim() ?? String(cause)}`,
      'embedded-database-failed',
      { cause },
    )
  }
  await rename(fresh, target)
}

/** Ours and the server's alone, and named by chance, so that nobody can lie in wait for it. */
async function makeSocketFolder(user: ServerUser | undefined): Promise<string> {
  const short = Buffer.byteLength(tmpdir()) + 24 <= LONGEST_SOCKET_FOLDER
  const parent = short && (await reachableBy(user, tmpdir())) ? tmpdir() : '/tmp'
  const folder = await mkdtemp(join(parent, 'landfall-'))
  await chmod(folder, 0o700)
  if (user !== undefined) await chown(folder, user.uid, user.gid)
  return folder
}
