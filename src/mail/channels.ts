/** What this room’s commits are announced on. */

/** Mail was queued. */
export const MAIL_QUEUED = 'mail_queued'
