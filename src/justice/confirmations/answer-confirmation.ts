/** Answers Customs at once, in the request's own transaction: may the warrant still be executed, and if not, why. */
import { agreementInForce, type Agreement } from '#agreement'
import { recordActivity, type ActivityActor } from '#activity'
import type { Tx } from '#database'
import { refused, type Exchange, type Message, type Receiver, type Verdict } from '#exchange'
import { decide } from '#justice/eligibility'
import { actsOn } from '#justice/acts'
import { standingOf } from '#justice/register'
import { BrokenPromise, civilDate, fault, isIdentifier, parsedJson, type Clock, type Fault } from '#kernel'
import { insertConfirmation, type Confirmation } from './store.ts'
import { whyItEnded } from '#justice/withdrawals'

export interface ConfirmationDependencies {
  readonly clock: Clock
  readonly exchange: Pick<Exchange, 'post'>
  readonly agreements: readonly Agreement[]
}

interface Request {
  readonly person_profile_number: string
  readonly case_reference: string
}

const CONFIRMATIONS: ActivityActor = {
  kind: 'process',
  id: 'justice-confirmations',
  role: 'confirmations',
}

export function confirmationReceiver(dependencies: ConfirmationDependencies): Receiver {
  return {
    type: 'confirmation-request',
    from: 'customs',
    role: 'justice_confirmations',
    receive: (tx, message) => answerConfirmation(tx, dependencies, message),
  }
}

async function answerConfirmation(
  tx: Tx,
  dependencies: ConfirmationDependencies,
  { header, body }: Message,
): Promise<Verdict> {
  const asOf = dependencies.clock.now()
  const agreement = agreementInForce(dependencies.agreements, asOf)
  if (!agreement.ok) return refused(agreement.error)
  const request = parsedJson(body) as Request
  const faults = checkRequest(request)
  if (faults.length > 0) return refused(...faults)
  const { person_profile_number: personProfileNumber, case_reference: caseReference } = request
  const confirmation: Confirmation = {
    requestId: header.id,
    caseReference,
    personProfileNumber,
    askedAt: new Date(header.createdAt),
    asOf,
    agreementVersion: agreement.value.version,
    ...(await whatHolds(tx, agreement.value, personProfileNumber, asOf)),
  }
  await insertConfirmation(tx, confirmation)
  await postAnswer(tx, dependencies, confirmation)
  await recordActivity(tx, asOf, CONFIRMATIONS, {
    event: 'confirmation-answered',
    subject: { kind: 'case', id: caseReference },
    details: { stillEnforceable: confirmation.stillEnforceable },
  })
  return { verdict: 'accepted' }
}

/** The fields are the agreement's by now; what they say is looked at here. */
function checkRequest(request: Request): readonly Fault[] {
  return Object.entries<unknown>({ ...request })
    .filter(([, value]) => !isIdentifier(value))
    .map(([field]) => fault('identifier-malformed', { field }))
}

/** Enforceable at the border is what would be an interception today: the fines owing and the warrant in force. */
async function whatHolds(
  tx: Tx,
  agreement: Agreement,
  personProfileNumber: string,
  asOf: Date,
): Promise<Pick<Confirmation, 'stillEnforceable' | 'reason'>> {
  const standing = await standingOf(tx, personProfileNumber)
  if (standing?.leftAt === null) {
    const { eligibility } = agreement
    const { decision } = decide(eligibility, standing.debts, standing.warrants, civilDate(asOf))
    if (decision === 'interception') return { stillEnforceable: true, reason: null }
  }
  const acts = await actsOn(tx, personProfileNumber)
  return { stillEnforceable: false, reason: whyItEnded(standing, acts) }
}

async function postAnswer(
  tx: Tx,
  { exchange }: ConfirmationDependencies,
  { caseReference, personProfileNumber, stillEnforceable, reason, asOf }: Confirmation,
): Promise<void> {
  const body = {
    case_reference: caseReference,
    still_enforceable: stillEnforceable,
    class_of_reason: reason,
    as_of: asOf.toISOString(),
  }
  const posted = await exchange.post(tx, {
    type: 'confirmation-answer',
    to: 'customs',
    body,
    register: { reference: caseReference, about: { person_profile_number: personProfileNumber } },
  })
  if (!posted.ok)
    throw new BrokenPromise('a question may come in and its answer not go out', posted.error.code)
}
