/** The SQL by which a person's details are corrected; the fingerprint stays that of what the extract said. */
import { sql, type Tx } from '#database'
import type { RegisteredPerson } from './register.ts'
import { searchText } from './search-text.ts'

export async function changeDetails(
  tx: Tx,
  personProfileNumber: string,
  details: Omit<RegisteredPerson, 'personProfileNumber'>,
  at: Date,
): Promise<void> {
  const { familyName, givenNames, dateOfBirth, gender } = details
  await sql`
    update fines.people set family_name = ${familyName}, given_names = ${givenNames}, date_of_birth = ${dateOfBirth},
      gender = ${gender}, search_text = ${searchText(familyName, givenNames)}, changed_at = ${at}
    where person_profile_number = ${personProfileNumber}`.execute(tx)
}
