/** What is compared: a person reduced to normalised names, birth date and gender. */
import type { Gender, PartialDate } from '#kernel'
import { familyNameForms, givenNameForms, type NameForms } from './name-forms.ts'
import { familyNameWords, givenNameWords } from './name-words.ts'

/** Names in the forms that the tests look at. */
export interface ComparedPerson {
  readonly family: NameForms
  readonly given: NameForms
  readonly familyTruncated: boolean
  readonly givenTruncated: boolean
  /** The birth date as one number, YYYYMMDD, unknown parts 00. */
  readonly born: number
  readonly gender: Gender
}

export function packDate({ year, month, day }: PartialDate): number {
  return year * 10_000 + month * 100 + day
}

export function unpackDate(born: number): PartialDate {
  return { year: Math.trunc(born / 10_000), month: Math.trunc(born / 100) % 100, day: born % 100 }
}

interface NamedPerson {
  readonly familyName: string
  readonly givenNames: string
  readonly familyNameTruncated?: boolean
  readonly givenNamesTruncated?: boolean
  readonly dateOfBirth: PartialDate
  readonly gender: Gender
}

export function comparedPerson(person: NamedPerson): ComparedPerson {
  return comparedWords(familyNameWords(person.familyName), givenNameWords(person.givenNames), person)
}

export function comparedWords(
  familyWords: readonly string[],
  givenWords: readonly string[],
  rest: Omit<NamedPerson, 'familyName' | 'givenNames'>,
): ComparedPerson {
  return {
    family: familyNameForms(familyWords),
    given: givenNameForms(givenWords),
    familyTruncated: rest.familyNameTruncated ?? false,
    givenTruncated: rest.givenNamesTruncated ?? false,
    born: packDate(rest.dateOfBirth),
    gender: rest.gender,
  }
}
