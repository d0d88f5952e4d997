/** The programmes that a site works in: their agreements, which version holds at an instant, and what may cross under it. */
import type { Agreement, AnyAgreement, TracingAgreement } from './agreement.ts'
import { agreementInForce, mayTransfer } from './in-force.ts'
import { BrokenPromise, err, fault, type Fault, type Result } from '#kernel'

/** The versions of one agreement. */
export interface AgreementVersions<Kind extends AnyAgreement> {
  readonly versions: readonly Kind[]
  /** The fault says that on this day nothing may be done under it. */
  inForce(at: Date): Result<Kind, Fault>
}

/** The alert programme, with the programmes that go with it. */
export interface Programme extends AgreementVersions<Agreement> {
  readonly tracing: AgreementVersions<TracingAgreement>
  /** Each agreement that the site holds. */
  readonly agreements: readonly AgreementVersions<AnyAgreement>[]
}

function heldVersions<Kind extends AnyAgreement>(versions: readonly Kind[]): AgreementVersions<Kind> {
  return { versions, inForce: (at) => agreementInForce(versions, at) }
}

export function programme(versions: readonly AnyAgreement[]): Programme {
  const alerts = heldVersions(versions.filter((one) => one.kind === 'alerts'))
  const tracing = heldVersions(versions.filter((one) => one.kind === 'tracing'))
  const agreements = [alerts, tracing].filter((held) => held.versions.length > 0)
  return { ...alerts, tracing, agreements }
}

export interface MessageRoute {
  readonly type: string
  readonly from: string
  readonly to: string
}

function names({ messages }: AnyAgreement, { type, from, to }: MessageRoute): boolean {
  return messages.some((message) => message.type === type && message.from === from && message.to === to)
}

/** The agreement under which a message of the type crosses now, if it may. */
export function agreementForMessage(
  held: Programme,
  route: MessageRoute,
  at: Date,
): Result<AnyAgreement, Fault> {
  // Each type of message belongs to one agreement: another's being in force permits nothing.
  const named = held.agreements.find(({ versions }) => versions.some((one) => names(one, route)))
  const inForce = (named ?? held).inForce(at)
  if (!inForce.ok) return inForce
  const transfer = mayTransfer(inForce.value, at)
  if (!transfer.ok) return transfer
  return names(inForce.value, route) ? inForce : err(fault('message-type-not-in-agreement'))
}

/** The alert agreement, for work that is never reached without one in force: the exchange asks before it. */
export function agreementAt(held: AgreementVersions<Agreement>, at: Date): Agreement {
  const agreement = held.inForce(at)
  if (!agreement.ok) throw new BrokenPromise('no agreement is in force', agreement.error.code)
  return agreement.value
}
