/** Checks an extract row by row and across its files, and joins what is sound into people to be applied whole. */
import type { DebtKind } from '#agreement'
import type { CsvRow } from '#csv-file'
import type { Debt, PersonRecord, RegisteredPerson, Warrant, WarrantStatus } from '#justice/register'
import type { ErrorCode, Fault, Gender } from '#kernel'
import { rowFault, type ExtractFileName } from './extract-faults.ts'
import {
  DEBT_CHECKS,
  DEBT_FIELDS,
  PERSON_CHECKS,
  PERSON_FIELDS,
  WARRANT_CHECKS,
  WARRANT_FIELDS,
  type FieldChecks,
} from './field-checks.ts'

/** `number` counts from 1, the header excluded. */
export type TakeRow<F extends readonly string[]> = (row: CsvRow<F>['values'], number: number) => void

export interface CheckedExtract {
  /** People without a fault in any of their rows. */
  readonly records: readonly PersonRecord[]
  /** People who are named in the extract but have a refused row: what the register holds about them stays as it is. */
  readonly heldBack: ReadonlySet<string>
  /** A row of people.csv does not say whom it is about. */
  readonly somebodyUnreadable: boolean
  readonly faults: readonly Fault[]
}

/** The checks as the columns of the file come. */
interface ChecksInOrder {
  readonly fields: readonly string[]
  readonly checks: readonly FieldChecks<readonly string[]>[string][]
  /** The column that says whose row it is. */
  readonly owner: number
}

function inOrder<F extends readonly string[]>(fields: F, checks: FieldChecks<F>): ChecksInOrder {
  const columns: readonly F[number][] = fields
  return {
    fields,
    checks: columns.map((field) => checks[field]),
    owner: fields.indexOf('person_profile_number'),
  }
}

const personChecks = inOrder(PERSON_FIELDS, PERSON_CHECKS)
const debtChecks = inOrder(DEBT_FIELDS, DEBT_CHECKS)
const warrantChecks = inOrder(WARRANT_FIELDS, WARRANT_CHECKS)

interface Draft {
  readonly person: RegisteredPerson
  readonly debts: Debt[]
  readonly warrants: Warrant[]
}

/**
 * Whoever has a refused row is held back whole: half of somebody's debts could put a person on the list, or take one
 * off it, by mistake.
 */
export class ExtractCheck {
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

  readonly takePerson: TakeRow<typeof PERSON_FIELDS> = (row, number) => {
    const [personProfileNumber, familyName, givenNames, dateOfBirth, gender] = row
    if (!this.#isSound('people.csv', number, row, personChecks)) {
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
    const person = { personProfileNumber, familyName, givenNames, dateOfBirth, gender: gender as Gender }
    this.#drafts.set(personProfileNumber, { person, debts: [], warrants: [] })
  }

  readonly takeDebt: TakeRow<typeof DEBT_FIELDS> = (row, number) => {
    if (!this.#isSound('debts.csv', number, row, debtChecks)) return
    const [debtId, owner, kind, courtImposed, outstandingCents, underArrangement] = row
    const draft = this.#draftOf(owner, 'debts.csv', number, 'debt-of-unknown-person')
    if (draft === undefined) return
    const otherOwner = this.#debtOwners.get(debtId)
    if (otherOwner !== undefined) {
      // Nobody can say whose debt it is.
      this.#refuse('debts.csv', number, 'debt_id', 'debt-id-repeated', owner, otherOwner)
      return
    }
    this.#debtOwners.set(debtId, owner)
    draft.debts.push({
      debtId,
      kind: kind as DebtKind,
      courtImposed: courtImposed === 'true',
      outstandingCents: Number(outstandingCents),
      underArrangement: underArrangement === 'true',
    })
  }

  readonly takeWarrant: TakeRow<typeof WARRANT_FIELDS> = (row, number) => {
    if (!this.#isSound('warrants.csv', number, row, warrantChecks)) return
    const [warrantId, owner, issuedOn, status, covered] = row
    const draft = this.#draftOf(owner, 'warrants.csv', number, 'warrant-of-unknown-person')
    if (draft === undefined) return
    const otherOwner = this.#warrantOwners.get(warrantId)
    if (otherOwner !== undefined) {
      this.#refuse('warrants.csv', number, 'warrant_id', 'warrant-id-repeated', owner, otherOwner)
      return
    }
    this.#warrantOwners.set(warrantId, owner)
    const debtIds = covered === '' ? [] : [...new Set(covered.split(';'))]
    for (const debtId of debtIds) {
      const debtOwner = this.#debtOwners.get(debtId)
      if (debtOwner === owner) continue
      const code = debtOwner === undefined ? 'warrant-covers-unknown-debt' : 'warrant-covers-debt-of-another'
      this.#refuse('warrants.csv', number, 'debt_ids', code, owner)
    }
    draft.warrants.push({ warrantId, issuedOn, status: status as WarrantStatus, debtIds })
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

  #isSound(
    file: ExtractFileName,
    number: number,
    row: readonly string[],
    { fields, checks, owner }: ChecksInOrder,
  ): boolean {
    const before = this.#faults.length
    let column = 0
    for (const check of checks) {
      const code = check(row[column] ?? '', this.#today)
      if (code !== undefined) this.#faults.push(rowFault(file, number, fields[column] ?? '', code))
      column += 1
    }
    if (this.#faults.length === before) return true
    this.#heldBack.add(row[owner] ?? '')
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
