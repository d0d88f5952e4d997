import { afterAll, beforeAll, describe, test } from 'vitest'
import { alertJourney, firstListOfAlerts } from '../../testing/journeys/alert-journey.ts'
import { journeyPlace, type JourneyPlace } from '../../testing/journeys/journey-place.ts'
import type { EndedProgramme } from '../../testing/killed-programme.ts'
import { ALERT_JOURNEY, withoutCarrying, type SiteStep } from './journey-steps.ts'

/** Where a real process dies; `npm run prove` kills one at every step. */
const KILLED_AT: readonly SiteStep[] = [
  { site: 'customs', step: 'alerts-written' },
  { site: 'customs', step: 'tick-committed' },
  { site: 'customs', step: 'disclosures-registered' },
  { site: 'customs', step: 'file-carried' },
  { site: 'justice', step: 'receipt-posted' },
]

let place: JourneyPlace
let stop: ReturnType<typeof alertJourney>

beforeAll(async () => {
  place = await journeyPlace()
  stop = alertJourney(place)
})
afterAll(() => place.dispose())

describe('a process of its own', () => {
  let killed: EndedProgramme
  beforeAll(async () => {
    killed = place.killed()
    await killed.follow(firstListOfAlerts())
  }, 120_000)
  afterAll(() => killed.stop())

  test.each(KILLED_AT)(
    'killed at $step of $site, an interception and a silent alert are each raised, registered and told once',
    { timeout: 120_000 },
    (at) => stop(killed, at, 'SIGKILL'),
  )
})

describe('in one process', () => {
  let stopped: EndedProgramme
  beforeAll(() => {
    stopped = place.stopped()
  })
  afterAll(() => stopped.stop())

  test.each(withoutCarrying(ALERT_JOURNEY))(
    'stopped at $step of $site, an interception and a silent alert are each raised, registered and told once',
    { timeout: 120_000 },
    (at) => stop(stopped, at, 'stopped'),
  )
})
