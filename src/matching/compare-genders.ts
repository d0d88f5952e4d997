/** Which comparison level holds of two genders. X never counts as a contradiction, nor as equal to another X. */
import type { Gender } from '#kernel'
import { GENDER_LEVELS, levelBits } from './levels.ts'

export const GENDER_BITS = levelBits(GENDER_LEVELS)

export function genderLevelsThatHold(traveller: Gender, listed: Gender): number {
  if (traveller === 'X' || listed === 'X') return GENDER_BITS.unknown | GENDER_BITS.different
  return traveller === listed ? GENDER_BITS.exact | GENDER_BITS.different : GENDER_BITS.different
}
