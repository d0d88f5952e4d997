/** Opens Customs and Justice side by side on databases that exist, in any process: a test's own, or one that is killed. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadAgreements, programme } from '#agreement'
import type { Database } from '#database'
import { folderCarrier, startSealer, type Carrier, type Sealer } from '#exchange'
import { randomId, type Clock } from '#kernel'
import type { SiteStep } from '../src/sites/journey-steps.ts'
import type { HeldKeys, SiteContext } from '#rooms'
import { asPeer, openSiteKeys } from '../src/sites/site-keys.ts'
import { openSiteLog } from '../src/sites/site-log.ts'
import { openCustoms, openJustice, type CustomsSite, type JusticeSite } from './open-sites.ts'

export interface ProgrammeSites {
  readonly customs: CustomsSite
  readonly justice: JusticeSite
  readonly contexts: { readonly customs: SiteContext; readonly justice: SiteContext }
  /** Stops the sites; the databases are whoever's opened them. */
  stop(): Promise<void>
}

export interface ProgrammeSitesOptions<D extends Database = Database> {
  /** Keys, mailboxes, checkpoints and logs. */
  readonly folder: string
  readonly databases: { readonly customs: D; readonly justice: D }
  readonly clock: Clock
  /** Each site's own way to the mailboxes. */
  readonly carrier?: (folder: string, site: 'customs' | 'justice') => Carrier
  /** Whoever gives one stops it. */
  readonly sealer?: Sealer
  readonly reached?: (step: SiteStep) => void | Promise<void>
}

const DEMONSTRATION = fileURLToPath(
  new URL('../agreements/customs-justice-fines.demonstration.yaml', import.meta.url),
)

export async function demonstrationAgreement() {
  const versions = await loadAgreements(DEMONSTRATION, 'alerts')
  if (!versions.ok) throw new Error('the demonstration agreement does not load')
  return programme(versions.value)
}

/** Nothing runs by itself but the tick, so that a test says when messages move. */
export async function openProgrammeSites(options: ProgrammeSitesOptions): Promise<ProgrammeSites> {
  const {
    folder,
    databases,
    clock,
    reached,
    carrier = (mailboxes: string) => folderCarrier(mailboxes),
  } = options
  const keys: Record<'customs' | 'justice', HeldKeys> = {
    customs: await openSiteKeys(join(folder, 'keys/customs'), 'customs', new Date(0)),
    justice: await openSiteKeys(join(folder, 'keys/justice'), 'justice', new Date(0)),
  }
  const held = await demonstrationAgreement()
  const sealer = options.sealer ?? startSealer()
  const contextOf = (site: 'customs' | 'justice', peer: 'customs' | 'justice'): SiteContext => ({
    site,
    database: databases[site],
    keys: keys[site],
    peers: [asPeer(keys[peer])],
    carrier: carrier(join(folder, 'mailboxes'), site),
    sealer,
    programme: held,
    clock,
    newId: randomId,
    folder: join(folder, 'activity', site),
    log: openSiteLog(site, join(folder, 'logs', `${site}.log`)),
    ...(reached === undefined
      ? {}
      : { reached: (step) => reached({ site, step: step as SiteStep['step'] }) }),
  })
  const contexts = { customs: contextOf('customs', 'justice'), justice: contextOf('justice', 'customs') }
  const customs = await openCustoms(contexts.customs)
  const justice = await openJustice(contexts.justice)
  return {
    ...{ customs, justice, contexts },
    async stop() {
      const stopped = await Promise.allSettled([customs.stop(), justice.stop()])
      if (options.sealer === undefined) await sealer.stop()
      contexts.customs.log.close()
      contexts.justice.log.close()
      for (const one of stopped) if (one.status === 'rejected') throw one.reason
    },
  }
}
