/** What this room’s commits are announced on. */

/** There is something new to read. */
export const PUBLICATION_PUBLISHED = 'publication_published'
