/** The desk as a whole on a real database of its own, on the web for whoever the test says. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fixedClock, type FixedClock } from './fixed-clock.ts'
import { openDesk, type DeskOptions, type OpenDesk } from './open-desk.ts'
import { siteDatabase } from './open-sites.ts'
import type { TestDatabase } from './test-database.ts'

export type DeskSiteOptions = DeskOptions

export interface DeskSite extends Omit<OpenDesk, 'close'> {
  readonly clock: FixedClock
  readonly database: TestDatabase
  dispose(): Promise<void>
}

export async function deskSite(options: DeskSiteOptions = {}): Promise<DeskSite> {
  const folder = await mkdtemp(join(tmpdir(), 'landfall-desk-'))
  const clock = fixedClock('2026-11-21T09:30:00+13:00')
  const database = await siteDatabase('desk')
  const { close, ...open } = await openDesk({ folder, database, clock }, options)
  return {
    ...{ clock, database },
    ...open,
    async dispose() {
      await close()
      await database.dispose()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
