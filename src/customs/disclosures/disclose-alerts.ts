/** For each alert one notice to Justice, registered as it is posted, in one transaction. */
import { recordActivity, recordSilentActivity, type ActivityActor } from '#activity'
import { openSilentAlert, takeSilentUndisclosed, takeUndisclosed } from '#customs/alerts'
import type { Database, Tx } from '#database'
import type { Exchange } from '#exchange'
import { BrokenPromise, type Clock } from '#kernel'
import { noticeOf, type NoticeSource } from './notice.ts'
import type { DisclosureStep } from './steps.ts'

export interface DisclosureDependencies {
  readonly database: Database
  readonly exchange: Pick<Exchange, 'post'>
  readonly clock: Clock
  readonly screeningKey: Uint8Array
  /** The fields of a notice, as the agreement in force names them. */
  readonly fieldsAt: (at: Date) => readonly string[]
  /** For the tests that stop the machine there. */
  readonly reached?: ((step: DisclosureStep) => void | Promise<void>) | undefined
}

const AT_ONCE = 20
const DISCLOSURES_PROCESS: ActivityActor = { kind: 'process', id: 'disclosures', role: 'disclosures' }

/** A notice of either kind travels in a silent stream; `register` says what staff may know of this one. */
async function post(
  tx: Tx,
  alert: NoticeSource,
  { exchange, fieldsAt }: DisclosureDependencies,
  at: Date,
  register: { readonly reference: string; readonly compartment: 'open' } | undefined,
): Promise<void> {
  const body = noticeOf(alert, fieldsAt(at))
  if (body === undefined) throw new BrokenPromise('the agreement names a notice field that has no source')
  const notice = { type: 'notice', to: 'justice', body } as const
  const posted = await exchange.post(tx, register === undefined ? notice : { ...notice, register })
  // Everything is undone, and the alert waits until the agreement permits its notice again.
  if (!posted.ok) throw new BrokenPromise('a notice may not leave now', posted.error.code)
}

async function discloseInterceptions(
  tx: Tx,
  dependencies: DisclosureDependencies,
  at: Date,
): Promise<number> {
  const alerts = await takeUndisclosed(tx, AT_ONCE)
  if (alerts.length > 0) await dependencies.reached?.('alerts-taken')
  for (const row of alerts) {
    const alert: NoticeSource = {
      alertType: 'interception',
      movement: {
        direction: row.direction,
        craft: row.craft,
        port: row.port,
        lane: row.lane,
        at: row.movedAt.toISOString(),
      },
      traveller: row.traveller,
      listed: row.listed,
    }
    await post(tx, alert, dependencies, at, { reference: row.reference, compartment: 'open' })
    await recordActivity(tx, at, DISCLOSURES_PROCESS, {
      event: 'alert-disclosed',
      subject: { kind: 'interception-alert', id: row.id },
    })
  }
  return alerts.length
}

async function discloseSilents(tx: Tx, dependencies: DisclosureDependencies, at: Date): Promise<number> {
  const alerts = await takeSilentUndisclosed(tx, AT_ONCE)
  if (alerts.length > 0) await dependencies.reached?.('alerts-taken')
  for (const sealed of alerts) {
    await post(tx, openSilentAlert(dependencies.screeningKey, sealed), dependencies, at, undefined)
    await recordSilentActivity(tx, at, DISCLOSURES_PROCESS, {
      event: 'silent-alert-disclosed',
      subject: { kind: 'silent-alert', id: sealed.id },
    })
  }
  return alerts.length
}

/** Discloses everything that waits; returns how many notices were posted. */
export async function discloseAlerts(
  dependencies: DisclosureDependencies,
  ending?: AbortSignal,
): Promise<number> {
  let posted = 0
  for (;;) {
    const at = dependencies.clock.now()
    const taken = await dependencies.database.as('customs_disclosures', async (tx) => {
      const registered =
        (await discloseInterceptions(tx, dependencies, at)) + (await discloseSilents(tx, dependencies, at))
      if (registered > 0) await dependencies.reached?.('disclosures-registered')
      return registered
    })
    if (taken === 0) return posted
    await dependencies.reached?.('disclosures-committed')
    posted += taken
    if (ending?.aborted === true) return posted
  }
}
