/** What is cut out of a piece of text: its rows as far as they are sound, then what is wrong. */
import type { Fault } from '#kernel'

export interface Cut {
  readonly rows: readonly string[][]
  readonly fault?: Fault
}

/** In characters: an unclosed quotation mark must not swallow a whole file. */
export const LONGEST_ROW = 256 * 1024
