/** An officer decides about a trace: act on it, put it to one of the agreement's uses, or have it destroyed. */
import type { TracingAgreement } from '#agreement'
import { recordActivity, type ActivityActor } from '#activity'
import type { Tx } from '#database'
import { civilDate, err, fault, ok, type Fault, type Result } from '#kernel'
import { destroyTrace, type DestroyDependencies } from './destroy-trace.ts'
import { lockTrace, moveTrace, type Trace } from './store.ts'
import { STEPS_OF, type TraceStep } from './trace-states.ts'
import { agreementOf } from './tracing-dependencies.ts'

export type StepTaken = 'moved' | 'destroyed'

export interface AskedStep {
  readonly traceId: string
  readonly step: string
  /** The state in which whoever asks saw the trace: a colleague’s decision since then stands. */
  readonly seenIn?: string
}

/** The steps that are open now, by their names: those of the state, and to begin, the agreement's uses. */
export function openSteps(trace: Trace, agreement: TracingAgreement): Readonly<Record<string, TraceStep>> {
  const uses = agreement.uses.map(({ use, words }): [string, TraceStep] => [
    use,
    { words, hint: '', leadsTo: { state: 'in-use' } },
  ])
  return { ...(trace.state === 'to-act' ? Object.fromEntries(uses) : {}), ...STEPS_OF[trace.state] }
}

export async function takeTraceStep(
  tx: Tx,
  dependencies: DestroyDependencies,
  asked: AskedStep,
  actor: ActivityActor,
  at: Date,
): Promise<Result<StepTaken, Fault>> {
  const trace = await lockTrace(tx, asked.traceId)
  if (trace === undefined) return err(fault('trace-gone'))
  // The clock has run out, whether or not the destruction has come round to it yet.
  if (trace.dueOn !== null && trace.dueOn < civilDate(at)) return err(fault('trace-overdue'))
  if (asked.seenIn !== undefined && asked.seenIn !== trace.state) return err(fault('trace-step-not-open'))
  const steps = openSteps(trace, agreementOf(dependencies, trace.agreementVersion))
  const step = Object.hasOwn(steps, asked.step) ? steps[asked.step] : undefined
  if (step === undefined) return err(fault('trace-step-not-open'))
  if ('destroyed' in step.leadsTo) {
    await destroyTrace(tx, dependencies, trace, step.leadsTo.destroyed, actor, at)
    return ok('destroyed')
  }
  const isUse = step.leadsTo.state === 'in-use'
  await moveTrace(tx, {
    ...{ traceId: trace.traceId, state: step.leadsTo.state, at, by: actor.id },
    dueOn: isUse ? null : trace.actBy,
    usedFor: isUse ? asked.step : null,
  })
  await recordActivity(tx, at, actor, {
    event: isUse ? 'trace-used' : 'trace-decided',
    subject: { kind: 'trace', id: trace.traceId },
    ...(isUse ? { details: { use: asked.step } } : {}),
  })
  return ok('moved')
}
