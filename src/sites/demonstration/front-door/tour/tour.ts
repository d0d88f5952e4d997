/** The tour put together: its rounds, the visits of each, and the addresses by which one goes along. */
import type { SiteName } from '#database'
import { FRONT_DOOR, type Origins } from '../../origins.ts'
import type { BroughtTravellers } from '../../tour-reserve.ts'
import type { TourPlace } from './tour-place.ts'
import { tourRounds, type TourPassport, type TourRound } from './tour-rounds.ts'
import type { TourStep } from './tour-step.ts'
import { tourSteps } from './tour-steps.ts'
import { visitsOf, type NumberedVisit } from './tour-visits.ts'

export interface Tour {
  readonly rounds: readonly TourRound[]
  readonly passports: readonly TourPassport[]
  stepsOf(round: number): readonly TourStep[]
  /** The visit that somebody is at; undefined where there is no such place. */
  visitAt(place: TourPlace): NumberedVisit | undefined
  /** At the front door: notes the place, and leads on to the visit's page. */
  addressOf(place: { readonly visit: number; readonly round?: number }): string
  readonly leaveAddress: string
  readonly endAddress: string
  readonly overviewAddress: string
  /** At the site: signs in as somebody, and shows the page. */
  pageAs(site: SiteName, persona: string, address: string): string
}

export function openTour(
  origins: Origins,
  passports: readonly TourPassport[],
  reserve: readonly BroughtTravellers[],
): Tour {
  const rounds = tourRounds(passports, reserve)
  const steps = rounds.map(tourSteps)
  const visits = steps.map(visitsOf)
  const door = origins[FRONT_DOOR]
  return {
    ...{ rounds, passports },
    stepsOf: (round) => steps[round - 1] ?? steps[0] ?? [],
    visitAt: ({ visit, round }) => visits[round - 1]?.[visit - 1],
    addressOf: ({ visit, round }) =>
      `${door}/tour/visits/${String(visit)}${round === undefined ? '' : `?round=${String(round)}`}`,
    leaveAddress: `${door}/tour/leave`,
    endAddress: `${door}/tour/end`,
    overviewAddress: `${door}/tour`,
    pageAs: (site, persona, address) =>
      `${origins[site]}/sign-in?${new URLSearchParams({ login_hint: persona, return: address }).toString()}`,
  }
}
