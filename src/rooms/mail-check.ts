/** What a monitor is told of a site's mail: whether it can be sent, how much waits and since when. */
import type { ReadinessCheck } from '#api'
import type { Database } from '#database'
import type { Mail } from '#mail'

/** Always ready: a site whose mail waits must not be taken out of service, but somebody must be told. */
export function mailCheck(mail: Mail | undefined, database: Database): ReadinessCheck {
  return {
    name: 'Mail is kept and sent',
    async check() {
      if (mail === undefined) return { ok: true, facts: { hasAddress: false, canSend: false } }
      const waiting = await database.as(`${database.site}_operator`, (tx) => mail.waiting(tx))
      return {
        ok: true,
        facts: {
          hasAddress: true,
          canSend: mail.canSend,
          queued: waiting.queued,
          queuedSince: waiting.queuedSince?.toISOString() ?? null,
          givenUp: waiting.givenUp,
          unreadable: waiting.unreadable,
        },
      }
    },
  }
}
