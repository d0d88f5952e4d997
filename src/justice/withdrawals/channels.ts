/** What this room’s commits are announced on. */

/** Somebody was decided about anew: an act was recorded. */
export const ALERT_REVIEWS = 'alert_reviews'
