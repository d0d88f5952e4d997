/** What a person can have done with a record about them (IPP 6 and 7), and by which operation. */
import type { Operation } from './data-disposal.ts'

/** How it is done, or why not. */
export type RightAnswer = { readonly how: string; readonly by?: Operation } | { readonly not: string }

export interface DataRights {
  /** How the person reads their copy. */
  readonly export: RightAnswer
  readonly correct: RightAnswer
  /** A statement of the person that is always read with the record (Privacy Act 2020 s 63, IPP 7). */
  readonly statement: RightAnswer
  /** The record stays and is not used while its accuracy is in question. */
  readonly restrict: RightAnswer
}
