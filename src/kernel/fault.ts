import { sentenceOf, type ErrorCode } from './declare-errors.ts'

/** Where in the input a fault lies. Rows count from 1, the header row excluded; lines and bytes of a file count from 1. */
export interface FaultPlace {
  readonly file?: string
  readonly line?: number
  readonly byte?: number
  readonly row?: number
  readonly field?: string
}

/** One thing that is wrong with the input: a code of the closed list, where, and no personal data. */
export interface Fault extends FaultPlace {
  readonly code: ErrorCode
  /** What was expected or allowed; never the value that was found. */
  readonly detail?: string
}

export function fault(code: ErrorCode, place: FaultPlace & { readonly detail?: string } = {}): Fault {
  return { code, ...place }
}

/** One clear line: `list.csv row 3, date_of_birth: The date of birth is not a date. (YYYY-MM-DD)`. */
export function describeFault(f: Fault): string {
  const place = [
    [
      f.file,
      f.line === undefined ? undefined : `line ${f.line}`,
      f.byte === undefined ? undefined : `byte ${f.byte}`,
      f.row === undefined ? undefined : `row ${f.row}`,
    ]
      .filter((part) => part !== undefined)
      .join(' '),
    f.field,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(', ')
  const detail = f.detail === undefined ? '' : ` (${f.detail})`
  return `${place === '' ? '' : `${place}: `}${sentenceOf(f.code)}${detail}`
}

/** A broken promise (a bug, a lost database, misuse): thrown, never returned. */
export class BrokenPromise extends Error {
  readonly code: ErrorCode | 'broken-promise'

  constructor(
    message: string,
    code: ErrorCode | 'broken-promise' = 'broken-promise',
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'BrokenPromise'
    this.code = code
  }
}

/** For the `default` of an exhaustive switch. */
export function unreachable(value: never): never {
  throw new BrokenPromise(`unexpected value of type ${typeof value}`)
}
