/** A demonstration's data folder, seeded once for each run of the tests and copied for whoever wants one. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inject } from 'vitest'
import { readSettings } from '#config'
import { startDemo } from '#sites'
import { withClient } from '../src/database/with-client.ts'
import { freePorts } from './free-ports.ts'
import { beingSeeded, seededFolder } from './seeded-folder.ts'

const run = promisify(execFile)

/** Returns a folder with the register imported and the first list in force, which is the caller's to remove. */
export async function seededDemonstration(): Promise<string> {
  const { adminUrl, prefix } = inject('databaseServer')
  const seeded = seededFolder(prefix)
  // The two workers of a run ask at the same time; the server's advisory lock lets one make it.
  await withClient(adminUrl, async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [seeded])
    if (!existsSync(seeded)) await seed(seeded)
  })
  const folder = await mkdtemp(join(tmpdir(), 'landfall-demonstration-'))
  // With owners and modes: where root runs the tests, the cluster belongs to the server's user.
  await run('cp', ['-a', `${seeded}/.`, folder])
  return folder
}

async function seed(folder: string): Promise<void> {
  const making = beingSeeded(folder)
  await rm(making, { recursive: true, force: true })
  const settings = readSettings({ LANDFALL_DATA: making, LANDFALL_PORT_BASE: String(await freePorts(5)) })
  const demo = await startDemo({ settings, named: true, say: () => undefined })
  await demo.stop()
  await rename(making, folder)
}
