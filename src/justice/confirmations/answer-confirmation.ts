/** Answers Customs at once, in the request's own transaction: may the warrant still be executed, and if not, why. */
import { agreementInForce, type Agreement } from '#agreement'
import { recordActivity, type ActivityActor } from '#activity'
import type { Tx } from '#database'
import { refused, type Exchange, type Message, type Receiver, type Verdict } from '#exchange'
import { fault, isIdentifier, parsedJson, type Clock, type Fault } from '#kernel'
import { giveAnswer } from './give-answer.ts'
import type { Confirmation } from './store.ts'
import { whatHolds } from './what-holds.ts'

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
  await giveAnswer(tx, dependencies, confirmation)
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
