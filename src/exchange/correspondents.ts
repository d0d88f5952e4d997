/** With whom a site's exchange has anything to do. */
import type { SiteName } from '#database'
import type { ExchangeOptions } from './exchange-options.ts'
import { takesFrom } from './receiver.ts'

/** A peer that answers nothing of ours and sends nothing that a room takes has nothing to bring. */
export function correspondents({
  peers,
  outgoing,
  receivers,
}: Pick<ExchangeOptions, 'peers' | 'outgoing' | 'receivers'>): readonly SiteName[] {
  return peers
    .map(({ site }) => site)
    .filter((site) => outgoing.some(({ to }) => to === site) || receivers.some((one) => takesFrom(one, site)))
}
