/** The sites of the history: the demonstration's own rooms and databases under a clock that is moved, carried in batches. */
import { openDatabase, type Database } from '#database'
import { startSealer } from '#exchange'
import { BrokenPromise } from '#kernel'
import { openSite, type OpenSite, type SiteContext } from '#rooms'
import { movedClock, type MovedClock } from '../../published-years/moved-clock.ts'
import { carryBetween, carryOver } from '../../published-years/published-sites.ts'
import { SITES } from '../../sites.ts'
import type { AllSites } from '../all-sites.ts'

const PLAYED = ['customs', 'justice', 'immigration'] as const
type Played = (typeof PLAYED)[number]

export type HistorySites = Readonly<Record<Played, OpenSite>> & {
  readonly clock: MovedClock
  stop(): Promise<void>
}

/** On the databases of a demonstration that serves nobody yet. */
export async function openHistorySites(all: Pick<AllSites, 'context'>, start: Date): Promise<HistorySites> {
  const clock = movedClock(start)
  const sealer = startSealer()
  const open = {} as Record<Played, OpenSite>
  const databases: Database[] = []
  for (const site of PLAYED) {
    const context = all.context(site)
    const database = openDatabase({ site, url: unhurried(context) })
    databases.push(database)
    open[site] = await openSite(SITES[site], { ...context, database, clock, sealer })
  }
  return {
    ...{ ...open, clock },
    async stop() {
      await Promise.all(Object.values(open).map((site) => site.stop()))
      await Promise.all(databases.map((database) => database.close()))
      await sealer.stop()
    },
  }
}

/**
 * Nothing waits for the disk: a history that breaks off is begun anew, and whatever is committed after it in the usual
 * way takes it along.
 */
function unhurried({ jobsUrl }: SiteContext): string {
  if (jobsUrl === undefined) throw new BrokenPromise('a site of the demonstration has a database of its own')
  return `${jobsUrl}&options=${encodeURIComponent('-c synchronous_commit=off')}`
}

/** What Justice sends is in force at Customs. */
export async function letListArrive({ customs, justice }: HistorySites): Promise<void> {
  await carryOver(justice, customs)
  await runPart(customs, 'screening')
}

/** What Customs says reaches Justice, and Justice's word is there: as it is within a second at real sites. */
export async function letWordTravel({ customs, justice }: HistorySites): Promise<void> {
  for (const part of ['disclosures', 'interceptions']) await runPart(customs, part)
  await carryOver(customs, justice)
  await carryOver(justice, customs)
}

/** Justice asks Immigration about whoever is to be traced, and is answered. */
export async function trace({ justice, immigration }: HistorySites): Promise<void> {
  await runPart(justice, 'tracing requests')
  await carryOver(justice, immigration)
  await carryOver(immigration, justice)
}

/** Everything that waits anywhere is done, arrives and is answered. */
export async function letAllArrive(sites: HistorySites): Promise<void> {
  const { customs, justice, immigration } = sites
  await customs.work()
  await carryOver(customs, justice)
  await justice.work()
  await carryBetween(customs, justice)
  await carryBetween(justice, immigration)
  await customs.work()
}

async function runPart(site: OpenSite, name: string): Promise<void> {
  const part = site.rooms.flatMap(({ work = [] }) => work).find((one) => one.part === name)
  if (part === undefined) throw new BrokenPromise(`no work of the site is ${name}`)
  await part.run()
}

/** Does now what the site does by its clock. */
export async function runJob(site: OpenSite, name: string): Promise<void> {
  const job = site.rooms.flatMap(({ jobs = [] }) => jobs).find((one) => one.name === name)
  if (job === undefined) throw new BrokenPromise(`no job of the site is ${name}`)
  await job.run()
}

/** Never backwards: what took longer than planned moves the rest on. */
export function moveOn({ clock }: HistorySites, at: Date): void {
  const now = clock.now()
  clock.moveTo(at > now ? at : new Date(now.getTime() + 1000))
}
