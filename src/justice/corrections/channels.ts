/** What this room’s commits are announced on. */

/** Somebody's details were corrected. */
export const REGISTER_CORRECTED = 'register_corrected'
