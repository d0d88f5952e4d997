/** The clocks of tracing as the agreement gives them: when each runs out, and the law that stands behind it. */
import type { TracingAgreement } from '#agreement'
import { BrokenPromise, civilDate } from '#kernel'
import { lastDayOf } from '#statute'
import type { TraceClock } from './trace-states.ts'

function clockOf({ clocks }: TracingAgreement, name: TraceClock) {
  const clock = clocks.find((one) => one.clock === name)
  if (clock === undefined) throw new BrokenPromise(`the agreement has no clock ${name}`)
  return clock
}

/** The last day that is still in time, for a clock that starts now. */
export function runsOutOn(agreement: TracingAgreement, name: TraceClock, at: Date): string {
  const { length, unit } = clockOf(agreement, name)
  if (unit === 'hours') throw new BrokenPromise('the clocks of tracing end on days')
  return lastDayOf({ length, unit }, civilDate(at), 'privacy')
}

/** The section in force on the day. */
export function lawOf(agreement: TracingAgreement, name: TraceClock, at: Date): string {
  const day = civilDate(at)
  const { law } = clockOf(agreement, name)
  const inForce = law.find(({ from = '', until = '9999' }) => from <= day && day <= until)
  return (inForce ?? law[0])?.section ?? ''
}
