/** What of a person in the register the privacy office corrects, by the rules of the extract. */
import { birthDateFault, GENDERS, sentenceOf } from '#kernel'
import { familyNameWords } from '#matching'
import type { CorrectableTable } from '#rooms'

const LONGEST_NAME = 200
const TOO_LONG = 'Use 200 characters or fewer'

export const PEOPLE = 'fines.people'

export const correctablePeople: CorrectableTable = {
  table: PEOPLE,
  follows:
    'It stands until the court’s own record says something else. If the person is on the list that was last sent, a list with the corrected details goes to Customs at once, or with the next daily list where the agreement allows none before.',
  fields: [
    {
      column: 'family_name',
      label: 'Family name',
      fault(value) {
        if (familyNameWords(value).length === 0) return 'Enter the family name in Latin letters'
        return value.length > LONGEST_NAME ? TOO_LONG : undefined
      },
    },
    {
      column: 'given_names',
      label: 'Given names (optional)',
      fault: (value) => (value.length > LONGEST_NAME ? TOO_LONG : undefined),
    },
    {
      column: 'date_of_birth',
      label: 'Date of birth',
      hint: 'Year, month and day: 1981-03-27. A part that nobody knows is 00: 1981-00-00.',
      fault(value, today) {
        const code = birthDateFault(value, today)
        return code === undefined ? undefined : sentenceOf(code)
      },
    },
    {
      column: 'gender',
      label: 'Gender',
      hint: 'M, F or X',
      fault: (value) => (GENDERS.some((one) => one === value) ? undefined : 'Enter M, F or X'),
    },
  ],
}
