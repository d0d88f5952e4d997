/** Puts a silent alert's notice down for tracing, in the transaction that keeps the notice. */
import { mayTransfer } from '#agreement'
import { recordActivity } from '#activity'
import type { Tx } from '#database'
import type { AlertType } from '#kernel'
import { TRACING } from './activity-events.ts'
import { insertTrace } from './store.ts'
import { runsOutOn } from './tracing-clocks.ts'
import type { TracingDependencies } from './tracing-dependencies.ts'

export interface TraceableNotice {
  readonly noticeId: string
  readonly alertType: AlertType
}

/** Every silent alert is traced while the agreement is active, and none when it is not. */
export async function openTrace(
  tx: Tx,
  dependencies: Pick<TracingDependencies, 'clock' | 'newId' | 'agreement'>,
  { noticeId, alertType }: TraceableNotice,
): Promise<void> {
  const at = dependencies.clock.now()
  const inForce = dependencies.agreement.inForce(at)
  if (alertType !== 'silent' || !inForce.ok || !mayTransfer(inForce.value, at).ok) return
  const traceId = dependencies.newId()
  await insertTrace(tx, {
    ...{ traceId, noticeId, at, by: TRACING.id },
    dueOn: runsOutOn(inForce.value, 'wait-for-answer', at),
    agreementVersion: inForce.value.version,
  })
  await recordActivity(tx, at, TRACING, { event: 'trace-opened', subject: { kind: 'trace', id: traceId } })
}
