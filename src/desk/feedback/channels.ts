/** What this room’s commits are announced on. */

/** Somebody gave feedback. */
export const FEEDBACK_GIVEN = 'feedback_given'
