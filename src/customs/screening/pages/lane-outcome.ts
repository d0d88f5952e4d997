/** What comes of one passport at the lane's page: a decision, a misread zone, or why nothing was screened. */
import type { ErrorCode } from '#kernel'
import type { MisreadView } from './present-misread.ts'
import type { PassportView } from './present-passport.ts'

export type LaneOutcome =
  | {
      readonly kind: 'decision'
      readonly decision: DecisionView
      readonly passport: PassportView
    }
  | { readonly kind: 'misread'; readonly misread: MisreadView }
  /** Nothing was screened. */
  | { readonly kind: 'refused'; readonly code: ErrorCode }

export interface DecisionView {
  readonly word: 'PROCEED' | 'REFER'
  readonly line: string
  /** The lane's running number: two of the same word one after the other are told apart by it. */
  readonly number: number
  readonly time: string
  /** Every other one has its mark on another shape. */
  readonly turn: 'odd' | 'even'
}
