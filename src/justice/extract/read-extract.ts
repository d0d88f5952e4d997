/** Reads and checks the three files of an extract without touching the register. */
import { readCsv, type HeaderRule } from '#csv-file'
import { err, fault, ok, type Fault, type Result } from '#kernel'
import { ExtractCheck, type CheckedExtract, type TakeRow } from './check-extract.ts'
import { extractHeader } from './extract-header.ts'
import type { ExtractFileName } from './extract-faults.ts'
import { DEBT_FIELDS, PERSON_FIELDS, WARRANT_FIELDS } from './field-checks.ts'

const PEOPLE = extractHeader(PERSON_FIELDS)
const DEBTS = extractHeader(DEBT_FIELDS)
const WARRANTS = extractHeader(WARRANT_FIELDS)

export interface Extract {
  readonly people: Uint8Array
  readonly debts: Uint8Array
  readonly warrants: Uint8Array
  /** Whoever is not named has left the register. */
  readonly full: boolean
  /** When the fines system wrote it, if it says so: it knows of everything that Justice did before. */
  readonly writtenAt?: Date
}

export interface RowCounts {
  readonly people: number
  readonly debts: number
  readonly warrants: number
}

export interface ReadExtract extends CheckedExtract {
  readonly full: boolean
  readonly writtenAt: Date | undefined
  readonly rows: RowCounts
}

/** Faults of a whole file refuse the extract whole; faults of rows are part of what is read. */
export async function readExtract(
  extract: Extract,
  today: string,
): Promise<Result<ReadExtract, readonly Fault[]>> {
  const check = new ExtractCheck(today)
  // In this order: a debt is somebody's, and a warrant covers debts.
  const people = await takeRows('people.csv', extract.people, PEOPLE, check.takePerson)
  const debts = await takeRows('debts.csv', extract.debts, DEBTS, check.takeDebt)
  const warrants = await takeRows('warrants.csv', extract.warrants, WARRANTS, check.takeWarrant)
  if (!people.ok || !debts.ok || !warrants.ok) {
    return err([people, debts, warrants].flatMap((file) => (file.ok ? [] : [file.error])))
  }
  const checked = check.result()
  if (extract.full && checked.somebodyUnreadable) {
    return err([fault('full-extract-unreadable', { file: 'people.csv' }), ...checked.faults])
  }
  return ok({
    ...checked,
    full: extract.full,
    writtenAt: extract.writtenAt,
    rows: { people: people.value, debts: debts.value, warrants: warrants.value },
  })
}

/** Gives the rows one by one, for none of them need be kept, and answers with how many they were. */
async function takeRows<F extends readonly string[]>(
  file: ExtractFileName,
  bytes: Uint8Array,
  header: HeaderRule<F>,
  take: TakeRow<F>,
): Promise<Result<number, Fault>> {
  let count = 0
  for await (const rows of readCsv(file, bytes, header)) {
    if (!rows.ok) return rows
    for (const { row, values } of rows.value) take(values, row)
    count += rows.value.length
  }
  return ok(count)
}
