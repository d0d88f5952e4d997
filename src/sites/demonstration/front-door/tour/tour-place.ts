/** Where a visitor is on the tour: two small numbers in a cookie, and nothing of the visitor. */
import { TOUR_COOKIE } from '#rooms'

export interface TourPlace {
  /** From 1, through the visits of all steps. */
  readonly visit: number
  /** Which travellers this round has, from 1. */
  readonly round: number
}

const KEPT = new RegExp(`(?:^|; *)${TOUR_COOKIE.name}=([1-9]\\d?)-([1-9]\\d?)(?:;|$)`)

export function placeIn(cookies: string | undefined): TourPlace | undefined {
  const found = KEPT.exec(cookies ?? '')
  return found === null ? undefined : { visit: Number(found[1]), round: Number(found[2]) }
}

const ON_EVERY_PAGE = 'Path=/; HttpOnly; SameSite=Lax'

export function placeCookie({ visit, round }: TourPlace): string {
  return `${TOUR_COOKIE.name}=${String(visit)}-${String(round)}; ${ON_EVERY_PAGE}`
}

export const NO_PLACE = `${TOUR_COOKIE.name}=; ${ON_EVERY_PAGE}; Max-Age=0`
