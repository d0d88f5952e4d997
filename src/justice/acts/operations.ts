/** What acts on the register want of other rooms, and what they do for them. */
import { operation } from '#rooms'
import type { ActDependencies, ReviewAlert } from './act.ts'

/** What follows from an act is part of it: an alert that no longer stands is withdrawn in the same transaction. */
export const AlertReview = operation<ReviewAlert>('AlertReview')

/** For whoever acts: the contact centre, an outcome, the command. */
export const Acting = operation<ActDependencies>('Acting')
