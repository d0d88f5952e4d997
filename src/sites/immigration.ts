/** The immigration site on one screen: arrival cards, and the answers to Justice's tracing requests. */
import { createExchange, type Exchange } from '#exchange'
import {
  arrivalCardsActivityEvents,
  arrivalCardsPages,
  arrivalCardsSchema,
  tracingRequestReceiver,
} from '#immigration/arrival-cards'
import { permit } from './programme.ts'
import { chainActivity, type SiteContext, type SiteSchema } from './site-context.ts'
import type { SiteWeb } from './site-web.ts'

export const immigrationSchema: SiteSchema = {
  site: 'immigration',
  rooms: [arrivalCardsSchema],
  events: arrivalCardsActivityEvents,
}

export interface ImmigrationSite {
  readonly exchange: Exchange
  readonly web: SiteWeb
  stop(): Promise<void>
}

export async function openImmigration(context: SiteContext): Promise<ImmigrationSite> {
  const { keys, clock, log, programme } = context
  const exchange: Exchange = createExchange({
    ...context,
    keys: keys.exchange,
    atRestKey: keys.atRest,
    permitOut: permit(programme),
    permitIn: permit(programme),
    outgoing: [
      {
        type: 'tracing-answer',
        to: 'justice',
        postedBy: ['immigration_arrival_cards'],
        compartment: 'open',
      },
    ],
    receivers: [
      tracingRequestReceiver({
        clock,
        agreements: programme.tracing.versions,
        post: (tx, message) => exchange.post(tx, message),
      }),
    ],
    log: log.exchange,
  })
  await exchange.prepare()
  const chainer = chainActivity(context)
  return {
    exchange,
    web: {
      pages: arrivalCardsPages,
      navigation: [
        { text: 'Arrival cards', href: '/arrival-cards', permission: 'arrival-card.import' },
        { text: 'Tracing requests', href: '/tracing-requests', permission: 'arrival-card-figures.view' },
      ],
    },
    async stop() {
      await exchange.stop()
      await chainer.stop()
    },
  }
}
