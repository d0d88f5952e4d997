/** What the court's record says of a person: what is true, with the errors of people who type. */
import type { Gender, PartialDate, SeededRandom } from '#kernel'
import { withDayAndMonthSwapped, withUnknownPart, withWrongDigit } from './birth-date-error.ts'
import { ERROR_RATES, RECORD_ERRORS, type RecordError } from './error-rates.ts'
import type { MadeUpPerson } from './made-up-person.ts'
import { makeFamilyName } from './make-name.ts'
import { SHORT_FORMS } from './names/short-forms.ts'
import { withTypingError } from './typing-error.ts'

export interface CourtRecord {
  readonly familyName: string
  readonly givenNames: string
  readonly dateOfBirth: PartialDate
  readonly gender: Gender
  /** What is wrong with it: known only because the people are made up. */
  readonly errors: readonly RecordError[]
}

interface Draft {
  familyName: string
  givenNames: string
  dateOfBirth: PartialDate
  gender: Gender
}

/** Each error by its rate, independent of the others, in the order of the table. */
export function makeCourtRecord(random: SeededRandom, person: MadeUpPerson): CourtRecord {
  const { familyName, givenNames, dateOfBirth, gender } = person
  const draft: Draft = { familyName, givenNames, dateOfBirth, gender }
  const errors: RecordError[] = []
  // Swapping comes last, so that every other error finds the names in their places.
  for (const error of [
    ...RECORD_ERRORS.filter((each) => each !== 'names-swapped'),
    'names-swapped' as const,
  ]) {
    if (random.chance(ERROR_RATES[error].rate) && applied(error, random, draft, person)) errors.push(error)
  }
  return { ...draft, errors }
}

/** False where the error cannot happen to this person. */
function applied(error: RecordError, random: SeededRandom, draft: Draft, person: MadeUpPerson): boolean {
  const changed = changedBy(error, random, draft, person)
  if (changed === undefined) return false
  Object.assign(draft, changed)
  return true
}

function changedBy(
  error: RecordError,
  random: SeededRandom,
  draft: Draft,
  person: MadeUpPerson,
): Partial<Draft> | undefined {
  const { familyName, givenNames, dateOfBirth } = draft
  switch (error) {
    case 'middle-names-missing':
      return givenNames.includes(' ') ? { givenNames: firstOf(givenNames) } : undefined
    case 'family-name-typing':
      return different({ familyName: withTypingError(random, familyName) }, draft)
    case 'given-name-typing':
      return different({ givenNames: withTypingError(random, givenNames) }, draft)
    case 'day-and-month-swapped': {
      const swapped = withDayAndMonthSwapped(dateOfBirth)
      return swapped === undefined ? undefined : { dateOfBirth: swapped }
    }
    case 'birth-date-digit':
      return { dateOfBirth: withWrongDigit(random, dateOfBirth) }
    case 'birth-date-part-unknown':
      return { dateOfBirth: withUnknownPart(random, dateOfBirth) }
    case 'compound-name':
      return /[\s'-]/.test(familyName) ? { familyName: simplified(random, familyName) } : undefined
    case 'names-swapped':
      return givenNames === '' ? undefined : { familyName: givenNames, givenNames: familyName }
    case 'short-form':
      return withShortForm(givenNames)
    case 'gender':
      return { gender: random.chance(0.5) ? 'X' : person.gender === 'F' ? 'M' : 'F' }
    case 'family-name-changed': {
      const { culture, gender } = person
      return different(
        { familyName: makeFamilyName(random, culture, gender, person.dateOfBirth.year) },
        draft,
      )
    }
  }
}

function different(change: Partial<Draft>, draft: Draft): Partial<Draft> | undefined {
  return Object.entries(change).some(([field, value]) => draft[field as keyof Draft] !== value)
    ? change
    : undefined
}

function firstOf(names: string): string {
  return names.split(' ')[0] ?? names
}

/** Nobody goes by one of these alone. */
const PARTICLES: ReadonlySet<string> = new Set([
  'Te',
  'Van',
  'Von',
  'De',
  'Da',
  'Der',
  'Dos',
  'Al',
  'El',
  'Bin',
  'Mac',
])

/** The parts run together, or one part alone. */
function simplified(random: SeededRandom, name: string): string {
  if (random.chance(0.5)) return name.replaceAll(/[\s'-]/g, '')
  const parts = name.split(/[\s-]/).filter((part) => !PARTICLES.has(part))
  return parts.length <= 1 && !/[\s-]/.test(name)
    ? name.replaceAll("'", '')
    : ((random.chance(0.5) ? parts[0] : parts.at(-1)) ?? name)
}

function withShortForm(givenNames: string): Partial<Draft> | undefined {
  const first = firstOf(givenNames)
  const short = SHORT_FORMS.get(first)
  return short === undefined ? undefined : { givenNames: short + givenNames.slice(first.length) }
}
