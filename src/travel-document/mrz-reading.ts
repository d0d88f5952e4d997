/** The outcome of reading a machine readable zone: every field with its place and check digit, and what is wrong. */
import type { Fault } from '#kernel'
import type { MrzFieldName, MrzFormat, MrzRange } from './mrz-format.ts'
import type { TravelDocument } from './travel-document.ts'

export interface MrzCheckDigit {
  /** Undefined where the field holds a character that has no value. */
  readonly expected: string | undefined
  readonly found: string
  readonly ok: boolean
}

/** Lines and positions count from 1; `to` is included. */
export interface MrzField extends MrzRange {
  readonly name: MrzFieldName
  /** As printed, fillers and all. */
  readonly text: string
  /** As read: fillers gone, dates as `YYYY-MM-DD` with `00` for unknown parts, gender `M`, `F` or `X`. */
  readonly value: string
  readonly checkDigit?: MrzCheckDigit
}

export interface MrzReading {
  /** Undefined where the lines fit no format. */
  readonly format?: MrzFormat
  readonly lines: readonly string[]
  readonly fields: readonly MrzField[]
  /** Why there is no document. */
  readonly faults: readonly Fault[]
  /** What looks wrong and does not hinder: no check digit covers it, and refusing would lose a traveller. */
  readonly remarks: readonly Fault[]
  /** Only where every check digit holds and nothing is at fault. */
  readonly document?: TravelDocument
}
