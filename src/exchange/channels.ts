/** What this room’s commits are announced on. */

/** Something of the open compartment was posted (a trigger of the outbox), or is to be tried again. */
export const EXCHANGE_OUTBOX = 'exchange_outbox'
