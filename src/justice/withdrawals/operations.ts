/** What withdrawals want of other rooms. */
import { operation } from '#rooms'
import type { ReviewDependencies } from './review-alert.ts'
import type { ImportReviewDependencies } from './review-imports.ts'

/** What Customs was last told of a person, or of many. */
export interface LastLists {
  readonly lastListed: ReviewDependencies['lastListed']
  readonly lastListedOf: ImportReviewDependencies['lastListedOf']
}
export const LastListed = operation<LastLists>('LastListed')
