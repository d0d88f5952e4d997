/** Jaro-Winkler similarity of two words, and the weighted score that its users make of it. */
import type { ComparablePerson } from './peer.ts'

const PREFIX_SHARE = 0.1
const LONGEST_PREFIX = 4
const BOOST_FROM = 0.7

export function jaroWinkler(a: string, b: string): number {
  const jaro = jaroSimilarity(a, b)
  if (jaro < BOOST_FROM) return jaro
  let prefix = 0
  while (prefix < LONGEST_PREFIX && prefix < a.length && a[prefix] === b[prefix]) prefix++
  return jaro + prefix * PREFIX_SHARE * (1 - jaro)
}

const matchedOfA = new Uint8Array(256)
const matchedOfB = new Uint8Array(256)

function jaroSimilarity(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1
  const window = Math.max(0, (Math.max(a.length, b.length) >> 1) - 1)
  matchedOfA.fill(0, 0, a.length)
  matchedOfB.fill(0, 0, b.length)
  let matches = 0
  for (let i = 0; i < a.length; i++) {
    const end = Math.min(b.length, i + window + 1)
    for (let j = Math.max(0, i - window); j < end; j++) {
      if (matchedOfB[j] === 1 || a.charCodeAt(i) !== b.charCodeAt(j)) continue
      matchedOfA[i] = matchedOfB[j] = 1
      matches++
      break
    }
  }
  if (matches === 0) return 0
  let outOfOrder = 0
  for (let i = 0, j = 0; i < a.length; i++) {
    if (matchedOfA[i] === 0) continue
    while (matchedOfB[j] === 0) j++
    if (a.charCodeAt(i) !== b.charCodeAt(j++)) outOfOrder++
  }
  return (matches / a.length + matches / b.length + (matches - outOfOrder / 2) / matches) / 3
}

/**
 * 40 family name, 35 birth date, 20 given names, 5 gender; swapped names and missing middle names are forgiven. Without
 * the birth date 75 is out of reach, so it is looked at first.
 */
export function weighByJaroWinkler(t: ComparablePerson, l: ComparablePerson): number {
  const date = 35 * birthDateShare(t.born, l.born)
  if (date === 0) return 0
  const gender = t.gender === 'X' || l.gender === 'X' ? 3.5 : t.gender === l.gender ? 5 : 0
  const straight = 40 * jaroWinkler(t.family, l.family) + 20 * givenNamesShare(t.given, l.given)
  const swapped = 0.95 * (40 * jaroWinkler(t.given, l.family) + 20 * jaroWinkler(t.family, l.given))
  return Math.max(straight, swapped) + date + gender
}

function givenNamesShare(a: string, b: string): number {
  const whole = jaroWinkler(a, b)
  const oneHasNoMiddleNames = !a.includes(' ') || !b.includes(' ')
  return oneHasNoMiddleNames ? Math.max(whole, 0.95 * jaroWinkler(firstOf(a), firstOf(b))) : whole
}

function firstOf(names: string): string {
  const end = names.indexOf(' ')
  return end === -1 ? names : names.slice(0, end)
}

function birthDateShare(a: string, b: string): number {
  if (a === b) return 1
  let different = 0
  for (let place = 0; place < 8 && different < 5; place++) {
    if (a.charCodeAt(place) !== b.charCodeAt(place)) different++
  }
  if (different === 1) return 0.8
  return a.startsWith(b.slice(0, 4)) && a === dayAndMonthSwapped(b) ? 0.8 : 0
}

export function dayAndMonthSwapped(born: string): string {
  return born.slice(0, 4) + born.slice(6, 8) + born.slice(4, 6)
}
