/** What the breach desk announces. */
export const AFFECTED_ASKED_FOR = 'breach_affected_asked'
