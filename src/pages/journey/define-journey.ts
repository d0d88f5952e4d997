/** Types a journey from its own questions, and refuses what the types cannot see. */
import { checkJourney } from './check-journey.ts'
import type { JourneyDefinition, JourneySource, Questions } from './journey-definition.ts'

export function defineJourney<
  const Asked extends Questions,
  const Depending extends keyof Asked & string = never,
>(journey: JourneySource<Asked, Depending>): JourneyDefinition {
  // Its answers are read by its own questions before `send` and `askedWhen` see them.
  const defined = journey as unknown as JourneyDefinition
  checkJourney(defined)
  return defined
}
