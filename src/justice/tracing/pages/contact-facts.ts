/** The contact details of a trace, as rows of a summary. */
import { longDate, type SummaryRow } from '#pages'
import type { ContactDetails } from '../contact-details.ts'

export function contactFacts(details: ContactDetails): readonly SummaryRow[] {
  const returning = details.expected_return_date
  return [
    { name: 'Name', value: details.full_name },
    { name: 'Date of birth', value: longDate(details.date_of_birth) },
    { name: 'Gender', value: details.gender ?? '' },
    { name: 'Passport number', value: { text: details.passport_number, code: true } },
    { name: 'Nationality', value: details.nationality ?? '' },
    { name: 'Occupation', value: details.occupation ?? '' },
    { name: 'New Zealand address', value: details.new_zealand_address },
    { name: 'Expected return', value: returning === null ? '' : longDate(returning) },
  ]
}
