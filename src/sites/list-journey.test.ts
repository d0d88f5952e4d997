import { afterAll, beforeAll, describe, test } from 'vitest'
import { listJourney } from '../../testing/journeys/list-journey.ts'
import { journeyPlace, type JourneyPlace } from '../../testing/journeys/journey-place.ts'
import type { EndedProgramme } from '../../testing/killed-programme.ts'
import { LIST_JOURNEY, withoutCarrying, type SiteStep } from './journey-steps.ts'

/** Where a real process dies; `npm run prove` kills one at every step. */
const KILLED_AT: readonly SiteStep[] = [
  { site: 'justice', step: 'list-committed' },
  { site: 'justice', step: 'upload-written' },
  { site: 'customs', step: 'list-written' },
  { site: 'customs', step: 'index-swapped' },
  { site: 'justice', step: 'receiving-committed' },
]

let place: JourneyPlace
let stop: ReturnType<typeof listJourney>

beforeAll(async () => {
  place = await journeyPlace()
  stop = listJourney(place)
})
afterAll(() => place.dispose())

describe('a process of its own', () => {
  let killed: EndedProgramme
  beforeAll(async () => {
    killed = place.killed()
  }, 120_000)
  afterAll(() => killed.stop())

  test.each(KILLED_AT)(
    'killed at $step of $site, the list of the day is in force once, whole, and answered',
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

  test.each(withoutCarrying(LIST_JOURNEY))(
    'stopped at $step of $site, the list of the day is in force once, whole, and answered',
    { timeout: 120_000 },
    (at) => stop(stopped, at, 'stopped'),
  )
})
