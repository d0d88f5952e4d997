/** What the review leaves in the activity log. */
import type { ActivityEventDeclaration } from '#activity'

const acts = [
  ['review-viewed', 'Somebody read the review: agreements, clocks and proofs.'],
  ['review-proof-asked', 'Somebody asked that the proofs are run anew.'],
  [
    'review-proved',
    'The proofs were run: whether the chain of the activity log holds, and how far it reaches.',
  ],
  ['agreement-variation-acted-on', 'Somebody pressed a button of a variation of an agreement.'],
  ['agreement-variation-proposed', 'A variation of an agreement was proposed, as a whole version.'],
  ['agreement-varied', 'Two people agreed to a variation of an agreement, from its day on.'],
] as const

export const reviewActivityEvents: readonly ActivityEventDeclaration[] = acts.map(([event, sentence]) => ({
  ...{ event, sentence },
  readsPersonalData: false,
}))
