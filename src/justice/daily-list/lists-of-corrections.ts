/** What corrections of the register ask of the daily list: a list at once, and which list carries one. */
import type { ListCorrections } from '#justice/corrections'
import { lastListed } from './last-listed.ts'
import { sendDailyList, type SendDependencies } from './send-daily-list.ts'
import { recentLists, selectFirstAfter } from './store.ts'

type ListCorrected = NonNullable<(typeof ListCorrections)['work']>

export function listsOfCorrections(d: SendDependencies): ListCorrected {
  return {
    lastListed,
    lastNumber: async (tx) => (await recentLists(tx, 1))[0]?.number ?? 0,
    async listAfter(tx, number) {
      const list = await selectFirstAfter(tx, number)
      return list && { ...list, acceptedAt: await acceptedAt(d, tx) }
    },
    sendExtra: (actor) => sendDailyList(d, { occasion: 'extra', actor }),
  }
}

/** A later list carries what an earlier one did: while any is on its way, the newest has not been accepted. */
async function acceptedAt(
  { exchange }: SendDependencies,
  tx: Parameters<ListCorrected['lastNumber']>[0],
): Promise<Date | undefined> {
  const streams = await exchange.status(tx)
  const stream = streams.find(({ direction, type }) => direction === 'out' && type === 'list')
  if (stream === undefined || stream.waiting > 0 || stream.undeliverable > 0) return undefined
  return stream.lastVerdict === 'accepted' ? (stream.lastSettledAt ?? undefined) : undefined
}
