/** Whether what is held is somebody's: the privacy office's comparison, for rooms whose records it may not see. */
import { operation } from './operation.ts'

/** Empty texts are not known. */
export interface ComparedIdentity {
  readonly familyName: string
  readonly givenNames: string
  /** `YYYY-MM-DD`, with 00 for parts that nobody knows. */
  readonly dateOfBirth: string
  readonly documentNumber: string
  /** A number or a reference by which others know them. */
  readonly reference: string
}

/** `certain`, `near` for somebody to look at, or undefined where it is somebody else. */
export type CompareWith = (held: ComparedIdentity) => 'certain' | 'near' | undefined

/** Prepared once for one who is sought, and asked of many. */
export const CompareIdentities = operation<(sought: ComparedIdentity) => CompareWith>('CompareIdentities')
