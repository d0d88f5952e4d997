/**
 * The error codes of the ground, and those that rooms of several agencies raise, each with the sentence that a person
 * reads. Every other room declares its own in its `error-codes.ts`.
 */
import { EARLIEST_BIRTH_YEAR } from './birth-date.ts'
import { declareErrors } from './declare-errors.ts'

export const groundErrors = declareErrors({
  // whatever comes in
  'text-unsound': 'The text holds a character that cannot be kept: U+0000, or half of a surrogate pair.',
  'date-does-not-exist': 'There is no such date or time.',
  'number-out-of-range': 'The number is larger or smaller than any that can be kept.',
  // travel documents
  'mrz-line-count': 'A machine readable zone has two or three lines.',
  'mrz-line-length': 'The lines are not as long as those of any document of ICAO 9303.',
  'mrz-character': 'A character cannot stand in this field.',
  'mrz-document-code': 'The document code is not one of this format.',
  'mrz-document-number-missing': 'The document number is missing.',
  'mrz-name-missing': 'The name is missing.',
  'mrz-name-no-letters': 'The name holds no letter that a machine readable zone can carry.',
  'mrz-date': 'The date does not exist.',
  'mrz-check-digit': 'A check digit does not agree with what it covers.',
  'mrz-state-unknown': 'The state code is not one of ICAO 9303.',
  'mrz-field-too-long': 'The text is too long for its field.',
  'travel-date': 'The date of travel is not a full date.',
  // agreements
  'agreement-file-unreadable': 'The agreement file cannot be read.',
  'agreement-not-yaml': 'The agreement file is not well-formed YAML.',
  'agreement-word-unknown': 'An agreement has no such word here.',
  'agreement-word-missing': 'The agreement lacks a word that it must have here.',
  'agreement-value-wrong': 'The value is not one that an agreement may have here.',
  'agreement-base-missing':
    'The agreement that this demonstration is a copy of is not at hand in that version.',
  'agreement-named-twice': 'The agreement names the same thing twice.',
  'agreement-name-unknown': 'The agreement points at something that it does not define.',
  'agreement-discloses-too-much': 'The notice carries a field outside the closed list of the Act.',
  'agreement-weights-wrong': 'The weights, credits or bands of the matching section do not add up.',
  'variation-not-one-version': 'A variation is one whole version: the file holds none, or more than one.',
  'variation-of-no-agreement': 'The file is a version of no agreement that is held here.',
  'variation-in-the-past':
    'A variation counts from today or a later day: what was in force on a day never changes.',
  'agreement-dates-overlap': 'The dates of the version overlap those of the version before it.',
  'agreement-not-in-force': 'No version of the agreement is in force on this date.',
  'agreement-of-another-kind': 'The file holds the agreement of another kind of programme.',
  'programme-ceased': 'The programme has ceased: nothing may be sent or taken under its agreement.',
  'online-transfer-not-approved': 'The agreement gives no approval for online transfers.',
  'online-transfer-approval-expired': 'The approval for online transfers has expired.',
  'message-type-not-in-agreement': 'The agreement has no such type of message.',
  'message-shape-wrong': 'The message is not in the form that the agreement describes.',
  'field-not-in-agreement': 'The message carries a field that the agreement does not name.',
  'field-missing-from-message': 'The message lacks a field that the agreement names.',
  'field-not-plain': 'The field holds something other than one plain value.',
  'value-not-in-closed-list': 'The value is not in the closed list that the agreement gives for the field.',
  'list-beyond-guard':
    'The list shrinks or grows by more than the agreement allows without two people releasing it.',
  // matching
  'standards-weights-sum': 'The weights of the four fields do not add up to 100 points.',
  'standards-family-name-and-birth-date':
    'Family name and date of birth together do not make 75 of the 100 points.',
  'standards-exact-first':
    'The first level of a field is not the exact one with the whole weight of the field.',
  'standards-different-last': 'The last level of a field is not the different one with no credit.',
  'standards-level-unknown': 'The matcher has no test for a comparison level of this name.',
  'standards-level-twice': 'The same comparison level stands twice in a field.',
  'standards-sentence-missing': 'A comparison level or qualifier has no sentence to explain it.',
  'standards-not-whole': 'A weight, credit or number of bits is not a whole number of hundredths.',
  'standards-credit-rises': 'A comparison level has more credit than a level that is tried before it.',
  'standards-bands': 'The bands do not run from A at 100 points downwards without a gap.',
  'standards-qualifier-unknown': 'The matcher has no test for a qualifier of this name.',
  // what people and agencies hand in
  'identifier-malformed': 'The identifier is not made of 1 to 32 letters, digits and hyphens.',
  'instant-malformed': 'The time is not a full one with its zone.',
  'person-profile-number-malformed':
    'The person profile number is not made of 1 to 32 letters, digits and hyphens.',
  'person-profile-number-repeated': 'The person profile number stands in the list more than once.',
  'family-name-empty': 'The family name is empty once it is written in Latin letters.',
  'name-too-long': 'The name is longer than 200 characters.',
  'date-of-birth-malformed': 'The date of birth is not a date with unknown parts as 00.',
  'date-of-birth-in-future': 'The date of birth lies in the future.',
  'date-of-birth-too-early': `The date of birth lies before ${EARLIEST_BIRTH_YEAR}, and nobody born then is still living.`,
  'gender-unknown-value': 'The gender is not one of the values that the agreement names.',
  'alert-type-unknown-value': 'The alert type is not one that the agreement in force names.',
})

declare module './declare-errors.ts' {
  interface ErrorCodes extends Record<keyof typeof groundErrors, string> {}
}
