/** What this room’s commits are announced on; anybody may listen, so each says only what every role may read. */

/** A list or a withdrawal came into force (a trigger of the versions). */
export const ALERT_LIST = 'alert_list'

/** Two people released or refused a held list. */
export const HELD_LISTS = 'held_lists'
