/** Deals the story's rows out over days, banks of flights and people: the same story is always the same month. */
import { BrokenPromise, SeededRandom } from '#kernel'
import type { RegisterPerson } from '#lab'
import type { Cast } from './cast.ts'
import { BANKS, type CaseStory, type Flight, type LaterStep, type Story, type TraceStory } from './story.ts'

export interface PlannedCase {
  readonly listed: RegisterPerson
  readonly story: CaseStory
  readonly flight: Flight
}

export interface PlannedSilent {
  readonly listed: RegisterPerson
  readonly story: TraceStory
  readonly flight: Flight
}

export interface PlannedBank {
  readonly at: string
  readonly cases: readonly PlannedCase[]
  readonly silent: readonly PlannedSilent[]
  readonly strangers: readonly { readonly zone: readonly string[]; readonly flight: Flight }[]
}

export interface PlannedLater {
  readonly listed: RegisterPerson
  readonly does: LaterStep['does']
}

export interface PlannedDay {
  /** In their order. */
  readonly banks: readonly PlannedBank[]
  /** What is left to be done this day about those who crossed before. */
  readonly later: readonly PlannedLater[]
}

export interface PlannedMonth {
  readonly days: readonly PlannedDay[]
  readonly cases: readonly PlannedCase[]
  readonly silent: readonly PlannedSilent[]
}

const SEED = 20_161_001
/** Of one bank: as many as its flights. */
const MOST_CASES_IN_BANK = 4
const BANKS_A_DAY = 1
/** On the others nobody is met. */
const DAYS_WITH_CASES = 0.75

export function planMonth(story: Story, cast: Cast): PlannedMonth {
  const random = new SeededRandom(SEED)
  const cases = shuffled(repeated(story.cases), random)
  const traces = shuffled(repeated(story.traces), random)
  if (cases.length > cast.interception.length || traces.length > cast.silent.length)
    throw new BrokenPromise('the first courts have too few people for the story')
  const casesOf = dealt(cases, story.days, DAYS_WITH_CASES, random)
  const tracesOf = dealt(traces, story.days, 1, random)
  const [intercepted, watched] = [[...cast.interception], [...cast.silent]]
  const days: PlannedBank[][] = []
  for (let day = 0; day < story.days; day++) {
    const cuts = inCuts(casesOf[day] ?? [], MOST_CASES_IN_BANK)
    const places = shuffled([...BANKS.keys()], random).slice(0, Math.max(BANKS_A_DAY, cuts.length))
    days.push(
      places
        .toSorted((a, b) => a - b)
        .map((place, index): PlannedBank => {
          const { at, flights } = BANKS[place] ?? { at: '', flights: [] }
          const turn = random.below(flights.length)
          const flight = (n: number) => flights[(turn + n) % flights.length] as Flight
          const here = (tracesOf[day] ?? []).filter((_, i) => i % places.length === index)
          return {
            at,
            cases: (cuts[index] ?? []).map((one, n) => ({
              ...{ story: one, flight: flight(n), listed: next(intercepted) },
            })),
            silent: here.map((one, n) => ({ story: one, flight: flight(n + 1), listed: next(watched) })),
            strangers: Array.from({ length: story.strangersInBank }, (_, n) => ({
              zone: random.pick(cast.strangers),
              flight: flight(n),
            })),
          }
        }),
    )
  }
  return {
    days: days.map((banks, day) => ({ banks, later: laterOn(days, day) })),
    cases: days.flat().flatMap((bank) => bank.cases),
    silent: days.flat().flatMap((bank) => bank.silent),
  }
}

function laterOn(days: readonly (readonly PlannedBank[])[], today: number): readonly PlannedLater[] {
  return days.flatMap((banks, day) =>
    banks.flatMap(({ silent }) =>
      silent.flatMap(({ listed, story }) =>
        story.later
          .filter(({ afterDays }) => day + afterDays === today)
          .map(({ does }) => ({ listed, does })),
      ),
    ),
  )
}

function repeated<Row extends { readonly times: number }>(rows: readonly Row[]): readonly Row[] {
  return rows.flatMap((one) => Array.from({ length: one.times }, () => one))
}

function shuffled<T>(items: readonly T[], random: SeededRandom): readonly T[] {
  const dealt = [...items]
  for (let at = dealt.length - 1; at > 0; at--) {
    const other = random.below(at + 1)
    ;[dealt[at], dealt[other]] = [dealt[other] as T, dealt[at] as T]
  }
  return dealt
}

/** Each on a day by chance, of a share of the days. */
function dealt<T>(
  items: readonly T[],
  days: number,
  share: number,
  random: SeededRandom,
): readonly (readonly T[])[] {
  const of: T[][] = Array.from({ length: days }, () => [])
  const chosen = shuffled(of, random).slice(0, Math.ceil(days * share))
  // In turn and then by chance: no chosen day is empty where there are enough, and none is like another.
  for (const [i, item] of items.entries()) (chosen[i] ?? random.pick(chosen)).push(item)
  return of
}

function inCuts<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  )
}

function next(people: RegisterPerson[]): RegisterPerson {
  const person = people.shift()
  if (person === undefined) throw new BrokenPromise('the first courts have too few people')
  return person
}
