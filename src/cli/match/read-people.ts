/** Reads people from a CSV file, row by row: a bad value counts as unknown with a warning, a row without a name is refused. */
import { createReadStream } from 'node:fs'
import { parse } from 'csv-parse'
import { familyNameWords } from '#matching'
import {
  describeFault,
  fault,
  GENDERS,
  parsePartialDate,
  UNKNOWN_DATE,
  type ErrorCode,
  type Gender,
  type PartialDate,
} from '#kernel'
import { CommandRefused } from '../command-refused.ts'

export type Row = Readonly<Record<string, string>>
/** Told of each refused row and each value that counts as unknown; never of a value. */
export type Warn = (line: string) => void

export interface PersonFields {
  readonly familyName: string
  readonly givenNames: string
  readonly dateOfBirth: PartialDate
  readonly gender: Gender
}

export interface RowPlace {
  readonly file: string
  /** From 1, the header row excluded. */
  readonly row: number
  readonly warn: Warn
}

/** The rows of a CSV file with the columns that it must have. */
export async function* readRows(file: string, columns: readonly string[]): AsyncGenerator<[Row, number]> {
  const stream = createReadStream(file)
  const parser = stream.pipe(
    parse({ bom: true, columns: true, skip_empty_lines: true, trim: true, relax_column_count: true }),
  )
  stream.on('error', (error) => parser.destroy(error))
  let row = 0
  try {
    for await (const record of parser as AsyncIterable<Row>) {
      row++
      if (row === 1) requireColumns(file, record, columns)
      yield [record, row]
    }
  } catch (error) {
    if (error instanceof CommandRefused) throw error
    // The stream's own errors (no such file, a folder, no right to read) have a system call; the parser's have a row.
    const place = 'syscall' in (error as object) ? { file } : { file, row: row + 1 }
    const code: ErrorCode = 'syscall' in (error as object) ? 'file-not-found' : 'file-not-csv'
    throw new CommandRefused(describeFault(fault(code, place)))
  }
  if (row === 0) throw new CommandRefused(describeFault(fault('file-empty', { file })))
}

function requireColumns(file: string, record: Row, columns: readonly string[]): void {
  const missing = columns.filter((column) => !Object.hasOwn(record, column))
  if (missing.length > 0)
    throw new CommandRefused(
      describeFault(fault('column-missing', { file, row: 0, field: missing.join(', ') })),
    )
}

/** The person of a row; undefined when the row is refused. */
export function personOf(row: Row, place: RowPlace): PersonFields | undefined {
  const warn = (code: ErrorCode, field: string, detail?: string) =>
    place.warn(
      describeFault(
        fault(code, { file: place.file, row: place.row, field, ...(detail === undefined ? {} : { detail }) }),
      ),
    )
  const familyName = row['family_name'] ?? ''
  if (familyNameWords(familyName).length === 0) {
    warn('family-name-empty', 'family_name', 'the row is refused')
    return undefined
  }
  const born = row['date_of_birth'] ?? ''
  const dateOfBirth = born === '' ? UNKNOWN_DATE : parsePartialDate(born)
  if (dateOfBirth === undefined) warn('date-of-birth-malformed', 'date_of_birth', 'it counts as unknown')
  const told = (row['gender'] ?? '').toUpperCase()
  const gender = GENDERS.find((one) => one === told)
  if (gender === undefined && told !== '') warn('gender-unknown-value', 'gender', 'it counts as unknown')
  return {
    familyName,
    givenNames: row['given_names'] ?? '',
    dateOfBirth: dateOfBirth ?? UNKNOWN_DATE,
    gender: gender ?? 'X',
  }
}
