/** Collects what is wrong with an extract, row by row, as the report of refused rows tells it. */
import { type ErrorCode, fault, type Fault, sentenceOf } from '#kernel'

export const EXTRACT_FILES = ['people.csv', 'debts.csv', 'warrants.csv'] as const
export type ExtractFileName = (typeof EXTRACT_FILES)[number]

/** One line of the report. It names the place and never the value: the report may leave the room. */
export interface RefusedRow {
  readonly file: string
  /** Counts from 1, the header excluded; 0 when the whole file is refused. */
  readonly row: number
  readonly field: string
  readonly code: ErrorCode
  readonly sentence: string
}

export function refusedRow({ file, row, field, code }: Fault): RefusedRow {
  return { file: file ?? '', row: row ?? 0, field: field ?? '', code, sentence: sentenceOf(code) }
}

export function rowFault(file: ExtractFileName, row: number, field: string, code: ErrorCode): Fault {
  return fault(code, { file, row, field })
}
