/** Which comparison levels hold of two birth dates, each one number YYYYMMDD with unknown parts 00. */
import { DATE_OF_BIRTH_LEVELS, levelBits } from './levels.ts'

export const DATE_OF_BIRTH_BITS = levelBits(DATE_OF_BIRTH_LEVELS)

export function birthDateLevelsThatHold(traveller: number, listed: number): number {
  const tDay = traveller % 100
  const tMonth = Math.trunc(traveller / 100) % 100
  const tYear = Math.trunc(traveller / 10_000)
  const lDay = listed % 100
  const lMonth = Math.trunc(listed / 100) % 100
  const lYear = Math.trunc(listed / 10_000)
  const full = tDay !== 0 && tMonth !== 0 && tYear !== 0 && lDay !== 0 && lMonth !== 0 && lYear !== 0
  if (!full)
    return levelsOfKnownParts(agreement(tYear, lYear), agreement(tMonth, lMonth), agreement(tDay, lDay))

  const bits = DATE_OF_BIRTH_BITS
  if (traveller === listed) return bits.exact | bits.different
  let levels = bits.different
  const sameYear = tYear === lYear
  if (sameYear && tMonth === lDay && tDay === lMonth) levels |= bits['day-month-swapped']
  levels |= levelsOfDigits(traveller, listed)
  if (sameYear && (traveller % 10_000 === 101 || listed % 10_000 === 101)) levels |= bits.placeholder
  if (Number(sameYear) + Number(tMonth === lMonth) + Number(tDay === lDay) === 2)
    levels |= bits['two-parts-equal']
  return levels
}

/** 1 equal, 0 not known on one side, -1 contradicting. */
function agreement(a: number, b: number): number {
  if (a === 0 || b === 0) return 0
  return a === b ? 1 : -1
}

function levelsOfKnownParts(year: number, month: number, day: number): number {
  const bits = DATE_OF_BIRTH_BITS
  if (year === -1 || month === -1 || day === -1) return bits.different
  if (year === 1)
    return month === 1
      ? bits['day-unknown'] | bits['month-unknown'] | bits.different
      : bits['month-unknown'] | bits.different
  if (month === 1 && day === 1) return bits['year-unknown'] | bits.different
  return bits.unknown | bits.different
}

function levelsOfDigits(a: number, b: number): number {
  let wrong = 0
  let firstWrong = -1
  let lastWrong = -1
  let restOfA = a
  let restOfB = b
  let aAtLast = 0
  let bAtLast = 0
  let changedOver = false
  for (let place = 0; place < 8; place++) {
    const digitOfA = restOfA % 10
    const digitOfB = restOfB % 10
    restOfA = (restOfA - digitOfA) / 10
    restOfB = (restOfB - digitOfB) / 10
    if (digitOfA === digitOfB) continue
    wrong++
    if (wrong > 2) return 0
    if (firstWrong === -1) firstWrong = place
    else changedOver = place === lastWrong + 1 && digitOfA === bAtLast && digitOfB === aAtLast
    lastWrong = place
    aAtLast = digitOfA
    bAtLast = digitOfB
  }
  if (wrong === 1) return DATE_OF_BIRTH_BITS['wrong-digit']
  return changedOver ? DATE_OF_BIRTH_BITS['digits-transposed'] : 0
}
