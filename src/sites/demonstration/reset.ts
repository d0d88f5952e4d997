/** Empties a demonstration's own data folder, so that the next start is its first; whatever is not one is left alone. */
import { lstat, readdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { chooseDataFolder, clearCluster } from '#database'
import { err, fault, ok, type Fault, type Result } from '#kernel'
import './error-codes.ts'
import type { DemoStart } from './may-start.ts'

/** All that a demonstration ever writes there, and what each must be. A folder with anything else is somebody's. */
const WRITTEN: Readonly<Record<string, 'folder' | 'file'>> = {
  activity: 'folder',
  'arriving-files': 'folder',
  'being-made': 'file',
  carrier: 'folder',
  'demo.json': 'file',
  'demo.json.new': 'file',
  files: 'folder',
  keys: 'folder',
  logs: 'folder',
  mail: 'folder',
  postgres: 'folder',
}

/** Made at the first start, and by nothing but a demonstration. It goes last: a reset that was broken off can go on. */
const KEYS = 'keys'
const MARK = join(KEYS, 'identity-provider')
/** Or a demonstration's first start was broken off. It, too, goes last. */
export const BEING_MADE = 'being-made'

/** The folder that is empty now. */
export async function resetDemo({ settings, named }: DemoStart): Promise<Result<string, Fault>> {
  const folder = await chooseDataFolder({ wanted: resolve(settings.LANDFALL_DATA), named })
  const names = await readdir(folder).catch((): string[] => [])
  if (names.length === 0) return ok(folder)
  const foreign = await firstForeign(folder, names)
  if (foreign !== undefined) return err(fault('not-a-demonstration', { detail: `${folder}: ${foreign}` }))
  const marked = await lstat(join(folder, MARK)).catch(() => undefined)
  if (marked?.isDirectory() !== true && !names.includes(BEING_MADE))
    return err(fault('not-a-demonstration', { detail: folder }))
  await clearCluster(folder, async () => {
    for (const name of names)
      if (![KEYS, BEING_MADE, 'postgres'].includes(name))
        await rm(join(folder, name), { recursive: true, force: true })
  })
  for (const last of [KEYS, BEING_MADE]) await rm(join(folder, last), { recursive: true, force: true })
  return ok(folder)
}

/** A link leads elsewhere, so it is never a demonstration's. */
async function firstForeign(folder: string, names: readonly string[]): Promise<string | undefined> {
  for (const name of names) {
    const found = await lstat(join(folder, name))
    const is = found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other'
    if (WRITTEN[name] !== is) return name
  }
  return undefined
}
