/** Customs and Justice side by side on real databases, with real keys and messages carried through a folder. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '#kernel'
import { siteDatabase } from './open-sites.ts'
import { openProgrammeSites, type ProgrammeSites, type ProgrammeSitesOptions } from './programme-sites.ts'
import type { TestDatabase } from './test-database.ts'

export interface ProgrammeDatabases {
  readonly customs: TestDatabase
  readonly justice: TestDatabase
}

export interface TestProgramme extends ProgrammeSites {
  readonly folder: string
  readonly databases: ProgrammeDatabases
}

export type TestProgrammeOptions = Partial<Pick<ProgrammeSitesOptions, 'clock' | 'carrier'>>

/** Databases and a folder for both sites, which a test may open more than once, or in another process. */
export async function programmePlace() {
  const folder = await mkdtemp(join(tmpdir(), 'landfall-programme-'))
  const databases = {
    customs: await siteDatabase('customs', { poolSize: 8 }),
    justice: await siteDatabase('justice', { poolSize: 8 }),
  }
  return {
    ...{ folder, databases },
    async dispose(): Promise<void> {
      await Promise.all([databases.customs.dispose(), databases.justice.dispose()])
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export async function testProgramme(options: TestProgrammeOptions = {}): Promise<TestProgramme> {
  const place = await programmePlace()
  const sites = await openProgrammeSites({ clock: systemClock, ...options, ...place })
  return {
    ...place,
    ...sites,
    async stop() {
      await sites.stop()
      await place.dispose()
    },
  }
}
