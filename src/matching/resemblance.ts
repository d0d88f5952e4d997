/**
 * How much two names at the level "different" resemble each other: three wrong letters in a long name, or a name heard
 * wrongly. It earns no credit, since unrelated names resemble each other too; it orders the pairs below the bands.
 */
import type { ComparedPerson } from './compared-person.ts'
import { typingErrorsBetween } from './edit-distance.ts'

/** Hundredths of a bit by the share of letters that are right, beside what the level itself says. */
const STEPS: readonly (readonly [atLeast: number, bits: number])[] = [
  [0.7, 700],
  [0.55, 450],
  [0.45, 150],
  [0.3, 0],
]
const UNLIKE = -200
/** Names in each other's place are seldom; both must speak for it. */
const SWAPPED = -150
const SAME = 1_200
const SHORTEST = 3

function likeness(a: string, b: string): number {
  if (a.length < SHORTEST || b.length < SHORTEST) return UNLIKE
  if (a === b) return SAME
  const longest = Math.max(a.length, b.length)
  const right = 1 - typingErrorsBetween(a, b, longest) / longest
  return STEPS.find(([atLeast]) => right >= atLeast)?.[1] ?? UNLIKE
}

export function familyNamesLikeness(traveller: ComparedPerson, listed: ComparedPerson): number {
  return likeness(traveller.family.whole, listed.family.whole)
}

export function givenNamesLikeness(traveller: ComparedPerson, listed: ComparedPerson): number {
  return Math.max(
    likeness(traveller.given.whole, listed.given.whole),
    likeness(traveller.given.core, listed.given.core),
  )
}

/** Of both names together, where each stands in the other's place. */
export function swappedLikeness(traveller: ComparedPerson, listed: ComparedPerson): number {
  return (
    SWAPPED +
    likeness(traveller.family.whole, listed.given.whole) +
    likeness(traveller.given.whole, listed.family.whole)
  )
}
