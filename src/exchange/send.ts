/** Seals what was posted and carries what is sealed, beside each other and in rounds: no stream waits for another's end. */
import { carrySealed, lookForUnanswered, nextToCarry } from './carry-sealed.ts'
import type { ExchangeOptions } from './exchange-options.ts'
import type { Sealer } from './openpgp/start-sealer.ts'
import { sealPosted } from './seal-posted.ts'

/** Until nothing is left; resolves to when there will be something by the clock alone. */
export async function sendWaiting(
  options: ExchangeOptions,
  sealer: Sealer,
  stopped: () => boolean,
): Promise<Date | undefined> {
  await lookForUnanswered(options)
  for (;;) {
    const [sealed, carried] = await Promise.allSettled([sealPosted(options, sealer), carrySealed(options)])
    if (sealed.status === 'rejected') throw sealed.reason
    if (carried.status === 'rejected') throw carried.reason
    if (stopped() || sealed.value + carried.value === 0) return nextToCarry(options)
  }
}
