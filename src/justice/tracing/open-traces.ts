/** Puts the notices of silent alerts down for tracing, in the transaction that keeps them. */
import { mayTransfer } from '#agreement'
import { recordActivities } from '#activity'
import type { Tx } from '#database'
import type { AlertType } from '#kernel'
import { TRACING } from './activity-events.ts'
import { insertTraces } from './store.ts'
import { runsOutOn } from './tracing-clocks.ts'
import type { TracingDependencies } from './tracing-dependencies.ts'

export interface TraceableNotice {
  readonly noticeId: string
  readonly alertType: AlertType
}

/** Every silent alert is traced while the agreement is active, and none when it is not. */
export async function openTraces(
  tx: Tx,
  dependencies: Pick<TracingDependencies, 'clock' | 'newId' | 'agreement'>,
  notices: readonly TraceableNotice[],
): Promise<void> {
  const at = dependencies.clock.now()
  const inForce = dependencies.agreement.inForce(at)
  const silent = notices.filter(({ alertType }) => alertType === 'silent')
  if (silent.length === 0 || !inForce.ok || !mayTransfer(inForce.value, at).ok) return
  const traces = silent.map(({ noticeId }) => ({ traceId: dependencies.newId(), noticeId }))
  await insertTraces(tx, traces, {
    ...{ at, by: TRACING.id },
    dueOn: runsOutOn(inForce.value, 'wait-for-answer', at),
    agreementVersion: inForce.value.version,
  })
  await recordActivities(
    tx,
    at,
    TRACING,
    traces.map(({ traceId }) => ({ event: 'trace-opened', subject: { kind: 'trace', id: traceId } })),
  )
}
