/** A command that cannot do what it was asked: one clear line on standard error and exit 2, never a stack trace. */
import { describeFault, type Fault, type Result } from '#kernel'

export class CommandRefused extends Error {}

/** The value, or the refusal of the command with each fault on a line of its own. */
export function orRefuse<T>(result: Result<T, Fault | readonly Fault[]>): T {
  if (result.ok) return result.value
  const faults: readonly Fault[] = Array.isArray(result.error)
    ? (result.error as readonly Fault[])
    : [result.error as Fault]
  throw new CommandRefused(faults.map(describeFault).join('\n'))
}
