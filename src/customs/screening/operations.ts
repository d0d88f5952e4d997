/** What screening does for others. */
import type { LaneTokens } from '#access'
import { operation } from '#rooms'
import type { Screening } from './start-screening.ts'

export const ScreenPassports = operation<Screening>('ScreenPassports')

/** Issues and withdraws the tokens of lanes; what it issues holds at once. */
export const KeepLaneTokens = operation<LaneTokens>('KeepLaneTokens')
