/**
 * How far below the bands an evaluation looks. A curve by log-odds goes on where the points of a pair end: people whose
 * birth date is another one altogether, or whose names stand in each other's place. Few enough people are therefore
 * compared far down, with everyone; of more, wrong pairs are looked at as far down as the agreement's lowest band.
 */
import type { MatchingPlan } from '#matching'

/** Hundredths of a point: records with less in common are one person once in a great many. */
const FAR_BELOW_THE_BANDS = 4_000
/** So many pairs take about half a minute. */
const MOST_PAIRS = 30_000_000

export interface DepthOfLook<Person> {
  readonly lowestScore: number
  /** All of them, those who were counted included. */
  readonly people: AsyncIterable<Person>
}

export async function howFarDown<Person>(
  plan: MatchingPlan,
  listed: number,
  people: Iterable<Person> | AsyncIterable<Person>,
): Promise<DepthOfLook<Person>> {
  const few = Math.floor(MOST_PAIRS / Math.max(1, listed))
  const rest = iteratorOf(people)
  const first: Person[] = []
  let next = await rest.next()
  for (; next.done !== true && first.length < few; next = await rest.next()) first.push(next.value)
  const areFew = next.done === true
  return {
    lowestScore: areFew ? FAR_BELOW_THE_BANDS : (plan.bands.at(-1)?.from ?? 0),
    people: (async function* () {
      yield* first
      for (; next.done !== true; next = await rest.next()) yield next.value
    })(),
  }
}

function iteratorOf<Person>(
  people: Iterable<Person> | AsyncIterable<Person>,
): AsyncIterator<Person> | Iterator<Person> {
  return Symbol.asyncIterator in people ? people[Symbol.asyncIterator]() : people[Symbol.iterator]()
}
