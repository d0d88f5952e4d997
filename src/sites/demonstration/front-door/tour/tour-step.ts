/** What a step of the tour is: one thing to understand, in one visit or several to the real sites. */
import type { SiteName } from '#database'
import type { Sketch } from './sketch.ts'

export interface TourVisit {
  readonly site: SiteName
  /** The persona that the visit signs in as. */
  readonly as: string
  readonly address: `/${string}`
  /** Buttons and links stand in “quotes”, as they are labelled, in the order in which they are pressed. */
  readonly press: string
  readonly look: string
}

export interface TourStep {
  readonly title: string
  /** In one sentence, for whoever looks the tour over. */
  readonly shows: string
  readonly picture: Sketch
  readonly visits: readonly TourVisit[]
}

/** Holders of made-up passports, each of whom shows one thing at a lane. */
export interface TourTravellers {
  readonly nobody: string
  readonly interception: string
  readonly silent: string
}
