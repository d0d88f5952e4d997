/** Law is looked up by date: which version is in force, and whether its approval of online transfers still stands. */
import { civilDate, err, fault, ok, type Fault, type Result } from '#kernel'
import type { AnyAgreement } from './agreement.ts'

/** The version in force on the day in New Zealand; outside every version's dates nothing may be done. */
export function agreementInForce<Kind extends AnyAgreement>(
  versions: readonly Kind[],
  at: Date,
): Result<Kind, Fault> {
  const day = civilDate(at)
  const found = versions.find(
    ({ inForce: { from, until } }) => from <= day && (until === undefined || day <= until),
  )
  return found === undefined ? err(fault('agreement-not-in-force')) : ok(found)
}

/** Whether anything may be sent or opened under the agreement at this time. */
export function mayTransfer<Kind extends AnyAgreement>(agreement: Kind, at: Date): Result<Kind, Fault> {
  const inForce = agreementInForce([agreement], at)
  if (!inForce.ok) return inForce
  const day = civilDate(at)
  const { allowed, from, expires } = agreement.onlineTransfers
  if (agreement.status === 'ceased') return err(fault('programme-ceased'))
  if (agreement.status !== 'active' || !allowed) return err(fault('online-transfer-not-approved'))
  if (day < from) return err(fault('online-transfer-not-approved'))
  if (expires !== undefined && day > expires) return err(fault('online-transfer-approval-expired'))
  return ok(agreement)
}
