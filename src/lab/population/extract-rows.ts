/** The rows of the files that a population is written to, field by field as the outward contracts name them. */
import { formatPartialDate } from '#kernel'
import type { RegisterPerson } from './register.ts'

/** A file of rows: its name, its columns in order, and what one person of the register contributes. */
export interface RowFile {
  readonly name: string
  readonly columns: readonly string[]
  rowsOf(entry: RegisterPerson): readonly (readonly string[])[]
}

export const LIST_FILE: RowFile = {
  name: 'list.csv',
  columns: ['person_profile_number', 'family_name', 'given_names', 'date_of_birth', 'gender', 'alert_type'],
  rowsOf: (entry) => (entry.alertType === undefined ? [] : [[...recordOf(entry), entry.alertType]]),
}

export const PEOPLE_FILE: RowFile = {
  name: 'people.csv',
  columns: ['person_profile_number', 'family_name', 'given_names', 'date_of_birth', 'gender'],
  rowsOf: (entry) => [recordOf(entry)],
}

export const DEBTS_FILE: RowFile = {
  name: 'debts.csv',
  columns: [
    'debt_id',
    'person_profile_number',
    'kind',
    'court_imposed',
    'outstanding_cents',
    'under_arrangement',
  ],
  rowsOf: ({ personProfileNumber, fines }) =>
    fines.debts.map((debt) => [
      debt.debtId,
      personProfileNumber,
      debt.kind,
      String(debt.courtImposed),
      String(debt.outstandingCents),
      String(debt.underArrangement),
    ]),
}

export const WARRANTS_FILE: RowFile = {
  name: 'warrants.csv',
  columns: ['warrant_id', 'person_profile_number', 'issued_on', 'status', 'debt_ids'],
  rowsOf: ({ personProfileNumber, fines }) =>
    fines.warrants.map(({ warrantId, issuedOn, status, debtIds }) => [
      warrantId,
      personProfileNumber,
      issuedOn,
      status,
      debtIds.join(';'),
    ]),
}

/** Not of the contracts: what is wrong with each record, `none` where nothing is, so that recall can be told apart. */
export const ERRORS_FILE: RowFile = {
  name: 'errors.csv',
  columns: ['person_profile_number', 'name_culture', 'error'],
  rowsOf: ({ personProfileNumber, person, record }) =>
    (record.errors.length === 0 ? ['none'] : record.errors).map((error) => [
      personProfileNumber,
      person.culture,
      error,
    ]),
}

export const REGISTER_FILES: readonly RowFile[] = [
  LIST_FILE,
  PEOPLE_FILE,
  DEBTS_FILE,
  WARRANTS_FILE,
  ERRORS_FILE,
]

function recordOf({ personProfileNumber, record }: RegisterPerson): readonly string[] {
  const { familyName, givenNames, dateOfBirth, gender } = record
  return [personProfileNumber, familyName, givenNames, formatPartialDate(dateOfBirth), gender]
}
