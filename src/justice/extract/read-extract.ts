/** Reads and checks the three files of an extract without touching the register. */
import { err, fault, ok, type Fault, type Result } from '#kernel'
import { ExtractCheck, type CheckedExtract } from './check-extract.ts'
import { DEBT_FIELDS, PERSON_FIELDS, WARRANT_FIELDS } from './field-checks.ts'
import { readCsv } from './read-csv.ts'

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
  const people = await readCsv('people.csv', extract.people, PERSON_FIELDS, check.takePerson)
  const debts = await readCsv('debts.csv', extract.debts, DEBT_FIELDS, check.takeDebt)
  const warrants = await readCsv('warrants.csv', extract.warrants, WARRANT_FIELDS, check.takeWarrant)
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
