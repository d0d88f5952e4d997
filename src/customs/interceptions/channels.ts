/** What this room’s commits are announced on. */

/** A case was opened, moved, answered or closed (triggers of the cases and confirmations). */
export const INTERCEPTION_CASES = 'interception_cases'
