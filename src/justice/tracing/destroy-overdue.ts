/** Destroys every trace whose clock has run out; the clocks run on when the programme has ceased. */
import { BrokenPromise, civilDate } from '#kernel'
import { TRACING } from './activity-events.ts'
import { destroyTrace } from './destroy-trace.ts'
import { takeOverdue } from './store.ts'
import { WHEN_OVERDUE } from './trace-states.ts'
import type { TracingDependencies } from './tracing-dependencies.ts'

const AT_ONCE = 100

/** Returns how many were destroyed. */
export async function destroyOverdue(
  dependencies: TracingDependencies,
  ending?: AbortSignal,
): Promise<number> {
  let destroyed = 0
  for (;;) {
    const at = dependencies.clock.now()
    const taken = await dependencies.database.as('justice_tracing', async (tx) => {
      const overdue = await takeOverdue(tx, civilDate(at), AT_ONCE)
      for (const trace of overdue) {
        const reason = WHEN_OVERDUE[trace.state]
        if (reason === undefined) throw new BrokenPromise(`a trace ${trace.state} has no clock`)
        await destroyTrace(tx, dependencies, trace, reason, TRACING, at)
      }
      return overdue.length
    })
    destroyed += taken
    if (taken === 0 || ending?.aborted === true) return destroyed
  }
}
