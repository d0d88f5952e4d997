/** Why counts of Customs are refused. */
import { declareErrors } from '#kernel'

export const justiceResultsErrors = declareErrors({
  'counts-period-wrong': 'Counts are of one report year: from 1 July to a day no later than 30 June.',
  'counts-figure-twice': 'The same figure stands twice in the counts.',
  'counts-value-wrong': 'A count is a whole number, zero or more.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof justiceResultsErrors, string> {}
}
