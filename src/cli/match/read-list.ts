/** Reads an alert list file (`LIST.csv`): the agreement's six fields, one person a row. */
import { namedColumns } from '#csv-file'
import { ALERT_TYPES, isPersonProfileNumber } from '#kernel'
import type { ListedPerson } from '#matching'
import { readRows } from './read-handed-file.ts'
import { PERSON_COLUMNS, personOf, refuseRow, type Warn } from './read-people.ts'

const HEADER = namedColumns(['person_profile_number', ...PERSON_COLUMNS, 'alert_type'])

export async function readList(file: string, warn: Warn): Promise<readonly ListedPerson[]> {
  const people = new Map<string, ListedPerson>()
  for await (const { row, values } of readRows(file, HEADER)) {
    const [personProfileNumber, familyName, givenNames, born, gender, told] = values
    const place = { file, row, warn }
    const alertType = ALERT_TYPES.find((one) => one === told)
    if (!isPersonProfileNumber(personProfileNumber))
      refuseRow('person-profile-number-malformed', 'person_profile_number', place)
    else if (people.has(personProfileNumber))
      refuseRow('person-profile-number-repeated', 'person_profile_number', place)
    else if (alertType === undefined) refuseRow('alert-type-unknown-value', 'alert_type', place)
    else {
      const person = personOf([familyName, givenNames, born, gender], place)
      if (person !== undefined) people.set(personProfileNumber, { personProfileNumber, alertType, ...person })
    }
  }
  return [...people.values()]
}
