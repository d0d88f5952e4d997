/** What the agreement allows to cross, as the composition reads it from there; the exchange does not know what it carries. */
import { err, fault, ok, type Fault, type Result } from '#kernel'
import type { SiteName } from '#database'
import type { MessageHeader } from './message.ts'

export interface Permitted {
  readonly agreement: string
  readonly version: string
}

/**
 * The agreement and version under which a message of this type may cross at this time; or the fault: the type is not
 * named, the agreement is out of its dates, its approval for online transfer has expired.
 */
export type Permit = (
  message: { readonly type: string; readonly from: SiteName; readonly to: SiteName },
  at: Date,
) => Result<Permitted, Fault>

/**
 * Whether a message that has arrived may be taken: allowed now, and sent under the agreement and version that were in
 * force when it was sent (it may have waited through an outage while the next version came into force).
 */
export function checkArrival(permit: Permit, header: MessageHeader, at: Date): Result<Permitted, Fault> {
  const now = permit(header, at)
  if (!now.ok) return now
  const then = permit(header, new Date(header.createdAt))
  if (!then.ok) return then
  if (header.agreement !== then.value.agreement) return err(fault('message-agreement-unknown'))
  if (header.agreementVersion !== then.value.version) return err(fault('message-agreement-version'))
  return ok(now.value)
}
