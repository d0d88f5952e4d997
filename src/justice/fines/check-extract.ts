/** Checks an extract row by row and across its files, and joins what is sound into people to be applied whole. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { DebtKind } from '#agreement'
import type { ErrorCode, Fault, Gender } from '#kernel'
import { rowFault, type ExtractFileName } from './extract-faults.ts'
import {
  DEBT_CHECKS,
  PERSON_CHECKS,
  WARRANT_CHECKS,
  type DebtField,
  type FieldChecks,
  type PersonField,
  type WarrantField,
} from './field-checks.ts'
import type { CsvRow } from './read-csv.ts'
import type { Debt, PersonRecord, RegisteredPerson, Warrant, WarrantStatus } from './register.ts'

export interface ExtractRows {
  readonly people: readonly CsvRow<PersonField>[]
  readonly debts: readonly CsvRow<DebtField>[]
  readonly warrants: readonly CsvRow<WarrantField>[]
}

export interface CheckedExtract {
  /** People without a fault in any of their rows. */
  readonly records: readonly PersonRecord[]
  /** People who are named in the extract but have a refused row: what the register holds about them stays as it is. */
  readonly heldBack: ReadonlySet<string>
  /** A row of people.csv does not say whom it is about. */
  readonly somebodyUnreadable: boolean
  readonly faults: readonly Fault[]
}

/** Rows looked at before others get their turn. */
const ROWS_PER_TURN = 2_000

export async function checkExtract(rows: ExtractRows, today: string): Promise<CheckedExtract> {
  const check = new ExtractCheck(today)
  await eachRow(rows.people, (row, number) => check.takePerson(row, number))
  await eachRow(rows.debts, (row, number) => check.takeDebt(row, number))
  await eachRow(rows.warrants, (row, number) => check.takeWarrant(row, number))
  return check.result()
}

async function eachRow<R>(rows: readonly R[], take: (row: R, number: number) => void): Promise<void> {
  for (const [index, row] of rows.entries()) {
    take(row, index + 1)
    if (index % ROWS_PER_TURN === ROWS_PER_TURN - 1) await nextTurn()
  }
}

interface Draft {
  readonly person: RegisteredPerson
  readonly debts: Debt[]
  readonly warrants: Warrant[]
}

/**
 * Whoever has a refused row is held back whole: half of somebody's debts could put a person on the list, or take one
 * off it, by mistake.
 */
class ExtractCheck {
  readonly #today: string
  readonly #faults: Fault[] = []
  readonly #drafts = new Map<string, Draft>()
  readonly #refusedPeople = new Set<string>()
  readonly #heldBack = new Set<string>()
  readonly #debtOwners = new Map<string, string>()
  readonly #warrantOwners = new Map<string, string>()
  #somebodyUnreadable = false

  constructor(today: string) {
    this.#today = today
  }

  takePerson(row: CsvRow<PersonField>, number: number): void {
    const personProfileNumber = row.person_profile_number
    if (!this.#isSound('people.csv', number, row, PERSON_CHECKS)) {
      if (PERSON_CHECKS.person_profile_number(personProfileNumber, this.#today) !== undefined) {
        this.#somebodyUnreadable = true
      }
      this.#refusedPeople.add(personProfileNumber)
      return
    }
    if (this.#drafts.has(personProfileNumber)) {
      this.#refuse(
        'people.csv',
        number,
        'person_profile_number',
        'person-profile-number-repeated',
        personProfileNumber,
      )
      return
    }
    const { family_name: familyName, given_names: givenNames, date_of_birth: dateOfBirth } = row
    const person = { personProfileNumber, familyName, givenNames, dateOfBirth, gender: row.gender as Gender }
    this.#drafts.set(personProfileNumber, { person, debts: [], warrants: [] })
  }

  takeDebt(row: CsvRow<DebtField>, number: number): void {
    if (!this.#isSound('debts.csv', number, row, DEBT_CHECKS)) return
    const owner = row.person_profile_number
    const draft = this.#draftOf(owner, 'debts.csv', number, 'debt-of-unknown-person')
    if (draft === undefined) return
    const otherOwner = this.#debtOwners.get(row.debt_id)
    if (otherOwner !== undefined) {
      // Nobody can say whose debt it is.
      this.#refuse('debts.csv', number, 'debt_id', 'debt-id-repeated', owner, otherOwner)
      return
    }
    this.#debtOwners.set(row.debt_id, owner)
    draft.debts.push({
      debtId: row.debt_id,
      kind: row.kind as DebtKind,
      courtImposed: row.court_imposed === 'true',
      outstandingCents: Number(row.outstanding_cents),
      underArrangement: row.under_arrangement === 'true',
    })
  }

  takeWarrant(row: CsvRow<WarrantField>, number: number): void {
    if (!this.#isSound('warrants.csv', number, row, WARRANT_CHECKS)) return
    const owner = row.person_profile_number
    const draft = this.#draftOf(owner, 'warrants.csv', number, 'warrant-of-unknown-person')
    if (draft === undefined) return
    const otherOwner = this.#warrantOwners.get(row.warrant_id)
    if (otherOwner !== undefined) {
      this.#refuse('warrants.csv', number, 'warrant_id', 'warrant-id-repeated', owner, otherOwner)
      return
    }
    this.#warrantOwners.set(row.warrant_id, owner)
    const debtIds = [...new Set(row.debt_ids === '' ? [] : row.debt_ids.split(';'))]
    for (const debtId of debtIds) {
      const debtOwner = this.#debtOwners.get(debtId)
      if (debtOwner === owner) continue
      const code = debtOwner === undefined ? 'warrant-covers-unknown-debt' : 'warrant-covers-debt-of-another'
      this.#refuse('warrants.csv', number, 'debt_ids', code, owner)
    }
    const { warrant_id: warrantId, issued_on: issuedOn } = row
    draft.warrants.push({ warrantId, issuedOn, status: row.status as WarrantStatus, debtIds })
  }

  result(): CheckedExtract {
    const heldBack = new Set([...this.#heldBack, ...this.#refusedPeople])
    return {
      records: [...this.#drafts.values()].filter(({ person }) => !heldBack.has(person.personProfileNumber)),
      heldBack,
      somebodyUnreadable: this.#somebodyUnreadable,
      faults: this.#faults,
    }
  }

  #isSound<F extends string>(
    file: ExtractFileName,
    number: number,
    row: CsvRow<F>,
    checks: FieldChecks<F>,
  ): boolean {
    const before = this.#faults.length
    for (const field in checks) {
      const code = checks[field](row[field], this.#today)
      if (code !== undefined) this.#faults.push(rowFault(file, number, field, code))
    }
    if (this.#faults.length === before) return true
    this.#heldBack.add((row as CsvRow<string>)['person_profile_number'] ?? '')
    return false
  }

  #draftOf(owner: string, file: ExtractFileName, number: number, unknown: ErrorCode): Draft | undefined {
    const draft = this.#drafts.get(owner)
    if (draft === undefined) {
      const code = this.#refusedPeople.has(owner) ? 'row-of-refused-person' : unknown
      this.#faults.push(rowFault(file, number, 'person_profile_number', code))
    }
    return draft
  }

  #refuse(
    file: ExtractFileName,
    number: number,
    field: string,
    code: ErrorCode,
    ...owners: readonly string[]
  ): void {
    this.#faults.push(rowFault(file, number, field, code))
    for (const owner of owners) this.#heldBack.add(owner)
  }
}
