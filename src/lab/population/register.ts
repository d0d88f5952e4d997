/** The made-up register of fines: people under alert of both kinds, others who owe and do not qualify, and their kin. */
import type { AlertType, SeededRandom } from '#kernel'
import { makeCourtRecord, type CourtRecord } from './court-record.ts'
import { CASE_PLANS, FinesOffice, type CaseOutcome, type CasePlan, type FinesOfPerson } from './fines.ts'
import { makeHousehold, type HouseholdSource, type Kinship } from './household.ts'
import type { MadeUpPerson } from './made-up-person.ts'
import { registerOrigin } from './nationalities.ts'
import { WeightedChoice } from './weighted-choice.ts'

export interface RegisterPerson {
  readonly personProfileNumber: string
  /** As they are and as their passport says. */
  readonly person: MadeUpPerson
  /** As the court wrote them down. */
  readonly record: CourtRecord
  readonly fines: FinesOfPerson
  /** Undefined for people who do not qualify. */
  readonly alertType: AlertType | undefined
  /** Why, in words. */
  readonly story: string
}

/** Somebody of the household of a listed person who is not in the register and may travel. */
export interface Relative {
  readonly kinship: Kinship
  readonly person: MadeUpPerson
  readonly of: RegisterPerson
}

export interface Register {
  readonly people: readonly RegisterPerson[]
  readonly listed: readonly RegisterPerson[]
  readonly relatives: readonly Relative[]
}

/** The list of 30 June 2016: 4,348 interceptions among 25,208. */
const INTERCEPTION_SHARE = 4348 / 25_208
/** For every two people under alert one more owes and does not qualify. */
const OTHERS_SHARE = 0.5
/** How often somebody else of the household is in the register as well. */
const SECOND_IN_HOUSEHOLD = 0.04

export function makeRegister(source: HouseholdSource, underAlert: number): Register {
  const { random } = source
  const outcomes = shuffledOutcomes(random, underAlert)
  const office = new FinesOffice(random, source.year)
  const people: RegisterPerson[] = []
  const relatives: Relative[] = []
  let number = 10_000_000

  const enter = (person: MadeUpPerson): RegisterPerson => {
    const outcome = outcomes[people.length] ?? 'none'
    const plan = CASE_CHOICES[outcome].pick(random)
    number += random.between(1, 9)
    const entry: RegisterPerson = {
      personProfileNumber: String(number),
      person,
      record: makeCourtRecord(random, person),
      fines: office.open(plan),
      alertType: outcome === 'none' ? undefined : outcome,
      story: plan.story,
    }
    people.push(entry)
    return entry
  }

  while (people.length < outcomes.length) {
    const [head, ...others] = makeHousehold(source, registerOrigin(random), 'register')
    if (head === undefined) break
    const entry = enter(head.person)
    for (const { kinship, person } of others) {
      const grownUp = person.dateOfBirth.year <= source.year - 18
      if (grownUp && people.length < outcomes.length && random.chance(SECOND_IN_HOUSEHOLD)) enter(person)
      else if (entry.alertType !== undefined) relatives.push({ kinship, person, of: entry })
    }
  }
  return { people, listed: people.filter(({ alertType }) => alertType !== undefined), relatives }
}

const CASE_CHOICES: Readonly<Record<CaseOutcome, WeightedChoice<CasePlan>>> = {
  interception: choiceOfPlans('interception'),
  silent: choiceOfPlans('silent'),
  none: choiceOfPlans('none'),
}

function choiceOfPlans(outcome: CaseOutcome): WeightedChoice<CasePlan> {
  const plans = CASE_PLANS[outcome]
  return new WeightedChoice(
    plans,
    plans.map(({ weight }) => weight),
  )
}

/** As many of each outcome as asked for, exactly, in a random order. */
function shuffledOutcomes(random: SeededRandom, underAlert: number): readonly CaseOutcome[] {
  const interceptions = Math.round(underAlert * INTERCEPTION_SHARE)
  const others = Math.round(underAlert * OTHERS_SHARE)
  const outcomes: CaseOutcome[] = [
    ...Array<CaseOutcome>(interceptions).fill('interception'),
    ...Array<CaseOutcome>(underAlert - interceptions).fill('silent'),
    ...Array<CaseOutcome>(others).fill('none'),
  ]
  for (let at = outcomes.length - 1; at > 0; at--) {
    const other = random.below(at + 1)
    const kept = outcomes[at] ?? 'none'
    outcomes[at] = outcomes[other] ?? 'none'
    outcomes[other] = kept
  }
  return outcomes
}
