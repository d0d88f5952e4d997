/** Destroys a trace with its contact details, leaving a certificate that leads to nobody. */
import { recordActivity, type ActivityActor } from '#activity'
import type { Tx } from '#database'
import { deleteTrace, insertCertificate, type Trace } from './store.ts'
import { DESTRUCTIONS, type DestructionReason } from './trace-states.ts'
import { lawOf } from './tracing-clocks.ts'
import { agreementOf, type TracingDependencies } from './tracing-dependencies.ts'

export type DestroyDependencies = Pick<TracingDependencies, 'newId' | 'agreement'>

export async function destroyTrace(
  tx: Tx,
  dependencies: DestroyDependencies,
  trace: Trace,
  reason: DestructionReason,
  actor: ActivityActor,
  at: Date,
): Promise<void> {
  const { clock } = DESTRUCTIONS[reason]
  const certificateId = dependencies.newId()
  await deleteTrace(tx, trace.traceId)
  await insertCertificate(tx, {
    ...{ certificateId, reason, clock },
    destroyedAt: at,
    law: lawOf(agreementOf(dependencies, trace.agreementVersion), clock, at),
    dueOn: trace.dueOn,
    heldContactDetails: trace.receivedAt !== null,
    destroyedBy: actor.id,
  })
  // Named by its certificate: the log, too, must not lead from it to a notice.
  await recordActivity(tx, at, actor, {
    event: 'trace-destroyed',
    subject: { kind: 'certificate', id: certificateId },
    details: { reason },
  })
}
