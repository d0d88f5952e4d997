/** For each alert one notice to Justice and one entry in the register, in one transaction. */
import { recordActivity, recordSilentActivity, type ActivityActor } from '#activity'
import { silentAlertContext, type Alert } from '#customs/alerts'
import type { Database, Tx } from '#database'
import type { Exchange } from '#exchange'
import { BrokenPromise, openAtRest, sealAtRest, type Clock, type NewId } from '#kernel'
import { noticeOf, type NoticeSource } from './notice.ts'
import type { DisclosureStep } from './steps.ts'
import {
  insertDisclosure,
  insertSilentDisclosure,
  takeSilentUndisclosed,
  takeUndisclosed,
  type RegisterEntry,
} from './store.ts'

/** What the agreement in force says of disclosing. */
export interface DisclosurePolicy {
  readonly agreement: string
  readonly agreementVersion: string
  readonly fields: readonly string[]
  readonly legalBasis: string
}

export interface DisclosureDependencies {
  readonly database: Database
  readonly exchange: Pick<Exchange, 'post'>
  readonly clock: Clock
  readonly newId: NewId
  readonly screeningKey: Uint8Array
  readonly policyAt: (at: Date) => DisclosurePolicy
  /** For the tests that stop the machine there. */
  readonly reached?: ((step: DisclosureStep) => void | Promise<void>) | undefined
}

const AT_ONCE = 20
const DISCLOSURES_PROCESS: ActivityActor = { kind: 'process', id: 'disclosures', role: 'disclosures' }

async function post(
  tx: Tx,
  alert: NoticeSource,
  policy: DisclosurePolicy,
  d: DisclosureDependencies,
): Promise<string> {
  const notice = noticeOf(alert, policy.fields)
  if (notice === undefined) throw new BrokenPromise('the agreement names a notice field that has no source')
  const posted = await d.exchange.post(tx, { type: 'notice', to: 'justice', body: JSON.stringify(notice) })
  // Everything is undone, and the alert waits until the agreement permits its notice again.
  if (!posted.ok) throw new BrokenPromise('a notice may not leave now', posted.error.code)
  return posted.value.id
}

function registerEntry(
  alertId: string,
  messageId: string,
  at: Date,
  policy: DisclosurePolicy,
  newId: NewId,
): RegisterEntry {
  return { id: newId(), alertId, messageId, recipient: 'justice', disclosedAt: at, ...policy }
}

async function discloseInterceptions(tx: Tx, d: DisclosureDependencies, at: Date): Promise<number> {
  const policy = d.policyAt(at)
  const alerts = await takeUndisclosed(tx, AT_ONCE)
  if (alerts.length > 0) await d.reached?.('alerts-taken')
  for (const row of alerts) {
    const alert: NoticeSource = {
      alertType: 'interception',
      movement: {
        direction: row.direction,
        craft: row.craft,
        port: row.port,
        lane: row.lane,
        at: row.moved_at.toISOString(),
      },
      traveller: row.traveller,
      listed: row.listed,
    }
    const messageId = await post(tx, alert, policy, d)
    await insertDisclosure(tx, registerEntry(row.id, messageId, at, policy, d.newId), row.reference)
    await recordActivity(tx, at, DISCLOSURES_PROCESS, {
      event: 'alert-disclosed',
      subject: { kind: 'interception-alert', id: row.id },
    })
  }
  return alerts.length
}

async function discloseSilents(tx: Tx, d: DisclosureDependencies, at: Date): Promise<number> {
  const policy = d.policyAt(at)
  const alerts = await takeSilentUndisclosed(tx, AT_ONCE)
  if (alerts.length > 0) await d.reached?.('alerts-taken')
  for (const { id, sealed } of alerts) {
    const opened = openAtRest(d.screeningKey, silentAlertContext(id), sealed)
    if (opened === undefined) throw new BrokenPromise('a silent alert does not open under the screening key')
    const messageId = await post(tx, JSON.parse(opened.toString('utf8')) as Alert, policy, d)
    const entry = registerEntry(id, messageId, at, policy, d.newId)
    const body = sealAtRest(
      d.screeningKey,
      `silent-disclosure/${entry.id}`,
      Buffer.from(JSON.stringify(entry)),
    )
    await insertSilentDisclosure(tx, entry.id, body)
    await recordSilentActivity(tx, at, DISCLOSURES_PROCESS, {
      event: 'silent-alert-disclosed',
      subject: { kind: 'silent-alert', id },
    })
  }
  return alerts.length
}

/** Discloses everything that waits; returns how many notices were posted. */
export async function discloseAlerts(d: DisclosureDependencies): Promise<number> {
  let posted = 0
  for (;;) {
    const at = d.clock.now()
    const taken = await d.database.as('customs_disclosures', async (tx) => {
      const registered = (await discloseInterceptions(tx, d, at)) + (await discloseSilents(tx, d, at))
      if (registered > 0) await d.reached?.('disclosures-registered')
      return registered
    })
    if (taken === 0) return posted
    await d.reached?.('disclosures-committed')
    posted += taken
  }
}
