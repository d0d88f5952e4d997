import { afterAll, beforeAll, test } from 'vitest'
import { listJourney } from '../../testing/journeys/list-journey.ts'
import { journeyPlace, type JourneyPlace } from '../../testing/journeys/journey-place.ts'
import type { EndedProgramme } from '../../testing/killed-programme.ts'
import { LIST_JOURNEY } from './journey-steps.ts'

let place: JourneyPlace
let programme: EndedProgramme
let stop: ReturnType<typeof listJourney>

beforeAll(async () => {
  place = await journeyPlace()
  programme = place.killed()
  stop = listJourney(place)
})
afterAll(async () => {
  await programme.stop()
  await place.dispose()
})

test.each(LIST_JOURNEY)(
  'killed at $step of $site, the list of the day is in force once, whole, and answered',
  async (at) => stop(programme, at, 'SIGKILL'),
)
