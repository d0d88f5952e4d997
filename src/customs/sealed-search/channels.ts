/** What this room's commits are announced on; the same for everybody who asks. */

/** Somebody who has proved who they are waits to be looked for. */
export const SEALED_SEARCH_ASKED = 'sealed_search_asked'
