/** Whom a request is about: the columns of its file, and what each must hold. */
import { familyNameWords, givenNameWords } from '#matching'
import { err, fault, ok, parsePartialDate, type Fault, type Result } from '#kernel'

export const PERSON_FIELDS = [
  'family_name',
  'given_names',
  'date_of_birth',
  'email',
  'document_number',
  'reference',
] as const
export type PersonField = (typeof PERSON_FIELDS)[number]

/** An empty text is not known. */
export type SoughtPerson = Readonly<Record<PersonField, string>>

/** Birth dates may have unknown parts as 00. Something must be known by which a person can be found. */
export function checkPerson(person: SoughtPerson): Result<SoughtPerson, Omit<Fault, 'file' | 'row'>> {
  if (person.date_of_birth !== '' && parsePartialDate(person.date_of_birth) === undefined)
    return err(fault('date-of-birth-malformed', { field: 'date_of_birth' }))
  const isNamed = familyNameWords(person.family_name).length + givenNameWords(person.given_names).length > 0
  const hasKey = [person.email, person.document_number, person.reference].some((value) => value !== '')
  return isNamed || hasKey ? ok(person) : err(fault('person-without-key'))
}
