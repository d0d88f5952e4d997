/** What screening does for others, and the words by which it tells what it committed. */
import type { LaneTokens } from '#access'
import { operation } from '#rooms'
import type { Screening } from './start-screening.ts'

export const ScreenPassports = operation<Screening>('ScreenPassports')

/** Issues and withdraws the tokens of lanes; what it issues holds at once. */
export const KeepLaneTokens = operation<LaneTokens>('KeepLaneTokens')

/** A tick was committed, whatever its scans raised: told for every tick, so that it tells nothing. */
export const TICK_COMMITTED = 'tick'
/** Interception alerts were raised. */
export const INTERCEPTION_ALERTED = 'interception-alerts'
