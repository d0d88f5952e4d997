/** What this room’s commits are announced on. */

/** An extract was imported. */
export const REGISTER_IMPORTS = 'register_imports'
