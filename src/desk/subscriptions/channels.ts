/** What this room’s commits are announced on. */

/** Somebody asked to be subscribed. */
export const SUBSCRIPTION_ASKED = 'subscription_asked'

/** Somebody has left, and mail to them may still wait. */
export const SUBSCRIPTION_ENDED = 'subscription_ended'
