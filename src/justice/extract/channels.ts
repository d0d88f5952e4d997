/** What this room’s commits are announced on. */

/** An extract was imported. */
export const REGISTER_IMPORTS = 'register_imports'

/** Somebody let an extract in that was tried. */
export const EXTRACT_TRIALS = 'extract_trials'
