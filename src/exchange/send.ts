/** Seals what was posted and carries what is sealed, beside each other and in rounds: no stream waits for another's end. */
import { carrySealed, lookForUnanswered, nextToCarry } from './carry-sealed.ts'
import type { ExchangeOptions } from './exchange-options.ts'
import type { Sealer } from './openpgp/start-sealer.ts'
import { sealPosted } from './seal-posted.ts'

export interface Sent {
  /** Whether anything was sealed or carried. */
  readonly any: boolean
  /** When there will be something by the clock alone. */
  readonly nextAt: Date | undefined
}

/** Until nothing is left. */
export async function sendWaiting(
  options: ExchangeOptions,
  sealer: Sealer,
  stopped: () => boolean,
): Promise<Sent> {
  let any = false
  await lookForUnanswered(options)
  for (;;) {
    const [sealed, carried] = await Promise.allSettled([sealPosted(options, sealer), carrySealed(options)])
    if (sealed.status === 'rejected') throw sealed.reason
    if (carried.status === 'rejected') throw carried.reason
    if (stopped() || sealed.value + carried.value === 0) return { any, nextAt: await nextToCarry(options) }
    any = true
  }
}
