/** Reads an alert list file (`LIST.csv`): the agreement's six fields, one person a row. */
import { describeFault, fault } from '#kernel'
import type { ListedPerson } from '#matching'
import { personOf, readRows, type Warn } from './read-people.ts'

const COLUMNS = [
  'person_profile_number',
  'family_name',
  'given_names',
  'date_of_birth',
  'gender',
  'alert_type',
]

export async function readList(file: string, warn: Warn): Promise<readonly ListedPerson[]> {
  const people: ListedPerson[] = []
  const seen = new Set<string>()
  for await (const [record, row] of readRows(file, COLUMNS)) {
    const personProfileNumber = record['person_profile_number'] ?? ''
    const alertType = record['alert_type']
    const refuse = (
      code: 'person-profile-number-malformed' | 'person-profile-number-repeated' | 'alert-type-unknown-value',
      field: string,
    ) => warn(describeFault(fault(code, { file, row, field, detail: 'the row is refused' })))
    if (!/^[A-Za-z0-9-]{1,32}$/.test(personProfileNumber))
      refuse('person-profile-number-malformed', 'person_profile_number')
    else if (seen.has(personProfileNumber)) refuse('person-profile-number-repeated', 'person_profile_number')
    else if (alertType !== 'interception' && alertType !== 'silent')
      refuse('alert-type-unknown-value', 'alert_type')
    else {
      const person = personOf(record, { file, row, warn })
      if (person === undefined) continue
      seen.add(personProfileNumber)
      people.push({ personProfileNumber, alertType, ...person })
    }
  }
  return people
}
