/** What this room’s commits are announced on. */

/** Mail was queued. */
export const MAIL_QUEUED = 'mail_queued'

/** It was found out what a mail is that came: its room may take it. */
export const MAIL_SORTED = 'mail_sorted'
