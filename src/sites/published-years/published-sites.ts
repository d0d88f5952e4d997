/** Customs and Justice of the played years: the same rooms on a temporary database, under a clock that is moved, nothing carried by itself. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Database, SiteName } from '#database'
import { startSealer, type Exchange } from '#exchange'
import { openSite, type OpenSite, type SiteContext } from '#rooms'
import { openAllSites } from '../demonstration/all-sites.ts'
import { SITES } from '../sites.ts'
import { movedClock, type MovedClock } from './moved-clock.ts'

const LOOK_AGAIN_MS = 20

export interface PublishedSites {
  readonly clock: MovedClock
  readonly customs: { readonly site: OpenSite; readonly database: Database }
  readonly justice: { readonly site: OpenSite; readonly database: Database; readonly context: SiteContext }
  stop(): Promise<void>
}

export async function openPublishedSites(start: Date): Promise<PublishedSites> {
  const clock = movedClock(start)
  const dataFolder = await mkdtemp(join(tmpdir(), 'landfall-published-'))
  const all = await openAllSites({
    ...{ dataFolder, named: false, kind: 'command', temporary: true, clock },
    sites: ['customs', 'justice'],
  })
  const sealer = startSealer()
  // Without Immigration as a peer nobody is traced: the tracing programme has a return of its own.
  const contextOf = (site: 'customs' | 'justice', peer: 'customs' | 'justice'): SiteContext => {
    const context = all.context(site)
    return { ...context, sealer, peers: context.peers.filter((one) => one.site === peer) }
  }
  const context = { customs: contextOf('customs', 'justice'), justice: contextOf('justice', 'customs') }
  const customs = await openSite(SITES.customs, context.customs)
  const justice = await openSite(SITES.justice, context.justice)
  return {
    clock,
    customs: { site: customs, database: context.customs.database },
    justice: { site: justice, database: context.justice.database, context: context.justice },
    async stop() {
      await Promise.all([customs.stop(), justice.stop()])
      await sealer.stop()
      await all.close()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

/** Everything that waits on either side is carried in bundles, both ways at once, until nothing waits; the receipts too. */
export async function carryBothWays({ customs, justice }: PublishedSites): Promise<void> {
  await carryBetween(customs.site, justice.site)
}

/** The same between any two sites of one process. */
export async function carryBetween(one: OpenSite, other: OpenSite): Promise<void> {
  const [there, here] = [one.context.site, other.context.site]
  for (;;) {
    const carried = await Promise.all([
      carryAll(one.exchange, other.exchange, [there, here]),
      carryAll(other.exchange, one.exchange, [here, there]),
    ])
    if (!carried.includes(true)) return
  }
}

/** Thousands of notices: Customs posts while Justice takes what was posted before, and the receipts travel back. */
export async function workWhileCarrying(sites: PublishedSites): Promise<void> {
  const [there, here] = [sites.customs.site.exchange, sites.justice.site.exchange]
  let working = true
  const carrying = async (...way: Parameters<typeof carryAll>) => {
    while (working) if (!(await carryAll(...way))) await pause(LOOK_AGAIN_MS)
  }
  await Promise.all([
    sites.customs.site.work().finally(() => (working = false)),
    carrying(there, here, ['customs', 'justice']),
    carrying(here, there, ['justice', 'customs']),
  ])
  await carryBothWays(sites)
}

/** What waits on one side, as far as it goes into one bundle, without what comes back. */
export async function carryOver(sender: OpenSite, recipient: OpenSite): Promise<void> {
  const sealed = await sender.exchange.bundle(recipient.context.site)
  if (sealed !== undefined) await recipient.exchange.takeBundle(sender.context.site, sealed)
}

async function carryAll(
  sender: Exchange,
  recipient: Exchange,
  [from, to]: readonly [SiteName, SiteName],
): Promise<boolean> {
  for (let carried = false; ; carried = true) {
    const sealed = await sender.bundle(to)
    if (sealed === undefined) return carried
    await recipient.takeBundle(from, sealed)
  }
}
