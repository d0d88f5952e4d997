/** What screening does for others. */
import type { LaneTokens } from '#access'
import { operation } from '#rooms'
import type { LaneFlights } from './lane-flights.ts'
import type { Screening } from './start-screening.ts'

export const ScreenPassports = operation<Screening>('ScreenPassports')

/** Says which flight a lane reads for, where nobody has said so. */
export const KeepLaneFlights = operation<LaneFlights>('KeepLaneFlights')

/** Issues and withdraws the tokens of lanes; what it issues holds at once. */
export const KeepLaneTokens = operation<LaneTokens>('KeepLaneTokens')
