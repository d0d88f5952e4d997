import { afterAll, beforeAll, describe, test } from 'vitest'
import { alertJourney, firstListOfAlerts } from '../../testing/journeys/alert-journey.ts'
import { journeyPlace, type JourneyPlace } from '../../testing/journeys/journey-place.ts'
import type { EndedProgramme } from '../../testing/killed-programme.ts'
import { ALERT_JOURNEY, withoutCarrying } from './journey-steps.ts'

let place: JourneyPlace
let stop: ReturnType<typeof alertJourney>

beforeAll(async () => {
  place = await journeyPlace()
  stop = alertJourney(place)
})
afterAll(() => place.dispose())

/** `npm run prove` kills a process of its own at every step. */
describe('in one process', () => {
  let stopped: EndedProgramme
  beforeAll(async () => {
    stopped = place.stopped()
    await stopped.follow(firstListOfAlerts())
  }, 120_000)
  afterAll(() => stopped.stop())

  test.each(withoutCarrying(ALERT_JOURNEY))(
    'stopped at $step of $site, an interception and a silent alert are each raised, registered and told once',
    { timeout: 120_000 },
    (at) => stop(stopped, at, 'stopped'),
  )
})
