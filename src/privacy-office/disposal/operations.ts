/** What disposal does for others of the site: a hold is placed and lifted in their transaction, under their role. */
import { operation } from '#rooms'
import type { liftHold, placeHold } from './place-hold.ts'

/** A request for what is held about somebody holds what it is about while it is open. */
export const PlaceHold = operation<typeof placeHold>('PlaceHold')

export const LiftHold = operation<typeof liftHold>('LiftHold')
