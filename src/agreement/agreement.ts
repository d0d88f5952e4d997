/** An agreement in one of its versions: what may cross between the agencies, and why. */
import type { AlertFile, TracingFile } from './agreement-schema.ts'
import type { CamelCased } from './camel-case.ts'
import type { DEBT_KINDS } from './eligibility-schema.ts'

type Sections<File> = Omit<CamelCased<File>, 'agreement' | 'variations'>

interface Version {
  /** Names the programme; the same in every version. */
  readonly id: string
  /** A copy that authorises nothing: it is marked as such wherever it is shown. */
  readonly demonstration: boolean
  /** Why the variation was appended; absent from the agreement as first published. */
  readonly reason?: string
}

/** The agreement of an alert programme: list, matching, notices. */
export interface Agreement extends Sections<AlertFile>, Version {}

/** The agreement of a tracing programme: request, answer, uses. */
export interface TracingAgreement extends Sections<TracingFile>, Version {}

export type AnyAgreement = Agreement | TracingAgreement

export type AgreementMessage = AnyAgreement['messages'][number]
export type AgreementField = AnyAgreement['fields'][number]
export type DebtKind = (typeof DEBT_KINDS)[number]
export type EligibilityCriteria = Agreement['eligibility']
export type EligibilityCriterion = EligibilityCriteria['alerts'][number]['anyOf'][number]
