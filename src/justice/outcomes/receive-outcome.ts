/** Takes the outcome of an interception: kept, and whatever it ends is ended in the same transaction. */
import { recordActivity, type ActivityActor } from '#activity'
import type { Tx } from '#database'
import { refused, type Message, type Receiver, type Verdict } from '#exchange'
import { executeWarrant, type ActDependencies } from '#justice/acts'
import { fault, isIdentifier, parsedJson, parseInstant, type Fault } from '#kernel'
import { EFFECTS, type OutcomeBody } from './outcome.ts'
import { insertOutcome } from './store.ts'

const OUTCOMES_PROCESS: ActivityActor = { kind: 'process', id: 'justice-outcomes', role: 'outcomes' }

type Said = Readonly<Record<keyof OutcomeBody, unknown>>

export function outcomeReceiver(dependencies: ActDependencies): Receiver {
  return {
    type: 'outcome',
    from: 'customs',
    role: 'justice_outcomes',
    receive: (tx, message) => receiveOutcome(tx, dependencies, message),
  }
}

async function receiveOutcome(
  tx: Tx,
  dependencies: ActDependencies,
  { header, body }: Message,
): Promise<Verdict> {
  const at = dependencies.clock.now()
  const said = parsedJson(body) as Said
  const faults = checkOutcome(said)
  if (faults.length > 0) return refused(...faults)
  const outcome = said as unknown as OutcomeBody
  await insertOutcome(tx, {
    outcomeId: header.id,
    caseReference: outcome.case_reference,
    personProfileNumber: outcome.person_profile_number,
    outcome: outcome.outcome,
    happenedAt: new Date(outcome.happened_at),
    receivedAt: at,
    agreementVersion: header.agreementVersion,
  })
  await recordActivity(tx, at, OUTCOMES_PROCESS, {
    event: 'outcome-received',
    subject: { kind: 'case', id: outcome.case_reference },
    details: { outcome: outcome.outcome },
  })
  await takeEffect(tx, dependencies, outcome, header.id)
  return { verdict: 'accepted' }
}

async function takeEffect(
  tx: Tx,
  dependencies: ActDependencies,
  outcome: OutcomeBody,
  outcomeId: string,
): Promise<void> {
  const { person_profile_number: personProfileNumber, case_reference: caseReference } = outcome
  const effect = EFFECTS[outcome.outcome]
  const actor = OUTCOMES_PROCESS
  switch (effect.does) {
    case 'nothing':
      return
    case 'review':
      await dependencies.reviewAlert(tx, { personProfileNumber, reason: effect.reason, actor })
      return
    case 'execute-warrant':
      // Refused where no warrant is live any more: then there is nothing left to end.
      await executeWarrant(tx, dependencies, { actId: outcomeId, personProfileNumber, caseReference, actor })
      return
  }
}

/** The fields are the agreement's by now; what they say is looked at here. */
function checkOutcome(body: Said): readonly Fault[] {
  const malformed = (['case_reference', 'person_profile_number'] as const).filter(
    (field) => !isIdentifier(body[field]),
  )
  return [
    ...malformed.map((field) => fault('identifier-malformed', { field })),
    // The closed list lets null through, and here it says nothing.
    ...(body.outcome === null ? [fault('value-not-in-closed-list', { field: 'outcome' })] : []),
    ...(isInstant(body.happened_at) ? [] : [fault('instant-malformed', { field: 'happened_at' })]),
  ]
}

function isInstant(value: unknown): boolean {
  return typeof value === 'string' && parseInstant(value) !== undefined
}
