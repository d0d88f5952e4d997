/** A browser together with what it is to visit: opened before the journeys of a file, closed behind them. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openBrowser, type BrowserSearch } from '../testing/browser.ts'
import { runDemo, type JourneyDemo } from './running-demo.ts'

/** The sites that somebody visits: the demonstration's, or others. */
type VisitedSites = Pick<JourneyDemo, 'origins' | 'stop'>

export interface JourneyHere {
  readonly browser: Browser
  readonly demo: VisitedSites
}

/** The first demonstration of a run is seeded before it is opened. */
const OPENED_WITHIN_MS = 400_000

/**
 * Inside a `describe`: what it returns is filled before the first journey. Visits the whole demonstration, unless other
 * sites are opened.
 */
export function journeyHere(
  search: BrowserSearch,
  openSites: () => Promise<VisitedSites> = () => runDemo(),
): JourneyHere {
  const here = {} as { -readonly [Part in keyof JourneyHere]: JourneyHere[Part] }
  beforeAll(async () => {
    ;[here.browser, here.demo] = await Promise.all([openBrowser(search), openSites()])
  }, OPENED_WITHIN_MS)
  afterAll(async () => {
    await here.browser.close()
    await here.demo.stop()
  })
  return here
}
