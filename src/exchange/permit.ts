/** What the agreement allows to cross, as the composition reads it from there; the exchange does not know what it carries. */
import { err, fault, type Fault, type Result } from '#kernel'
import type { SiteName } from '#database'
import type { MessageHeader } from './message.ts'

/** What the register of disclosures is told of each message of a type. */
export interface DisclosureTerms {
  readonly legalBasis: string
  /** Names of what may be told of a person. */
  readonly fields: readonly string[]
  /** The fields by whose values the person is found again. */
  readonly subjects: readonly string[]
}

export interface Permitted {
  readonly agreement: string
  readonly version: string
  /** What of a body may not cross, by row and field; nothing when it may. */
  readonly check: (body: unknown) => readonly Fault[]
  /** Undefined when nobody can be named by a message of the type. */
  readonly disclosure: DisclosureTerms | undefined
}

/**
 * The agreement and version under which a message of this type may cross at this time, and with what; or the fault: the
 * type is not named, the agreement is out of its dates, its approval for online transfer has expired.
 */
export type Permit = (
  message: { readonly type: string; readonly from: SiteName; readonly to: SiteName },
  at: Date,
) => Result<Permitted, Fault>

/**
 * Whether a message that has arrived may be taken: allowed now, and sent under the agreement and version that were in
 * force when it was sent (it may have waited through an outage while the next version came into force). That version
 * says which fields it has.
 */
export function checkArrival(permit: Permit, header: MessageHeader, at: Date): Result<Permitted, Fault> {
  const now = permit(header, at)
  if (!now.ok) return now
  const then = permit(header, new Date(header.createdAt))
  if (!then.ok) return then
  if (header.agreement !== then.value.agreement) return err(fault('message-agreement-unknown'))
  if (header.agreementVersion !== then.value.version) return err(fault('message-agreement-version'))
  return then
}
