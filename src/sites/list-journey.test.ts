import { afterAll, beforeAll, describe, test } from 'vitest'
import { listJourney } from '../../testing/journeys/list-journey.ts'
import { journeyPlace, type JourneyPlace } from '../../testing/journeys/journey-place.ts'
import type { EndedProgramme } from '../../testing/killed-programme.ts'
import { LIST_JOURNEY, withoutCarrying } from './journey-steps.ts'

let place: JourneyPlace
let stop: ReturnType<typeof listJourney>

beforeAll(async () => {
  place = await journeyPlace()
  stop = listJourney(place)
})
afterAll(() => place.dispose())

/** `npm run prove` kills a process of its own at every step. */
describe('in one process', () => {
  let stopped: EndedProgramme
  beforeAll(() => {
    stopped = place.stopped()
  })
  afterAll(() => stopped.stop())

  test.each(withoutCarrying(LIST_JOURNEY))(
    'stopped at $step of $site, the list of the day is in force once, whole, and answered',
    { timeout: 120_000 },
    (at) => stop(stopped, at, 'stopped'),
  )
})
