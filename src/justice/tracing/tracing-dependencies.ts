/** What tracing needs from the site that it is part of. */
import type { TracingAgreement } from '#agreement'
import type { Database } from '#database'
import type { Exchange } from '#exchange'
import { BrokenPromise, type Clock, type Fault, type NewId, type Result } from '#kernel'

export interface TracingDependencies {
  readonly database: Database
  readonly exchange: Pick<Exchange, 'post'>
  readonly clock: Clock
  readonly newId: NewId
  readonly agreement: {
    readonly versions: readonly TracingAgreement[]
    inForce(at: Date): Result<TracingAgreement, Fault>
  }
}

/** The version that a trace was opened under: its clocks run on when the programme has ceased. */
export function agreementOf(
  { agreement }: Pick<TracingDependencies, 'agreement'>,
  version: string,
): TracingAgreement {
  const found = agreement.versions.find((one) => one.version === version)
  if (found === undefined) throw new BrokenPromise(`no tracing agreement has the version ${version}`)
  return found
}
