/** The rooms of one site, whichever it is: what production serves and the generated documents describe. */
import { Registry } from 'prom-client'
import { openLaneTokens } from '#access'
import { scansRoute } from '#customs/screening'
import { listCheck, registerCustomsFigures } from './customs-figures.ts'
import { openCustoms } from './customs.ts'
import { openQuietSite } from './desk.ts'
import { openImmigration } from './immigration.ts'
import { openJustice, type JusticeOptions } from './justice.ts'
import type { ServeOptions } from './serve-site.ts'
import type { SiteContext } from './site-context.ts'
import type { SiteWeb } from './site-web.ts'

/** A site with its rooms open: what it serves, and how its work begins and ends. */
export interface OpenedRooms {
  readonly web: SiteWeb
  readonly serve: Partial<ServeOptions>
  start(): Promise<void>
  stop(): Promise<void>
}

/** Opens the rooms of whichever site it is. */
export async function openRooms(context: SiteContext, justice: JusticeOptions = {}): Promise<OpenedRooms> {
  const { database, clock, log } = context
  switch (context.site) {
    case 'customs': {
      const customs = await openCustoms(context)
      const lanes = await openLaneTokens({ database, clock, onTrouble: log.trouble('lane tokens') })
      const registry = new Registry()
      registerCustomsFigures(registry, database, clock)
      return {
        web: customs.web,
        serve: {
          routes: [scansRoute(customs.screening, lanes)],
          checks: [listCheck(database, clock)],
          registry,
        },
        start: () => customs.exchange.start(),
        async stop() {
          lanes.stop()
          await customs.stop()
        },
      }
    }
    case 'justice': {
      const site = await openJustice(context, justice)
      return {
        web: site.web,
        serve: {},
        start: () => site.exchange.start(),
        stop: () => site.stop(),
      }
    }
    case 'immigration': {
      const site = await openImmigration(context)
      return { web: site.web, serve: {}, start: () => site.exchange.start(), stop: () => site.stop() }
    }
    case 'desk': {
      const quiet = openQuietSite(context)
      return { web: quiet.web, serve: {}, start: () => Promise.resolve(), stop: () => quiet.stop() }
    }
  }
}
