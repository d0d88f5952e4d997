import { afterAll, beforeAll, test } from 'vitest'
import { alertJourney, firstListOfAlerts } from '../../testing/journeys/alert-journey.ts'
import { journeyPlace, type JourneyPlace } from '../../testing/journeys/journey-place.ts'
import type { EndedProgramme } from '../../testing/killed-programme.ts'
import { ALERT_JOURNEY } from './journey-steps.ts'

let place: JourneyPlace
let programme: EndedProgramme
let stop: ReturnType<typeof alertJourney>

beforeAll(async () => {
  place = await journeyPlace()
  programme = place.killed()
  stop = alertJourney(place)
  await programme.follow(firstListOfAlerts())
})
afterAll(async () => {
  await programme.stop()
  await place.dispose()
})

test.each(ALERT_JOURNEY)(
  'killed at $step of $site, an interception and a silent alert are each raised, registered and told once',
  async (at) => stop(programme, at, 'SIGKILL'),
)
