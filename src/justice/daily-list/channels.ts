/** What this room’s commits are announced on; anybody may listen, so each says only what every role may read. */

/** Two people released a list that was held back. */
export const HELD_BACK_LISTS = 'held_back_lists'
